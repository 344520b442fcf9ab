import type { StratifiedMean } from './stratified-mean.ts'
import { twoSidedT } from './student-t.ts'
import { tInterval } from './t-interval.ts'
import { difference } from './welch.ts'
import type { Ends } from './wilson.ts'

/**
 * The change between two rounds of weighted estimates: diff = to − from, se = √(se₁² + se₂²),
 * df = df₁ + df₂ − 1, t = diff/se, p two-sided. Both without error: se 0, ci [diff, diff] and no
 * test. An error that is not known: all but diff null. The rounds are taken as independent.
 * Source: R package survey, `svyttest` with the round as the only predictor.
 *
 * @example weightedChange({ mean: 70, se: 3, df: 40 }, { mean: 70, se: 4, df: 40 }).se // => 5
 */
export function weightedChange(from: Side, to: Side): WeightedChange {
  const diff = difference(from.mean, to.mean)
  if (diff === null || from.se === null || to.se === null || from.df === null || to.df === null)
    return { diff, se: null, t: null, df: null, p: null, ci: null }
  if (!(from.se >= 0 && to.se >= 0)) throw new Error('weightedChange: needs errors of 0 or more')
  const se = Math.sqrt(from.se ** 2 + to.se ** 2)
  if (se === 0) return { diff, se, t: null, df: null, p: null, ci: [diff, diff] }
  const t = diff / se
  const df = from.df + to.df - 1
  return { diff, se, t, df, p: df < 1 ? null : twoSidedT(t, df), ci: tInterval(diff, se, df) }
}

type Side = Pick<StratifiedMean, 'mean' | 'se' | 'df'>

interface WeightedChange {
  readonly diff: number | null
  readonly se: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  readonly ci: Ends | null
}
