import { completeRows } from './complete-rows.ts'
import { covariances } from './covariances.ts'
import { quantileF } from './fisher-f.ts'
import { z975 } from './normal.ts'
import type { Ends } from './wilson.ts'

/** How well the items of an index hang together, among those who answered all of them. */
export interface Reliability {
  readonly n: number
  /** How many items are in it. */
  readonly k: number
  /** Items that everybody answered alike, as places among the columns; they are left out. */
  readonly dropped: readonly number[]
  readonly alpha: number | null
  /** Alpha if all items varied equally much. */
  readonly stdAlpha: number | null
  /** The mean of the correlations between two items. */
  readonly meanR: number
  readonly ciFeldt: Ends | null
  readonly ase: number | null
  readonly ciDuhachek: Ends | null
  readonly items: readonly {
    /** Its place among the columns. */
    readonly column: number
    /** How it goes together with the sum of the others. */
    readonly itemRest: number | null
    readonly alphaIfDropped: number | null
  }[]
}

/** Fewer than three people, or fewer than two items that vary: there is nothing to say. */
export type Unreliable =
  | { readonly n: number; readonly reason: 'too-few' }
  | { readonly n: number; readonly reason: 'too-few-items'; readonly dropped: readonly number[] }

/**
 * Cronbach's alpha, k/(k − 1) · (1 − tr C/ΣC) with C the items' covariances, from those who answered
 * every item; reversed items must have been turned. One column an item, null is no answer. Below 0
 * when items work against each other; null when their sum does not vary at all.
 * Both intervals are 95 %: Feldt's from F(n − 1, (n − 1)(k − 1)), Duhachek's from `ase`.
 * Source: Cronbach, Psychometrika 16, 1951; Feldt, Psychometrika 30, 1965; Duhachek and Iacobucci,
 * J. Applied Psychology 89, 2004.
 *
 * @example reliability([[1, 2, 3], [2, 1, 3]]).alpha // => 2 / 3
 */
export function reliability(
  columns: readonly (readonly (number | null)[])[],
): Reliability | Unreliable {
  const all = completeRows(columns)
  const n = all[0]?.length ?? 0
  if (n < 3) return { n, reason: 'too-few' }
  const varies = all.map((column) => column.some((x) => x !== column[0]))
  const places = (is: boolean) => varies.flatMap((one, i) => (one === is ? i : []))
  const dropped = places(false)
  const kept = places(true)
  const k = kept.length
  if (k < 2) return { n, reason: 'too-few-items', dropped }
  const C = covariances(all.filter((_, i) => varies[i]))
  const alpha = alphaOf(C)
  const ase = alpha === null ? null : Math.sqrt(varianceOf(C) / n)
  const meanR = meanCorrelation(C)
  const base = 1 + (k - 1) * meanR
  const feldt = (p: number) => 1 - (1 - (alpha ?? NaN)) * quantileF(p, n - 1, (n - 1) * (k - 1))
  return {
    ...{ n, k, dropped, alpha, meanR, ase },
    stdAlpha: base > 1e-12 ? (k * meanR) / base : null,
    ciFeldt: alpha === null ? null : [feldt(0.975), feldt(0.025)],
    ciDuhachek: alpha === null || ase === null ? null : [alpha - z975 * ase, alpha + z975 * ase],
    items: kept.map((column, j) => ({
      column,
      itemRest: itemRest(C, j),
      alphaIfDropped: k === 2 ? null : alphaOf(without(C, j)),
    })),
  }
}

type Matrix = readonly (readonly number[])[]

function alphaOf(C: Matrix): number | null {
  const k = C.length
  // Items that cancel each other leave a sum that is 0 but for a hair.
  return total(C) > 1e-12 * trace(C) ? (k / (k - 1)) * (1 - trace(C) / total(C)) : null
}

/** n times the variance of alpha. */
function varianceOf(C: Matrix): number {
  const k = C.length
  const S = total(C)
  const squared = C.map((row) => C.map((other) => dot(row, other)))
  const over = S * (trace(squared) + trace(C) ** 2)
  const left = over - 2 * trace(C) * total(squared)
  // Items that say the same leave 0 but for a hair, on either side of it.
  return left > 1e-12 * over ? (2 * k * k * left) / ((k - 1) ** 2 * S ** 3) : 0
}

function meanCorrelation(C: Matrix): number {
  const k = C.length
  const sd = C.map((row, i) => Math.sqrt(row[i] ?? NaN))
  const R = C.map((row, i) => row.map((c, j) => c / ((sd[i] ?? NaN) * (sd[j] ?? NaN))))
  return (total(R) - k) / (k * (k - 1))
}

/** The correlation of an item with the sum of the others; null when that sum does not vary. */
function itemRest(C: Matrix, j: number): number | null {
  const rest = total(without(C, j))
  if (rest <= 1e-12 * trace(C)) return null
  const own = C[j]?.[j] ?? NaN
  const together = (C[j] ?? []).reduce((sum, c) => sum + c, 0) - own
  return together / Math.sqrt(own * rest)
}

function without(C: Matrix, j: number): Matrix {
  return C.filter((_, i) => i !== j).map((row) => row.filter((_, i) => i !== j))
}

function trace(M: Matrix): number {
  return M.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0)
}

function total(M: Matrix): number {
  return M.flat().reduce((sum, one) => sum + one, 0)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * (b[i] ?? NaN), 0)
}
