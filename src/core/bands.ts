import { z } from 'zod'
import { text } from './definition/text.ts'
import { halfUp } from './display.ts'
import type { Band } from './figure.ts'
import { key } from './key.ts'

/**
 * A published set of words for levels, highest first; the last step takes the rest. A band is
 * chosen by the number that is shown, so a figure never contradicts its band.
 */
export const bandSet = z
  .strictObject({
    key,
    title: text,
    source: z.string().max(500),
    validFrom: z.int(),
    steps: z
      .array(z.strictObject({ atLeast: z.number().nullable(), word: key, label: text }))
      .min(1)
      .max(10)
      .refine(
        (steps) =>
          steps.every((step, i) => {
            const before = steps[i - 1]?.atLeast ?? Infinity
            return i === steps.length - 1
              ? step.atLeast === null
              : (step.atLeast ?? before) < before
          }),
        'steps stand highest first, each with "atLeast", and only the last has null',
      ),
  })
  .meta({ id: 'BandSet' })
export type BandSet = z.infer<typeof bandSet>

/**
 * The band of a value, by the number that is shown (half up): a whole percent, or an index with its
 * decimals.
 *
 * @example bandOf(toppbetyg, 86.5) // => { set: 'toppbetyg', word: 'excellent' }
 */
export function bandOf(set: BandSet, value: number, decimals = 0): Band {
  const shown = halfUp(value, decimals)
  const step = set.steps.find(({ atLeast }) => atLeast === null || shown >= atLeast)
  if (step === undefined) throw new Error(`bandOf: ${set.key} has no last step`)
  return { set: set.key, word: step.word }
}
