import { inOrder } from './holm.ts'

/**
 * Benjamini and Hochberg's adjusted p-values: min over j ≥ i of min(1, m·p(j)/j). Judged at 0.05, at
 * most one in twenty of the changes that are pointed out is none. A null (no test) stays null and is
 * not counted.
 * Source: Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995.
 *
 * @example benjaminiHochberg([0.01, null, 0.04]) // => [0.02, null, 0.04]
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const sorted = inOrder(p, 'benjaminiHochberg')
  const m = sorted.length
  let smallest = 1
  const adjusted = p.map((): number | null => null)
  for (const [rank, { value, i }] of [...sorted.entries()].reverse()) {
    smallest = Math.min(smallest, (m / (rank + 1)) * value)
    adjusted[i] = smallest
  }
  return adjusted
}
