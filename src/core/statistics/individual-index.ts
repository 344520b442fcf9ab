/**
 * An index as the mean of people's own indices (`personIndex`), given as how many people have each
 * value. Values are added in order of size, so the result does not depend on the order of people.
 * Nobody has a value: mean null.
 *
 * @example individualIndex(new Map([[75, 3], [50, 1]])) // => { n: 4, mean: 68.75 }
 */
export function individualIndex(people: ReadonlyMap<number, number>): {
  n: number
  mean: number | null
} {
  const values = [...people].sort(([a], [b]) => a - b)
  const n = values.reduce((sum, [, count]) => sum + count, 0)
  const total = values.reduce((sum, [value, count]) => sum + value * count, 0)
  return { n, mean: n === 0 ? null : total / n }
}
