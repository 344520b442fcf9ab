import { completeRows } from './complete-rows.ts'
import { covariances } from './covariances.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** What goes together with an outcome, and how much of it each part explains. */
export interface Drivers {
  readonly n: number
  /** The part of the outcome's variation that the predictors explain together, 0–1. */
  readonly r2: number
  readonly adjR2: number
  /** In the order of the columns. */
  readonly predictors: readonly Driver[]
}

export interface Driver {
  readonly mean: number
  /** The correlation with the outcome. */
  readonly r: number
  /** The coefficient in standard deviations, and in units: outcome per step of the predictor. */
  readonly beta: number
  readonly b: number
  /** Two ways to share r2 among the predictors, and the same as shares of it (null if it is 0). */
  readonly lmg: number | null
  readonly lmgShare: number | null
  readonly johnson: number
  readonly johnsonShare: number | null
}

export interface NoDrivers {
  readonly n: number
  /** `singular`: a predictor is made up of the others. */
  readonly reason: 'too-few-or-constant' | 'singular'
}

/** More would take too long: every set of predictors is looked at. */
const mostForLmg = 12

/**
 * Linear regression of an outcome on p predictors, among those who have a value of all (null is
 * none), and the predictors' relative importance: `lmg`, what a predictor adds to r2 averaged over
 * every order in which they may enter (p ≤ 12, else null), and Johnson's relative weights. Both sum
 * to r2. What goes together need not be a cause.
 * Source: Lindeman, Merenda and Gold, 1980; Grömping, J. Stat. Softw. 17(1), 2006; Johnson,
 * Multivar. Behav. Res. 35, 2000.
 *
 * @example drivers([1, 3, 5, 7], [[0, 1, 2, 3]]).predictors[0].b // => 2
 */
export function drivers(
  outcome: readonly (number | null)[],
  predictors: readonly (readonly (number | null)[])[],
): Drivers | NoDrivers {
  const all = completeRows([...predictors, outcome])
  const p = predictors.length
  const n = all[0]?.length ?? 0
  const constant = all.some((column) => column.every((x) => x === column[0]))
  if (p === 0 || n <= p + 1 || constant) return { n, reason: 'too-few-or-constant' }
  const { R, sd } = correlated(all)
  const eigen = symmetricEigen(R.slice(0, p).map((row) => row.slice(0, p)))
  if (eigen.some(({ value }) => value < 1e-10)) return { n, reason: 'singular' }
  const r = R.slice(0, p).map((row) => row[p] ?? NaN)
  const beta = spectral(eigen, (value) => 1 / value).map((row) => dot(row, r))
  const r2 = dot(beta, r)
  const lmg = p > mostForLmg ? null : lmgOf(R)
  const johnson = johnsonOf(eigen, r)
  const shareOf = (part: number | null) => (part === null || r2 < 1e-12 ? null : part / r2)
  return {
    ...{ n, r2, adjR2: 1 - ((1 - r2) * (n - 1)) / (n - p - 1) },
    predictors: r.map((own, j) => {
      const [beta_, weight] = [beta[j] ?? NaN, johnson[j] ?? NaN]
      const part = lmg === null ? null : (lmg[j] ?? NaN)
      return {
        ...{ mean: (all[j] ?? []).reduce((sum, x) => sum + x, 0) / n, r: own },
        ...{ beta: beta_, b: (beta_ * (sd[p] ?? NaN)) / (sd[j] ?? NaN) },
        ...{ lmg: part, lmgShare: shareOf(part), johnson: weight, johnsonShare: shareOf(weight) },
      }
    }),
  }
}

type Matrix = readonly (readonly number[])[]
type Eigen = ReturnType<typeof symmetricEigen>

function correlated(columns: Matrix): { R: Matrix; sd: readonly number[] } {
  const C = covariances(columns)
  const sd = C.map((row, i) => Math.sqrt(row[i] ?? NaN))
  const R = C.map((row, i) =>
    row.map((c, j) => (i === j ? 1 : c / ((sd[i] ?? NaN) * (sd[j] ?? NaN)))),
  )
  return { R, sd }
}

/** The matrix with other eigenvalues: Σ of(value) · vector vectorᵀ. */
function spectral(eigen: Eigen, of: (value: number) => number): Matrix {
  return eigen.map((_, i) =>
    eigen.map((_, j) =>
      eigen.reduce(
        (sum, { value, vector }) => sum + of(value) * (vector[i] ?? NaN) * (vector[j] ?? NaN),
        0,
      ),
    ),
  )
}

/** With L = R^½ and b = L⁻¹ r: Σ_m L_jm² b_m². */
function johnsonOf(eigen: Eigen, r: readonly number[]): number[] {
  const b = spectral(eigen, (value) => 1 / Math.sqrt(value)).map((row) => dot(row, r))
  return spectral(eigen, Math.sqrt).map((row) =>
    row.reduce((sum, one, m) => sum + one ** 2 * (b[m] ?? NaN) ** 2, 0),
  )
}

/**
 * Takes the predictors in, one after the other in every set: of what is left of the correlations
 * when a set is in, a further predictor explains M_jy²/M_jj more. A set's weight is
 * |S|! (p − 1 − |S|)!/p!. The outcome is the last row of R.
 */
function lmgOf(R: Matrix): number[] {
  const p = R.length - 1
  const weights = Array.from({ length: p }, (_, size) => 1 / (p * binomial(p - 1, size)))
  const lmg = Array.from({ length: p }, () => 0)
  const left: Matrix[] = [R]
  for (let set = 0; set < 2 ** p; set++) {
    const M = left[set] ?? []
    const size = Array.from({ length: p }, (_, j) => (set >> j) & 1).reduce((a, b) => a + b, 0)
    for (let j = 0; j < p; j++) {
      if ((set >> j) & 1) continue
      const own = M[j] ?? []
      const [toOutcome, pivot] = [own[p] ?? NaN, own[j] ?? NaN]
      lmg[j] = (lmg[j] ?? NaN) + ((weights[size] ?? NaN) * toOutcome ** 2) / pivot
      // Each set is reached once: by its highest predictor.
      if (set >> j === 0)
        left[set | (1 << j)] = M.map((row) =>
          row.map((x, i) => x - ((row[j] ?? NaN) * (own[i] ?? NaN)) / pivot),
        )
    }
  }
  return lmg
}

function binomial(n: number, k: number): number {
  return Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * (b[i] ?? NaN), 0)
}
