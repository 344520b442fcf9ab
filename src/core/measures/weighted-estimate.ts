import { stratifiedError } from '../statistics/stratified-error.ts'
import { sum } from '../statistics/sum.ts'
import { tInterval } from '../statistics/t-interval.ts'
import { weightFigures } from '../statistics/weight-figures.ts'
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
  const each = groups.map((rows) => {
    const placed = rows.flatMap((row) => {
      const cell = cells[weighting.of[row] ?? -1]
      return cell === undefined ? [] : [{ row, ...cell }]
    })
    const { value, z } = estimate(
      of,
      placed.map(({ row }) => row),
      weighting,
    )
    const answered = placed.flatMap(({ weight, stratum }, i) => {
      const own = z[i] ?? NaN
      return Number.isNaN(own) ? [] : [{ weight, stratum, z: own / groups.length }]
    })
    const total = sum(answered.map(({ weight }) => weight))
    return {
      value,
      placed,
      answered: answered.map((one) => ({ ...one, weight: one.weight / total })),
    }
  })
  const values = each.flatMap(({ value }) => value ?? [])
  const value = values.length < groups.length ? null : sum(values) / values.length
  const answered = each.flatMap((one) => one.answered)
  const error = stratifiedError(
    answered.map(({ z }) => z),
    { of: answered.map(({ stratum }) => stratum), sizes },
  )
  const nEff = weightFigures(answered.map(({ weight }) => weight))?.kishN ?? null
  const fewest = fewestIn(
    of,
    each.flatMap(({ placed }) => placed),
    sizes.length,
  )
  const ends = endsOf(value, { ...error, nEff }, kind)
  return { value, ends, nEff, by, strata: sizes.length, fewest }
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
  people: readonly { readonly row: number; readonly stratum: number }[],
  strata: number,
): number {
  const parts = valuesBehind(of).flatMap(({ codes, values }) => {
    const n = Array.from({ length: strata }, () => 0)
    for (const { row, stratum } of people)
      if ((values[codes[row] ?? 0] ?? null) !== null) n[stratum] = (n[stratum] ?? 0) + 1
    return n.some((one) => one > 0) ? [Math.min(...n)] : []
  })
  return parts.length === 0 ? 0 : Math.min(...parts)
}
