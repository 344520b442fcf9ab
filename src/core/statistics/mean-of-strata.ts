import { type Design, stratifiedMean, type StratifiedMean } from './stratified-mean.ts'
import { sum } from './sum.ts'
import { tInterval } from './t-interval.ts'
import type { Ends } from './wilson.ts'

/**
 * Each stratum by itself, and the plain mean of their means, where a small stratum counts as much as
 * a large one: se = √(Σ se_h²)/H, df = n − H. A stratum without a mean: the whole has none. One
 * without an error: the mean stands, without an error.
 *
 * @example
 * const strata = { of: [0, 0, 1, 1], sizes: [2, 60] }
 * meanOfStrata([4, 2, 5, 5], { weights: [1, 1, 30, 30], strata }).whole?.mean // => 4
 */
export function meanOfStrata(
  values: readonly (number | null)[],
  design: Design,
): { perStratum: readonly StratifiedMean[]; whole: MeanOfStrata | null } {
  const perStratum = design.strata.sizes.map((_, h) =>
    stratifiedMean(
      values.map((x, i) => (design.strata.of[i] === h ? x : null)),
      design,
    ),
  )
  const means = perStratum.flatMap(({ mean }) => mean ?? [])
  if (means.length === 0 || means.length < perStratum.length) return { perStratum, whole: null }
  const errors = perStratum.flatMap(({ se }) => se ?? [])
  const mean = sum(means) / means.length
  const se =
    errors.length < means.length ? null : Math.sqrt(sum(errors.map((e) => e * e))) / means.length
  const df = perStratum.reduce((total, { n }) => total + n, 0) - means.length
  const ci: Ends | null = se === 0 ? [mean, mean] : tInterval(mean, se, df)
  return { perStratum, whole: { mean, se, df, ci } }
}

interface MeanOfStrata {
  readonly mean: number
  readonly se: number | null
  readonly df: number
  readonly ci: Ends | null
}
