import { upperChiSquare } from './chi-square.ts'
import { tailQuantile } from './tail-quantile.ts'

/** The 0.975 quantile of the standard normal distribution. */
export const z975 = 1.959963984540054

/**
 * P(|Z| > |z|) of the standard normal distribution.
 *
 * @example twoSidedNormal(0) // => 1
 */
export function twoSidedNormal(z: number): number {
  if (Number.isNaN(z)) throw new Error('twoSidedNormal: needs a number')
  return upperChiSquare(z * z, 1)
}

/**
 * The value that a standard normal variable stays below with probability p, 0 < p < 1.
 *
 * @example quantileNormal(0.5) // => 0
 */
export function quantileNormal(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error('quantileNormal: needs p between 0 and 1')
  if (p === 0.5) return 0
  // Of p and 1 − p the small one is exact.
  const z = tailQuantile({
    tail: twoSidedNormal,
    density: (z) => Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2),
    ...{ target: 2 * Math.min(p, 1 - p), start: 1 },
  })
  return p < 0.5 ? -z : z
}
