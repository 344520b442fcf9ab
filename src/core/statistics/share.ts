import { answered, type Distribution } from './distribution.ts'

/**
 * The share of those who answered whose answer lies from `from` to `to`, both included and on the
 * scale as it was given: count, n, percent 0–100 at full precision, and the whole percent that is
 * shown. Nobody answered: percent and whole are null.
 *
 * @example share({ min: 1, counts: [1, 0, 0, 2, 1], dontKnow: 0, blank: 5 }, { from: 4 }) // => { count: 3, n: 4, percent: 75, whole: 75 }
 */
export function share(
  distribution: Distribution,
  limits: { readonly from?: number; readonly to?: number },
): { count: number; n: number; percent: number | null; whole: number | null } {
  const { from = -Infinity, to = Infinity } = limits
  const n = answered(distribution)
  const count = distribution.counts.reduce((sum, c, i) => {
    const point = distribution.min + i
    return from <= point && point <= to ? sum + c : sum
  }, 0)
  if (n === 0) return { count, n, percent: null, whole: null }
  return { count, n, percent: (100 * count) / n, whole: wholePercent(count, n) }
}

/**
 * A share as the whole percent that is shown, halves up, from whole numbers alone:
 * floor((200 · count + n) / 2n). `Math.round(count / n * 100)` is wrong for 23 of 40.
 *
 * @example wholePercent(23, 40) // => 58
 */
export function wholePercent(count: number, n: number): number {
  return Math.floor((200 * count + n) / (2 * n))
}
