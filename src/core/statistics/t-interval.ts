import { quantileT } from './student-t.ts'
import type { Ends } from './wilson.ts'

/**
 * The 95 % interval estimate ∓ t(df)·se. An estimate or an error that is not known, or df below 1:
 * null.
 *
 * @example tInterval(4, 0, 3) // => [4, 4]
 */
export function tInterval(
  estimate: number | null,
  se: number | null,
  df: number | null,
): Ends | null {
  if (estimate === null || se === null || df === null || df < 1) return null
  if (!Number.isFinite(estimate) || !(se >= 0))
    throw new Error('tInterval: needs an estimate, and an error of 0 or more')
  const half = quantileT(0.975, df) * se
  return [estimate - half, estimate + half]
}
