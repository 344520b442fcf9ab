import { z } from 'zod'
import type { NumberStyle } from './display.ts'
import type { SizeToPlan } from './plan-size.ts'
import type { AnswerSpread } from './planned-size.ts'

/** What everybody may say: the difference to be seen, and how surely. */
const usual = {
  difference: written(
    'is a number from 0.01 to 1000, such as 2.5',
    (difference) => Math.abs(difference) >= 0.01 && Math.abs(difference) <= 1000,
  )
    .optional()
    .meta({
      description: 'What shall be seen, in the unit of the measure; of a share percentage points',
      example: '3',
    }),
  rate: percentBetween(1, 100)
    .optional()
    .meta({ description: 'How many of those invited answer, percent' }),
  power: percentBetween(50, 99.9)
    .optional()
    .meta({ description: 'The chance of seeing it, percent; without it 80' }),
  alpha: percentBetween(0.1, 50)
    .optional()
    .meta({ description: 'The risk of seeing one that is not there, percent; without it 5' }),
}

/** A plan from numbers alone. The same names are options of the command and a query of the API. */
export const sizeByNumbers = z
  .strictObject({
    ...usual,
    sd: deviation()
      .optional()
      .meta({ description: 'Of a mean or index: its standard deviation', example: '21.5' }),
    sd2: deviation().optional().meta({ description: 'That of the next round, if it is another' }),
    share: percentBetween(0, 100).optional().meta({ description: 'Of a share: its percent' }),
    nps: z.literal('true').optional().meta({ description: 'Of an NPS: with promoters, critics' }),
    promoters: percentBetween(0, 100).optional().meta({ description: 'Of an NPS: percent 9–10' }),
    critics: percentBetween(0, 100).optional().meta({ description: 'Of an NPS: percent 0–6' }),
    population: counts().optional().meta({
      description: 'How many there are in all; with a comma and another number: next time',
    }),
    last: count()
      .optional()
      .meta({ description: 'How many answered the last round, to plan the next alone' }),
  })
  .superRefine((wish, context) => {
    for (const [name, message] of faultsIn(wish))
      context.addIssue({ code: 'custom', path: [name], message })
  })

type SizeByNumbers = z.infer<typeof sizeByNumbers>

/** A plan from what a round has published. */
export const sizeByRound = z.strictObject({
  ...usual,
  measure: z.string().max(64).optional().meta({ description: 'Its key; without it the headline' }),
  object: z.string().max(64).optional().meta({ description: 'Of objects compared: this one' }),
  option: z.string().max(64).optional().meta({ description: 'Of options ranked: this one' }),
  population: count()
    .optional()
    .meta({ description: 'How many there are in all next time; without it as many again' }),
})
export type SizeByRound = z.infer<typeof sizeByRound>

/** What is to be planned, from a wish that was found right. */
export function sizeToPlan(wish: SizeByNumbers): SizeToPlan {
  const [spread] = spreadsIn(wish)
  if (spread === undefined) throw new Error('sizeToPlan: needs a wish that says how answers spread')
  const { last = null, population: [first, next] = [] } = wish
  return {
    ...{ ...usualIn(wish), spread, style: styleOf(spread), last },
    population: { first: first ?? null, next: next ?? first ?? null },
  }
}

/** How surely, where nothing else is said: 80 % and 5 %. */
export function usualIn({ difference, rate, power, alpha }: Pick<SizeByRound, keyof typeof usual>) {
  return {
    ...{ difference: difference ?? null, rate: rate ?? null },
    ...{ power: power ?? 80, alpha: alpha ?? 5 },
  }
}

function spreadsIn({ sd, sd2, share, promoters, critics }: SizeByNumbers): AnswerSpread[] {
  return [
    ...(sd === undefined ? [] : [{ kind: 'mean' as const, sd, sd2: sd2 ?? null }]),
    ...(share === undefined ? [] : [{ kind: 'share' as const, share }]),
    ...(promoters === undefined || critics === undefined
      ? []
      : [{ kind: 'nps' as const, promoters, critics }]),
  ]
}

/** Answers that differ by less than 5 lie on a short scale, whose means have two decimals. */
function styleOf(spread: AnswerSpread): NumberStyle {
  switch (spread.kind) {
    case 'mean':
      return { decimals: (spread.sd ?? 0) < 5 ? 2 : 0 }
    case 'share':
      return { decimals: 0, percent: true }
    case 'nps':
      return { decimals: 0 }
  }
}

function* faultsIn(wish: SizeByNumbers): Generator<[keyof SizeByNumbers, string]> {
  const { sd, sd2, share, nps, promoters, critics, difference, last, population } = wish
  const isNps = (nps ?? promoters ?? critics) !== undefined
  const spreads = spreadsIn(wish)
  if (spreads.length > 1) yield ['sd', 'goes alone: a plan is for sd, for a share or for an NPS']
  if (spreads.length === 0 && !isNps)
    yield ['sd', 'is needed, or a share, or an NPS: how much do answers differ?']
  if (sd2 !== undefined && sd === undefined) yield ['sd2', 'goes with sd']
  if (isNps && promoters === undefined) yield ['promoters', 'is needed for an NPS']
  if (isNps && critics === undefined) yield ['critics', 'is needed for an NPS']
  if (promoters !== undefined && critics !== undefined) {
    const all = promoters + critics
    if (all > 100) yield ['critics', 'is more than promoters leave of 100']
    if ([0, 100].includes(all) && [0, 100].includes(promoters))
      yield ['promoters', 'leaves answers that are all alike: there is nothing to plan with']
  }
  const then = (share ?? 0) + (difference ?? 0)
  if (share !== undefined && (then < -1e-9 || then > 100 + 1e-9))
    yield ['difference', 'would take the share below 0 or above 100 %']
  if (difference === undefined && last === undefined)
    yield ['difference', 'is needed, or how many answered the last round']
  if (last !== undefined && last > (population?.[0] ?? Infinity))
    yield ['last', 'is more than the population']
}

/** A number as one writes it, with decimal point or comma. */
function written(says: string, fits: (value: number) => boolean) {
  return z
    .string()
    .regex(/^-?\d{1,9}([.,]\d{1,9})?$/, says)
    .transform((text) => Number(text.replace(',', '.')))
    .refine(fits, says)
}

function percentBetween(least: number, most: number) {
  return written(
    `is a percent from ${String(least)} to ${String(most)}, such as 62.5`,
    (percent) => percent >= least && percent <= most,
  )
}

function deviation() {
  return written('is a number from 0.001 to 1000', (sd) => sd >= 0.001 && sd <= 1000)
}

function count() {
  return z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'is a whole number above 0')
    .transform(Number)
}

function counts() {
  return z
    .string()
    .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8})?$/, 'is one whole number above 0, or two: 405,390')
    .transform((text) => text.split(',').map(Number))
}
