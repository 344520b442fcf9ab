import { z } from 'zod'
import type { Anonymity } from './definition/definition.ts'

/** The smallest n at which each kind of figure is shown. */
export const thresholds = z
  .strictObject({ mean: z.int(), share: z.int(), spread: z.int(), text: z.int() })
  .meta({ id: 'Thresholds', description: 'Smallest n for means and indices, shares, spread, text' })
export type Thresholds = z.infer<typeof thresholds>

/** The one table. Nothing lowers a line. */
const table = {
  anonymous: { mean: 7, share: 10, spread: 20, text: 20 },
  confidential: { mean: 5, share: 7, spread: 10, text: 5 },
  open: { mean: 5, share: 7, spread: 10, text: 5 },
} satisfies Record<Anonymity, Thresholds>

/**
 * The thresholds of a mode, each raised to at least `fewest` (the setting NOJD_FEWEST).
 *
 * @example thresholdsOf('anonymous', 12) // => { mean: 12, share: 12, spread: 20, text: 20 }
 */
export function thresholdsOf(mode: Anonymity, fewest = 0): Thresholds {
  const { mean, share, spread, text } = table[mode]
  return {
    mean: Math.max(mean, fewest),
    share: Math.max(share, fewest),
    spread: Math.max(spread, fewest),
    text: Math.max(text, fewest),
  }
}
