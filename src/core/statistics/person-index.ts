import { weightedMean } from './weighted-mean.ts'

/**
 * One person's index: the mean of the answered items, each already on the 0–100 line, if at least
 * `minAnswered` of them were answered; else null. Blank and *don't know* are null in `points`. With
 * weights, one an item: the weighted mean of the answered ones.
 *
 * @example personIndex([75, null, 50], 2) // => 62.5
 * @example personIndex([75, null, null], 2) // => null
 * @example personIndex([75, null, 50], 2, [4, 1, 1]) // => 70
 */
export function personIndex(
  points: readonly (number | null)[],
  minAnswered: number,
  weights?: readonly number[],
): number | null {
  const answered = points.filter((u) => u !== null).length
  return answered < minAnswered ? null : weightedMean(points, weights)
}
