/**
 * The part of a variance that is left when n of N were reached: 1 − n/N, and exactly 0 from a census
 * (n ≥ N) on. N unknown: null. It treats those who answered as a simple random sample of those who
 * could have: an assumption about who stays away, to be printed beside the figure.
 * Source: Cochran, Sampling Techniques, 3rd ed. 1977, ch. 2.
 *
 * @example finiteFactor(30, 40) // => 0.25
 * @example finiteFactor(40, 40) // => 0
 */
export function finiteFactor(n: number, N: number | null): number | null {
  if (!(n >= 0)) throw new Error('finiteFactor: needs n of 0 or more')
  if (N === null) return null
  if (!(N >= 0)) throw new Error('finiteFactor: needs N of 0 or more, or null')
  return n >= N ? 0 : 1 - n / N
}
