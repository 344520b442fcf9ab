import { answered, type Distribution } from './distribution.ts'

/**
 * How the answers to one item lie around their mean: sd = √(Σ(x − mean)²/(n − 1)) on the item's own
 * scale, and the standard error of the mean se = sd/√n, without the finite population. Summed in
 * whole numbers, so it does not depend on the order of people. Fewer than two answers: both null.
 * Source: Cochran, Sampling Techniques, 3rd ed. 1977, ch. 2.
 *
 * @example spread({ min: 1, counts: [1, 0, 0, 0, 1], dontKnow: 0, blank: 0 }) // => { n: 2, sd: Math.sqrt(8), se: 2 }
 */
export function spread(distribution: Distribution): Spread {
  const n = answered(distribution)
  // From the lowest point, not from 0: the sums stay small.
  const sum = distribution.counts.reduce((total, count, i) => total + count * i, 0)
  const squares = distribution.counts.reduce((total, count, i) => total + count * i * i, 0)
  return fromVariance(n, n < 2 ? null : (n * squares - sum * sum) / (n * (n - 1)))
}

export interface Spread {
  readonly n: number
  readonly sd: number | null
  readonly se: number | null
}

/**
 * The same of values that need not be whole, such as people's own indices, given as how many people
 * have each. Values are taken in order of size, so the order of people does not matter.
 *
 * @example spreadOfValues(new Map([[50, 1], [75, 2], [100, 1]])).sd // => Math.sqrt(1250 / 3)
 */
export function spreadOfValues(people: ReadonlyMap<number, number>): Spread {
  const values = [...people].sort(([a], [b]) => a - b)
  const n = values.reduce((sum, [, count]) => sum + count, 0)
  const total = values.reduce((sum, [value, count]) => sum + value * count, 0)
  const squares = values.reduce((sum, [value, count]) => sum + count * (value - total / n) ** 2, 0)
  // Everybody has the same value on paper, if not to the last bit: the spread is none.
  const apart = (values.at(-1)?.[0] ?? 0) - (values[0]?.[0] ?? 0)
  return fromVariance(n, n < 2 ? null : apart < 1e-9 ? 0 : squares / (n - 1))
}

function fromVariance(n: number, variance: number | null): Spread {
  if (variance === null) return { n, sd: null, se: null }
  return { n, sd: Math.sqrt(variance), se: Math.sqrt(variance / n) }
}
