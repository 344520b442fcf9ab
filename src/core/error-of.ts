import { finiteFactor } from './statistics/finite-factor.ts'
import { effectiveN } from './statistics/wilson.ts'
import type { PointFigure } from './trend.ts'

/** The standard error of a figure that was computed, of a share in percent; else null. */
export function errorOf(figure: PointFigure): number | null {
  const count = countOf(figure)
  if (count === null) return figure.is === 'value' ? (figure.interval?.se ?? null) : null
  const p = count.count / count.n
  const factor = finiteFactor(count.n, figure.is === 'value' ? (figure.N ?? null) : null) ?? 1
  return count.n < 2 ? null : 100 * Math.sqrt((factor * p * (1 - p)) / (count.n - 1))
}

/**
 * How many of how many a figure counts, where it is a plain share: its interval is Wilson's, which has
 * no error of its own. Of anything else null.
 */
export function countOf(figure: PointFigure) {
  if (figure.is !== 'value' || !figure.interval || figure.interval.se !== undefined) return null
  const { value, n = 0, N = null } = figure
  return { count: Math.round((value * n) / 100), n, m: effectiveN(n, N) ?? n }
}
