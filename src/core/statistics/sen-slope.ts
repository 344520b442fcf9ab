/**
 * How much a row of values rises a year: the median of the slopes between all pairs of points, which
 * one odd round cannot move far. Fewer than two points: null. Throws where two points have one time.
 * Source: Sen, J. Am. Stat. Assoc. 63, 1968.
 *
 * @example senSlope([{ x: 2018, y: 70 }, { x: 2019, y: 71 }, { x: 2020, y: 90 }]) // => 10
 */
export function senSlope(
  points: readonly { readonly x: number; readonly y: number }[],
): number | null {
  const slopes = points
    .flatMap((one, i) => points.slice(i + 1).map((later) => (later.y - one.y) / (later.x - one.x)))
    .sort((a, b) => a - b)
  if (!slopes.every(Number.isFinite)) throw new Error('senSlope: needs numbers, one point a time')
  const middle = slopes.length / 2
  const low = slopes[Math.ceil(middle) - 1]
  const high = slopes[Math.floor(middle)]
  return low === undefined || high === undefined ? null : (low + high) / 2 + 0
}
