import { halfUp } from '../display.ts'

/**
 * How often chance alone gives values in time order at least as much of a direction as these have:
 * P(|S′| ≥ |S|) over all orders of the same values, S = Σ sign(y_j − y_i) over i < j, equal values
 * (9 decimals) included. Exact for any number of rounds. Fewer than two: null.
 *
 * S′ = n₀ − 2I, n₀ the pairs that differ and I the inversions: a sum of independent Mann–Whitney U,
 * each group of equal values against all lower ones.
 * Source: Kendall, Rank Correlation Methods, 1975; Mann and Whitney, Ann. Math. Stat. 18, 1947.
 *
 * @example kendallP([70, 72, 75, 79, 81]) // => 2 / 120
 */
export function kendallP(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const sizes = tiesIn(values)
  let below = 0
  let inversions = [1]
  for (const size of sizes) {
    inversions = convolved(inversions, rankSums(size, below))
    below += size
  }
  const pairs = inversions.length - 1
  const S = Math.abs(kendallS(values))
  const p = inversions.reduce((sum, q, i) => (Math.abs(pairs - 2 * i) >= S ? sum + q : sum), 0)
  return Math.min(1, p)
}

/**
 * How many pairs of rounds rise less how many fall, equal ones (9 decimals) neither.
 *
 * @example kendallS([70, 72, 72, 71]) // => 1
 */
export function kendallS(values: readonly number[]): number {
  const y = rounded(values)
  return y.reduce(
    (sum, later, j) => y.slice(0, j).reduce((own, one) => own + Math.sign(later - one), sum),
    0,
  )
}

/**
 * How many times each value occurs (9 decimals), lowest value first.
 *
 * @example tiesIn([72, 70, 72]) // => [1, 2]
 */
export function tiesIn(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const y of rounded(values)) counts.set(y, (counts.get(y) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([, count]) => count)
}

function rounded(values: readonly number[]): number[] {
  if (!values.every((y) => Number.isFinite(y))) throw new Error('kendall: needs numbers')
  return values.map((y) => halfUp(y, 9))
}

/** P(U = u) of Mann and Whitney's U of a against b, by whose value is the largest. */
function rankSums(a: number, b: number): number[] {
  let before = Array.from({ length: b + 1 }, () => [1])
  for (let i = 1; i <= a; i++) {
    const own = [[1]]
    for (let j = 1; j <= b; j++) {
      const [one, other] = [before[j] ?? [], own[j - 1] ?? []]
      const from = (u: number) => (i * (one[u - j] ?? 0) + j * (other[u] ?? 0)) / (i + j)
      own.push(Array.from({ length: i * j + 1 }, (_, u) => from(u)))
    }
    before = own
  }
  return before[b] ?? []
}

/** The distribution of a sum of two independent counts. */
function convolved(a: readonly number[], b: readonly number[]): number[] {
  const sums = Array.from({ length: a.length + b.length - 1 }, () => 0)
  a.forEach((p, i) => {
    b.forEach((q, j) => {
      sums[i + j] = (sums[i + j] ?? 0) + p * q
    })
  })
  return sums
}
