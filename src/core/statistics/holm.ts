/**
 * Holm's adjusted p-values of a family of tests, in the order given: max over j ≤ i of
 * min(1, (m − j + 1)·p(j)). Judged at 0.05, at most one family in twenty without any change is said
 * to have one. A null (no test) stays null and is not counted.
 * Source: Holm, Scand. J. Stat. 6, 1979.
 *
 * @example holm([0.01, null, 0.04]) // => [0.02, null, 0.04]
 */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  const sorted = inOrder(p, 'holm')
  let largest = 0
  const adjusted = p.map((): number | null => null)
  sorted.forEach(({ value, i }, rank) => {
    largest = Math.max(largest, Math.min(1, (sorted.length - rank) * value))
    adjusted[i] = largest
  })
  return adjusted
}

/** The p-values there are, smallest first, each with its place in the list. */
export function inOrder(
  p: readonly (number | null)[],
  caller: string,
): { value: number; i: number }[] {
  return p
    .flatMap((value, i) => {
      if (value === null) return []
      if (!(value >= 0 && value <= 1))
        throw new Error(`${caller}: needs p-values from 0 to 1, or null`)
      return [{ value, i }]
    })
    .sort((a, b) => a.value - b.value || a.i - b.i)
}
