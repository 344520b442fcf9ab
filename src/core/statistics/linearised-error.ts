/**
 * The standard error of an estimate that is a smooth function of means, from what each person adds
 * to it (z, which sum to 0): se = √(n/(n − 1) · Σ z²), n = people with an answer in it. One entry a
 * person; z of the mean of k questions is (1/k) Σ (u − mean_q)/n_q over those he answered. Squares
 * are added in order of size, so the order of people does not matter. Fewer than two people: null.
 * Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, ch. 5.
 *
 * @example linearisedError([0.5, -0.5]) // => 1
 */
export function linearisedError(z: ArrayLike<number>): number | null {
  const n = z.length
  if (n < 2) return null
  const squares = Float64Array.from(z, (one) => one * one).sort()
  const sum = squares.reduce((total, one) => total + one, 0)
  if (Number.isNaN(sum)) throw new Error('linearisedError: needs numbers')
  return Math.sqrt((n / (n - 1)) * sum)
}
