/**
 * One person's index: the mean of the answered items, each already on the 0–100 line, if at least
 * `minAnswered` of them were answered; else null. Blank and *don't know* are null in `points`.
 *
 * @example personIndex([75, null, 50], 2) // => 62.5
 * @example personIndex([75, null, null], 2) // => null
 */
export function personIndex(
  points: readonly (number | null)[],
  minAnswered: number,
): number | null {
  const known = points.filter((u) => u !== null)
  if (known.length === 0 || known.length < minAnswered) return null
  return known.reduce((sum, u) => sum + u, 0) / known.length
}
