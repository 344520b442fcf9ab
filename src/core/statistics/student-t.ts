import { incompleteBeta } from './incomplete-beta.ts'
import { logBeta } from './log-beta.ts'
import { twoSidedNormal } from './normal.ts'
import { tailQuantile } from './tail-quantile.ts'

/**
 * P(|T| > |t|) of Student's t distribution with `df` > 0 degrees of freedom, whole or not:
 * I_{df/(df + t²)}(df/2, 1/2); above ten million degrees Abramowitz and Stegun's normal, 26.7.8.
 *
 * @example twoSidedT(0, 5) // => 1
 */
export function twoSidedT(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) throw new Error('twoSidedT: needs a number and df > 0')
  const sum = df + t * t
  if (t * t === Infinity) return 0
  // The fraction loses its digits by then, and this is exact to 1/df².
  if (df > 1e7) return twoSidedNormal((t * (1 - 1 / (4 * df))) / Math.sqrt(1 + (t * t) / (2 * df)))
  return incompleteBeta(df / sum, (t * t) / sum, df / 2, 0.5)
}

/**
 * The value that a t distributed variable stays below with probability p, 0 < p < 1.
 *
 * @example quantileT(0.5, 3) // => 0
 */
export function quantileT(p: number, df: number): number {
  if (!(p > 0 && p < 1) || !(df > 0))
    throw new Error('quantileT: needs p between 0 and 1, and df > 0')
  if (p === 0.5) return 0
  const height = 2 * Math.exp(-logBeta(df / 2, 0.5)) * Math.sqrt(1 / df)
  // Of p and 1 − p the small one is exact.
  const t = tailQuantile({
    tail: (t) => twoSidedT(t, df),
    density: (t) => height * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df)),
    ...{ target: 2 * Math.min(p, 1 - p), start: 1 },
  })
  return p < 0.5 ? -t : t
}
