import { answered, type Distribution } from './distribution.ts'

/**
 * The mean of the answers to one item, on the item's own scale and unreversed: sum x / n.
 * Summed in whole numbers, so it does not depend on the order of people. Nobody answered: null.
 * Source: Cochran, Sampling Techniques, 3rd ed. 1977, ch. 2.
 *
 * @example mean({ min: 1, counts: [0, 0, 1, 2, 1], dontKnow: 3, blank: 2 }) // => { n: 4, mean: 4 }
 */
export function mean(distribution: Distribution): { n: number; mean: number | null } {
  const n = answered(distribution)
  const sum = distribution.counts.reduce(
    (total, count, i) => total + count * (distribution.min + i),
    0,
  )
  return { n, mean: n === 0 ? null : sum / n }
}
