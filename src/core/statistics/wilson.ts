import { z975 } from './normal.ts'

/** The lower and the upper end. */
export type Ends = readonly [low: number, high: number]

/**
 * Wilson's 95 % interval of a share p (0–1) that m people stand behind:
 * centre (p + z²/2m)/(1 + z²/m), half z/(1 + z²/m) · √(p(1 − p)/m + z²/4m²). m may be an effective
 * number (`effectiveN`) and need not be whole; from a census it is Infinity, and the interval the
 * share itself. Unlike p ± z·se it never leaves 0–1, and has a width at 0 and 1. It covers 95 % on
 * average over p; near 0 and 1 with few people it may cover 90–98 %.
 * Source: Wilson, J. Am. Stat. Assoc. 22, 1927.
 *
 * @example wilson(0.5, Infinity) // => [0.5, 0.5]
 */
export function wilson(p: number, m: number): Ends {
  if (!(p >= 0 && p <= 1)) throw new Error('wilson: needs a share from 0 to 1')
  if (!(m > 0)) throw new Error('wilson: needs more than 0 people')
  if (m === Infinity) return [p, p]
  const z2 = z975 * z975
  const centre = (p + z2 / (2 * m)) / (1 + z2 / m)
  const half = (z975 / (1 + z2 / m)) * Math.sqrt((p * (1 - p)) / m + z2 / (4 * m * m))
  // On paper 0 and 1 to the last bit.
  return [p === 0 ? 0 : centre - half, p === 1 ? 1 : centre + half]
}

/**
 * How many people of an endless population would tell as much of a share as n of N do:
 * n (N − 1)/(N − n), what falls out of the score test with the exact variance of sampling without
 * return. A census: Infinity. N unknown: null.
 * Source: O'Neill, Mathematical properties and finite-population correction for the Wilson score
 * interval, 2021.
 *
 * @example effectiveN(10, 19) // => 20
 * @example effectiveN(19, 19) // => Infinity
 */
export function effectiveN(n: number, N: number | null): number | null {
  if (!(n >= 0)) throw new Error('effectiveN: needs n of 0 or more')
  if (N === null) return null
  if (!(N >= 0)) throw new Error('effectiveN: needs N of 0 or more, or null')
  return n >= N ? Infinity : (n * (N - 1)) / (N - n)
}
