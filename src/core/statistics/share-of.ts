import { wholePercent } from './share.ts'

/** A part of some people: how many, percent 0–100 at full precision, and the percent shown. */
export interface ShareOf {
  readonly count: number
  readonly percent: number | null
  readonly whole: number | null
}

/**
 * `count` of `n` as a share: percent = 100 · count / n, and the whole percent that is shown, halves
 * up. n = 0: both null. Source: Cochran, Sampling Techniques, 3rd ed. 1977, sec. 3.2.
 *
 * @example shareOf(23, 40) // => { count: 23, percent: 57.5, whole: 58 }
 * @example shareOf(0, 0) // => { count: 0, percent: null, whole: null }
 */
export function shareOf(count: number, n: number): ShareOf {
  if (n === 0) return { count, percent: null, whole: null }
  return { count, percent: (100 * count) / n, whole: wholePercent(count, n) }
}
