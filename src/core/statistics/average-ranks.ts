import { halfUp } from '../display.ts'

/**
 * The rank of each value, 1 the smallest; equal values share the average of their ranks. Values are
 * rounded to 9 decimals first: equal on paper is equal, whatever the last bit says.
 *
 * @example averageRanks([0.3, 5, 0.1 + 0.2]) // => [1.5, 3, 1.5]
 */
export function averageRanks(values: readonly number[]): number[] {
  const rounded = values.map((x) => halfUp(x, 9))
  const counts = new Map<number, number>()
  for (const x of rounded) counts.set(x, (counts.get(x) ?? 0) + 1)
  const ranks = new Map<number, number>()
  let below = 0
  for (const [x, count] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(x, below + (count + 1) / 2)
    below += count
  }
  return rounded.map((x) => ranks.get(x) ?? NaN)
}
