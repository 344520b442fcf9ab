import { halfUp } from '../display.ts'
import { type Design, stratifiedMean } from './stratified-mean.ts'
import { type Ends, wilson } from './wilson.ts'

/**
 * The weighted share (0–1) of those who answered whose value lies from `from` to `to`, both included:
 * its error is that of `stratifiedMean`, its interval Wilson's with the effective number of people
 * nEff = p (1 − p)/se². Where that says nothing (p is 0 or 1, or no error could be found) it is
 * Kish's; from a census nEff is null and the interval the share itself.
 * `whole` is the percent that is shown, halves up. Nobody answered: all null.
 * Source: Korn and Graubard, Survey Methodology 24, 1998, without their factor for df.
 *
 * @example
 * const design = { weights: [3, 1], strata: { of: [0, 0], sizes: [2] } }
 * stratifiedShare([4, 2], { from: 4 }, design).whole // => 75
 */
export function stratifiedShare(
  values: readonly (number | null)[],
  limits: { readonly from?: number; readonly to?: number },
  design: Design,
  margins: readonly ArrayLike<number>[] = [],
): StratifiedShare {
  const { from = -Infinity, to = Infinity } = limits
  const within = values.map((x) => (x === null ? null : from <= x && x <= to ? 1 : 0))
  const { n, mean: p, se, census, kishN } = stratifiedMean(within, design, margins)
  if (p === null || kishN === null)
    return { n, share: null, se: null, nEff: null, wilson: null, whole: null }
  const known = se !== null && se > 1e-12
  const nEff = census ? null : known ? (p * (1 - p)) / se ** 2 : kishN
  return { n, share: p, se, nEff, wilson: wilson(p, nEff ?? Infinity), whole: halfUp(100 * p, 0) }
}

export interface StratifiedShare {
  readonly n: number
  readonly share: number | null
  readonly se: number | null
  readonly nEff: number | null
  readonly wilson: Ends | null
  readonly whole: number | null
}
