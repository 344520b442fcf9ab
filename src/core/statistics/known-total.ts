/**
 * The sum of how many there are in each part, such as those invited unit by unit. If one is not
 * known (null), or there are no parts, neither is the sum: null.
 *
 * @example knownTotal([88, 64]) // => 152
 * @example knownTotal([88, null]) // => null
 */
export function knownTotal(counts: readonly (number | null)[]): number | null {
  if (counts.some((count) => count !== null && !(Number.isInteger(count) && count >= 0)))
    throw new Error('knownTotal: needs whole numbers of 0 or more, or null')
  if (counts.length === 0) return null
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  )
}
