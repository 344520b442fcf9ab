/**
 * Adds numbers in order of size, so that the sum does not depend on the order of people to the last
 * bit. None: 0.
 *
 * @example sum([0.1, 0.2, 0.3]) === sum([0.3, 0.2, 0.1]) // => true
 */
export function sum(values: Iterable<number>): number {
  const total = Float64Array.from(values)
    .sort()
    .reduce((all, one) => all + one, 0)
  if (!Number.isFinite(total)) throw new Error('sum: needs numbers')
  return total
}
