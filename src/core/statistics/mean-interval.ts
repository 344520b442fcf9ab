import { finiteFactor } from './finite-factor.ts'
import { quantileT } from './student-t.ts'
import type { Ends } from './wilson.ts'

/** How sure a mean is, in its own unit; what ends in Fpc takes the finite population into account. */
export interface MeanInterval {
  readonly se: number | null
  readonly seFpc: number | null
  readonly ci: Ends | null
  readonly ciFpc: Ends | null
}

/**
 * The 95 % interval of a mean (or an index, a score) from its standard error without the finite
 * population: estimate ∓ t(df)·se, and with se·√(1 − n/N) where N is known. Not clipped to the scale.
 * A census has the interval [estimate, estimate], also when n = 1; otherwise one answer has none.
 * Covers 95 % when answers vary roughly symmetrically or n is some tens; with few, lopsided answers
 * (most at one end of the scale) a little less.
 * Source: Cochran, Sampling Techniques, 3rd ed. 1977, ch. 2.
 *
 * @example meanInterval({ estimate: 4, se: null, n: 1, N: 1 }) // => { se: null, seFpc: 0, ci: null, ciFpc: [4, 4] }
 */
export function meanInterval(of: {
  readonly estimate: number | null
  readonly se: number | null
  readonly n: number
  readonly N: number | null
  /** n − 1 unless the error was made from something else. */
  readonly df?: number
}): MeanInterval {
  const { estimate, se, n, N, df = n - 1 } = of
  if (estimate === null || n === 0) return { se: null, seFpc: null, ci: null, ciFpc: null }
  if (!Number.isFinite(estimate) || (se !== null && !(se >= 0)))
    throw new Error('meanInterval: needs an estimate, and an error of 0 or more')
  const factor = finiteFactor(n, N)
  const seFpc = factor === 0 ? 0 : se === null || factor === null ? null : se * Math.sqrt(factor)
  const t = se === null || df < 1 ? null : quantileT(0.975, df)
  const around = (error: number | null): Ends | null =>
    t === null || error === null ? null : [estimate - t * error, estimate + t * error]
  return { se, seFpc, ci: around(se), ciFpc: factor === 0 ? [estimate, estimate] : around(seFpc) }
}
