import type { RankCounts } from './rank-counts.ts'
import { shareOf, type ShareOf } from './share-of.ts'

/** How a ranking came out. */
export interface MeanRanks {
  readonly n: number
  readonly empty: number
  readonly invalid: number
  /** In the order of the definition. */
  readonly options: readonly RankedOption[]
  /** The options by mean rank, the most important first, as their places in `options`. */
  readonly order: readonly number[]
}

export interface RankedOption {
  /** How many ranked it themselves: an average rank for the others pulls means to the middle. */
  readonly ranked: number
  /** 1 (everybody's first) to the number of options; low is important. */
  readonly meanRank: number | null
  /** Who gave it rank 1, and who gave it 1, 2 or 3, of n. */
  readonly first: ShareOf
  readonly top3: ShareOf
  /** 1, 2, 2, 4: options with the same mean share a place. */
  readonly place: number | null
}

/**
 * The mean rank of each of so many options among people who ranked some or all of them, from the
 * counts of the atoms they are in (`rankCounts`): mean = sum of ranks / n. Means are equal when their sums are,
 * which are whole numbers: nothing is rounded first. In `order` equal options keep the order of the
 * definition. Nobody ranked: means and places null, `order` empty.
 * Source: Kendall, Rank Correlation Methods, 3rd ed. 1962, ch. 3 and 6.
 *
 * @example
 * const both = { ranked: 2, twice: 4, first: 2, top3: 2 }
 * const one = { ranked: 1, twice: 8, first: 0, top3: 1 }
 * meanRanks(2, [{ n: 2, empty: 0, invalid: 0, options: [one, both] }]).options.map((o) => o.meanRank) // => [2, 1]
 */
export function meanRanks(optionCount: number, counts: readonly RankCounts[]): MeanRanks {
  const sum = (of: (one: RankCounts) => number) => counts.reduce((all, one) => all + of(one), 0)
  const n = sum((one) => one.n)
  const options = Array.from({ length: optionCount }, (_, i) => ({
    ranked: sum(({ options }) => options[i]?.ranked ?? 0),
    twice: sum(({ options }) => options[i]?.twice ?? 0),
    first: sum(({ options }) => options[i]?.first ?? 0),
    top3: sum(({ options }) => options[i]?.top3 ?? 0),
  }))
  const byTwice = options
    .map(({ twice }, i) => ({ twice, i }))
    .sort((a, b) => a.twice - b.twice || a.i - b.i)
  return {
    n,
    empty: sum((one) => one.empty),
    invalid: sum((one) => one.invalid),
    options: options.map(({ ranked, twice, first, top3 }) => ({
      ranked,
      meanRank: n === 0 ? null : twice / (2 * n),
      first: shareOf(first, n),
      top3: shareOf(top3, n),
      place: n === 0 ? null : byTwice.findIndex((other) => other.twice === twice) + 1,
    })),
    order: n === 0 ? [] : byTwice.map(({ i }) => i),
  }
}
