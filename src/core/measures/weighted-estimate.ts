import { stratifiedError } from '../statistics/stratified-error.ts'
import { sum } from '../statistics/sum.ts'
import { tInterval } from '../statistics/t-interval.ts'
import { type Ends, wilson } from '../statistics/wilson.ts'
import { type Estimator, estimate, valuesBehind } from './estimator.ts'
import type { MeasureKind } from './measure-kind.ts'
import type { Weighting } from './weighting.ts'

/** A measure of everybody, people weighing as those they stand for. */
export interface Weighted {
  /** In the unit of the measure; null where nobody answered. */
  readonly value: number | null
  /** The ends of its 95 % interval; null where answers do not tell of one. */
  readonly ends: Ends | null
  /** Kish's effective number of people. */
  readonly nEff: number | null
  readonly by: readonly string[]
  readonly strata: number
  /** The fewest people who answered in a stratum, the measure or any part it is a mean of. */
  readonly fewest: number
}

/**
 * The weighted twin of a figure: of all people (one group of rows), or the plain mean of several
 * groups, each a stratum. It is over those who have a value: its error is that of strata of
 * known size, where n_h, the finite population and the df (n less strata) are counted on them. A mean
 * has a t interval. A share has Wilson's with the effective n of that error, p (1 − p)/se², and
 * Kish's where the error says nothing; `nEff` is Kish's for both.
 * Source: Lumley, Complex Surveys, 2010, ch. 7; Korn and Graubard, Survey Methodology 24, 1998.
 */
export function weightedEstimate(
  of: Estimator,
  groups: readonly (readonly number[])[],
  weighting: Weighting,
  kind: MeasureKind<unknown>['interval'],
): Weighted {
  const { by, sizes, cells } = weighting
  const stratumIn = (row: number) => cells[weighting.of[row] ?? -1]?.stratum
  const each = groups.map((all) => {
    const rows = all.filter((row) => stratumIn(row) !== undefined)
    return { rows, ...estimate(of, rows, weighting) }
  })
  const values = each.flatMap((one) => one.value ?? [])
  const value = values.length < groups.length ? null : sum(values) / values.length
  const rows = each.flatMap((one) => one.rows)
  const strata = rows.map((row) => stratumIn(row) ?? -1)
  const z = each.flatMap((one) =>
    Array.from(one.z, (own) => (Number.isNaN(own) ? null : own / groups.length)),
  )
  const nEff = value === null ? null : kishOf(each, weighting)
  const ends = endsOf(value, { ...stratifiedError(z, { of: strata, sizes }), nEff }, kind)
  const fewest = fewestIn(of, rows, strata, sizes.length)
  return { value, ends, nEff, by, strata: sizes.length, fewest }
}

/** Kish's (Σ w)²/Σ w² over those who have a value, each group weighing 1 in all. */
function kishOf(
  groups: readonly { readonly rows: readonly number[]; readonly z: ArrayLike<number> }[],
  { of, cells }: Weighting,
): number {
  // People are counted in each cell first, so nothing depends on their order.
  const squares = groups.map(({ rows, z }) => {
    const n = cells.map(() => 0)
    rows.forEach((row, i) => {
      const cell = of[row] ?? -1
      if (!Number.isNaN(z[i] ?? NaN)) n[cell] = (n[cell] ?? 0) + 1
    })
    const together = (power: number) =>
      cells.reduce((all, { weight }, cell) => all + (n[cell] ?? 0) * weight ** power, 0)
    return together(2) / together(1) ** 2
  })
  return groups.length ** 2 / sum(squares)
}

function endsOf(
  value: number | null,
  error: ReturnType<typeof stratifiedError> & { readonly nEff: number | null },
  kind: MeasureKind<unknown>['interval'],
): Ends | null {
  const { census, se, df, nEff } = error
  if (value === null || nEff === null) return null
  if (census) return [value, value]
  // What is equal on paper differs by a hair in binary fractions.
  const known = se !== null && se > 1e-9
  if (kind !== 'share') return known ? tInterval(value, se, df) : null
  const p = Math.min(1, Math.max(0, value / 100))
  const [low, high] = wilson(p, known && p > 0 && p < 1 ? (p * (1 - p)) / (se / 100) ** 2 : nEff)
  return [100 * low, 100 * high]
}

/** A part that nobody answered is left out of a mean, and here. */
function fewestIn(
  of: Estimator,
  rows: readonly number[],
  strata: readonly number[],
  all: number,
): number {
  const parts = valuesBehind(of).flatMap(({ codes, values }) => {
    const n = Array.from({ length: all }, () => 0)
    rows.forEach((row, i) => {
      const h = strata[i] ?? -1
      if ((values[codes[row] ?? 0] ?? null) !== null) n[h] = (n[h] ?? 0) + 1
    })
    return n.some((one) => one > 0) ? [Math.min(...n)] : []
  })
  return parts.length === 0 ? 0 : Math.min(...parts)
}
