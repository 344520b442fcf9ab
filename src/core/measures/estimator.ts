import type { Column } from '../items/item-kind.ts'
import { linearisedError } from '../statistics/linearised-error.ts'
import { spreadOfValues } from '../statistics/spread.ts'
import { columnOf, type Tallies } from '../tally.ts'

/** A value that each person has, or null, by the code that stands for it in a column. */
export interface Values {
  readonly codes: ArrayLike<number>
  readonly values: readonly (number | null)[]
}

/**
 * How a figure is made from people: the mean of a value that each has, or the weighted mean of such
 * means, those that nobody has left out. Its error and its weighted twin follow from this alone.
 */
export type Estimator = Values | Combined

interface Combined {
  readonly parts: readonly Estimator[]
  readonly weights?: readonly number[]
}

/** People in strata of known size: what each one's answer weighs. */
export interface Strata {
  /** The stratum of each row of the block. */
  readonly of: ArrayLike<number>
  /** What a person of each stratum weighs. */
  readonly weights: readonly number[]
}

/** An estimate of some people, and what each of them adds to it. */
export interface Estimate {
  readonly value: number | null
  /**
   * One a row, in the order of the rows, NaN where a person has no value. They sum to 0; the error of
   * the estimate is made from them.
   */
  readonly z: Float64Array
}

/**
 * An estimate over some rows of a block. With strata it is post-stratified: each person weighs as the
 * stratum does, and `z` is taken from the mean of the stratum.
 */
export function estimate(of: Estimator, rows: readonly number[], strata?: Strata): Estimate {
  return 'parts' in of ? combined(of, rows, strata) : ofValues(of, rows, strata ?? everybody)
}

/** The standard error of an unweighted estimate, without the finite population; of one person null. */
export function errorOf(of: Estimator, rows: readonly number[]): number | null {
  if (!('parts' in of)) return spreadOfValues(peopleByValue(of, rows)).se
  const { z } = estimate(of, rows)
  const se = linearisedError(z.filter((one) => !Number.isNaN(one)))
  // What is equal on paper differs by a hair in binary fractions.
  return se !== null && se < 1e-9 ? 0 : se
}

/** The points of a column, each as `valueOf` has it; blank and *don't know* have none. */
export function pointsIn(
  { block }: Tallies,
  column: Column,
  valueOf: (point: number) => number,
): Values {
  const points = Array.from({ length: column.max - column.min + 1 }, (_, i) => column.min + i)
  return { codes: columnOf(block, column.name), values: [null, null, ...points.map(valueOf)] }
}

function peopleByValue({ codes, values }: Values, rows: readonly number[]): Map<number, number> {
  const counts = new Float64Array(values.length)
  for (const row of rows) {
    const code = codes[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  // Several codes may stand for one value: 0 to 6 are all −100 in a score.
  const people = new Map<number, number>()
  values.forEach((value, code) => {
    const count = counts[code] ?? 0
    if (value !== null && count > 0) people.set(value, (people.get(value) ?? 0) + count)
  })
  return people
}

const everybody: Strata = { of: { length: 0 }, weights: [1] }

function ofValues({ codes, values }: Values, rows: readonly number[], strata: Strata): Estimate {
  const { of, weights } = strata
  // Whole numbers are counted first, so nothing depends on the order of people.
  const counts = weights.map(() => new Float64Array(values.length))
  for (const row of rows) {
    const code = codes[row] ?? 0
    const own = counts[of[row] ?? 0]
    if (own !== undefined) own[code] = (own[code] ?? 0) + 1
  }
  const sums = counts.map((own) => sumsOf(own, values))
  const total = weights.reduce((sum, w, h) => sum + w * (sums[h]?.n ?? 0), 0)
  const value =
    total === 0 ? null : weights.reduce((sum, w, h) => sum + w * (sums[h]?.sum ?? 0), 0) / total
  const means = sums.map(({ sum, n }) => (n === 0 ? 0 : sum / n))
  const z = new Float64Array(rows.length)
  rows.forEach((row, i) => {
    const own = values[codes[row] ?? 0] ?? null
    const h = of[row] ?? 0
    z[i] = own === null ? NaN : ((weights[h] ?? 0) * (own - (means[h] ?? 0))) / total
  })
  return { value, z }
}

function sumsOf(counts: Float64Array, values: readonly (number | null)[]) {
  let n = 0
  let sum = 0
  values.forEach((value, code) => {
    if (value === null) return
    n += counts[code] ?? 0
    sum += (counts[code] ?? 0) * value
  })
  return { n, sum }
}

function combined(of: Combined, rows: readonly number[], strata?: Strata): Estimate {
  const known = of.parts.flatMap((part, i) => {
    const { value, z } = estimate(part, rows, strata)
    const weight = of.weights?.[i] ?? 1
    return value === null || weight === 0 ? [] : [{ value, z, weight }]
  })
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  const z = new Float64Array(rows.length).fill(NaN)
  for (const part of known)
    part.z.forEach((own, i) => {
      if (Number.isNaN(own)) return
      const before = z[i] ?? NaN
      z[i] = (Number.isNaN(before) ? 0 : before) + (part.weight * own) / total
    })
  if (known.length === 0) return { value: null, z }
  return { value: known.reduce((sum, { value, weight }) => sum + weight * value, 0) / total, z }
}
