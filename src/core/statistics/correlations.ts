import { averageRanks } from './average-ranks.ts'
import { completeRows } from './complete-rows.ts'
import { covariances } from './covariances.ts'
import { twoSidedT } from './student-t.ts'

/**
 * How each two of some columns go together, −1 to 1, each pair from those who have a value of both
 * (null is no value): Pearson's r, its two-sided p from t = r √((n − 2)/(1 − r²)), and Spearman's,
 * Pearson's of average ranks among the pair's own people. Fewer than three people, or a column
 * without variation among them: null. A column with itself has no p.
 *
 * @example correlations([[1, 2, 3, 4], [1, 8, 27, 64]]).spearman[0][1] // => 1
 */
export function correlations(columns: readonly (readonly (number | null)[])[]): {
  n: number[][]
  pearson: (number | null)[][]
  pearsonP: (number | null)[][]
  spearman: (number | null)[][]
} {
  const pairs = columns.map((x, i) => columns.map((y, j) => (j < i ? null : pair(x, y, i === j))))
  // Symmetric: what stands below the diagonal was found above it.
  const matrix = <Value>(of: (one: Pair) => Value) =>
    columns.map((_, i) =>
      columns.flatMap((_, j) => {
        const one = pairs[Math.min(i, j)]?.[Math.max(i, j)]
        return one ? [of(one)] : []
      }),
    )
  return {
    n: matrix(({ n }) => n),
    pearson: matrix(({ pearson }) => pearson),
    pearsonP: matrix(({ p }) => p),
    spearman: matrix(({ spearman }) => spearman),
  }
}

interface Pair {
  readonly n: number
  readonly pearson: number | null
  readonly p: number | null
  readonly spearman: number | null
}

function pair(a: readonly (number | null)[], b: readonly (number | null)[], same: boolean): Pair {
  const [x = [], y = []] = completeRows([a, b])
  const n = x.length
  const ranks = [averageRanks(x), averageRanks(y)]
  const varies = ranks.every((column) => column.some((rank) => rank !== column[0]))
  if (n < 3 || !varies) return { n, pearson: null, p: null, spearman: null }
  const r = pearson([x, y])
  const t = r * Math.sqrt((n - 2) / (1 - r * r))
  return { n, pearson: r, p: same ? null : twoSidedT(t, n - 2), spearman: pearson(ranks) }
}

/** Of two columns that vary; never beyond 1 by a hair. */
function pearson(columns: readonly (readonly number[])[]): number {
  const [[xx = NaN, xy = NaN] = [], [, yy = NaN] = []] = covariances(columns)
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}
