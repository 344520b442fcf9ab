import { upperChiSquare } from './chi-square.ts'

/** How far people agree on an order. */
export interface Agreement {
  /** 0 (none) to 1 (all rank alike). */
  readonly w: number | null
  readonly chi2: number | null
  readonly df: number | null
  /** That so much agreement comes by chance; rough with fewer than 8 people or so. */
  readonly p: number | null
}

/**
 * Kendall's coefficient of concordance of n people who rank m options, with ties:
 * W = 12 S/(n²(m³ − m) − n ΣT), S the squared distances of the sums of ranks from their mean,
 * T = Σ(t³ − t) over a person's groups of t equal ranks; chi² = n(m − 1)W on m − 1 degrees of freedom.
 * `twice` has twice each person's rank, a column an option, 0 throughout for who is not counted
 * (`twiceRanks`): all sums are whole, so the order of people does not matter. A certain W says that
 * people agree to some degree, never that the whole order is certain. Fewer than two people, or
 * nothing to put in order: all null.
 * Source: Kendall & Babington Smith, Ann. Math. Stat. 10, 1939; R `friedman.test`.
 *
 * @example kendallW([[2, 2], [4, 4], [6, 6]]).w // => 1
 * @example kendallW([[2, 4], [4, 2]]) // => { w: 0, chi2: 0, df: 1, p: 1 }
 */
export function kendallW(twice: readonly ArrayLike<number>[]): Agreement {
  const m = twice.length
  const sums = twice.map(() => 0)
  let n = 0
  let ties = 0
  for (let person = 0; person < (twice[0]?.length ?? 0); person++) {
    const ranks = twice.map((column) => column[person] ?? 0)
    if (ranks.every((rank) => rank === 0)) continue
    if (ranks.reduce((sum, rank) => sum + rank, 0) !== m * (m + 1))
      throw new Error('kendallW: needs twice the ranks of everybody, every option ranked')
    n++
    ranks.forEach((rank, i) => {
      sums[i] = (sums[i] ?? 0) + rank
      // Σ over the options of t² − 1 is Σ over the groups of t³ − t.
      ties += ranks.filter((other) => other === rank).length ** 2 - 1
    })
  }
  const most = n * n * (m ** 3 - m) - n * ties
  if (n < 2 || most <= 0) return { w: null, chi2: null, df: null, p: null }
  const S = sums.reduce((sum, twiceSum) => sum + (twiceSum - n * (m + 1)) ** 2, 0) / 4
  const w = (12 * S) / most
  const chi2 = n * (m - 1) * w
  return { w, chi2, df: m - 1, p: upperChiSquare(chi2, m - 1) }
}
