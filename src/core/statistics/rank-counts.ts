/** What is counted of the rankings of some people; the counts of different people can be added. */
export interface RankCounts {
  /** Rankings that can be used, blank ones, and ones whose numbers are not 1 … r once each. */
  readonly n: number
  readonly empty: number
  readonly invalid: number
  /** One of each for every option, in the order of the definition. */
  readonly options: readonly OptionCounts[]
}

export interface OptionCounts {
  /** How many gave the option a rank themselves. */
  readonly ranked: number
  /** Twice the sum of its ranks, where an unranked option has the average of the ranks left. */
  readonly twice: number
  readonly first: number
  readonly top3: number
}

/**
 * Counts partial rankings, group of people by group of people. `columns` has one column an option:
 * what each person ranked it, 1 being the most important and 0 not ranked (*don't know* is the
 * same); `atomOf` says which of the `atoms` a person belongs to. Who ranked r of m options gives
 * each of the others (r + 1 + m)/2; twice that is a whole number, so nothing depends on the order
 * of people. A person whose numbers are not exactly 1 … r once each is invalid, one without numbers
 * is empty, and neither is used.
 *
 * @example rankCounts([[1, 1], [2, 0], [0, 0]], [0, 0], 1)[0].options[1] // => { ranked: 1, twice: 9, first: 0, top3: 1 }
 */
export function rankCounts(
  columns: readonly ArrayLike<number>[],
  atomOf: ArrayLike<number>,
  atoms: number,
): RankCounts[] {
  const counts = Array.from({ length: atoms }, () => ({
    ...{ n: 0, empty: 0, invalid: 0 },
    options: columns.map(() => ({ ranked: 0, twice: 0, first: 0, top3: 0 })),
  }))
  const twice = twiceRanks(columns)
  for (let person = 0; person < atomOf.length; person++) {
    const all = counts[atomOf[person] ?? 0]
    if (all === undefined) continue
    if (columns.every((column) => (column[person] ?? 0) === 0)) all.empty++
    else if (twice[0]?.[person] === 0) all.invalid++
    else {
      all.n++
      all.options.forEach((option, i) => {
        const rank = columns[i]?.[person] ?? 0
        option.twice += twice[i]?.[person] ?? 0
        if (rank === 0) return
        option.ranked++
        if (rank === 1) option.first++
        if (rank <= 3) option.top3++
      })
    }
  }
  return counts
}

/**
 * Twice the rank that each person gives each option, a column an option: what is not ranked has the
 * average of the ranks left. 0 in every column for a person whose ranking is empty or invalid.
 *
 * @example twiceRanks([[1, 1], [2, 0], [0, 1]]).map((column) => [...column]) // => [[2, 0], [4, 0], [6, 0]]
 */
export function twiceRanks(columns: readonly ArrayLike<number>[]): Uint16Array[] {
  const people = columns[0]?.length ?? 0
  const twice = columns.map(() => new Uint16Array(people))
  for (let person = 0; person < people; person++) {
    const ranks = columns.map((column) => column[person] ?? 0)
    const r = ranks.filter((rank) => rank !== 0).length
    if (r === 0 || !isRanking(ranks, r)) continue
    ranks.forEach((rank, i) => {
      const own = twice[i]
      if (own !== undefined) own[person] = rank === 0 ? r + 1 + columns.length : 2 * rank
    })
  }
  return twice
}

/** Whether the r ranks that were given are 1 … r, each once. */
function isRanking(ranks: readonly number[], r: number): boolean {
  return Array.from({ length: r }, (_, i) => i + 1).every((rank) => ranks.includes(rank))
}
