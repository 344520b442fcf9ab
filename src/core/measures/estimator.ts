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

/** People who weigh the same and lie in the same stratum, as cells. */
export interface Cells {
  /** The cell of each row of the block. */
  readonly of: ArrayLike<number>
  readonly cells: readonly { readonly weight: number; readonly stratum: number }[]
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
 * An estimate over some rows of a block. With `cells` it is weighted, and `z` is taken from the
 * weighted mean of the stratum, whose size the weights were made to meet.
 */
export function estimate(of: Estimator, rows: readonly number[], cells?: Cells): Estimate {
  return 'parts' in of ? combined(of, rows, cells) : ofValues(of, rows, cells ?? everybody)
}

/** What an estimate is a mean of in the end: the values behind all its parts. */
export function valuesBehind(of: Estimator): readonly Values[] {
  return 'parts' in of ? of.parts.flatMap(valuesBehind) : [of]
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

const everybody: Cells = { of: { length: 0 }, cells: [{ weight: 1, stratum: 0 }] }

function ofValues({ codes, values }: Values, rows: readonly number[], weighed: Cells): Estimate {
  const { of, cells } = weighed
  // Whole numbers are counted first, so nothing depends on the order of people.
  const counts = cells.map(() => new Map<number, number>())
  for (const row of rows) {
    const code = codes[row] ?? 0
    const own = counts[of[row] ?? 0]
    own?.set(code, (own.get(code) ?? 0) + 1)
  }
  const sums = cells.map((_, cell) => sumsOf(counts[cell] ?? new Map<number, number>(), values))
  const all = meanOf(cells, sums)
  const strata = cells.reduce((most, { stratum }) => Math.max(most, stratum + 1), 0)
  const means = Array.from({ length: strata }, (_, h) => meanOf(cells, sums, h).mean)
  const z = Float64Array.from(rows, (row) => {
    const own = values[codes[row] ?? 0] ?? null
    const cell = cells[of[row] ?? 0]
    if (own === null || cell === undefined) return NaN
    return (cell.weight * (own - (means[cell.stratum] ?? NaN))) / all.weight
  })
  return { value: all.mean, z }
}

interface Sums {
  readonly n: number
  readonly sum: number
  readonly low: number
  readonly high: number
}

function sumsOf(counts: ReadonlyMap<number, number>, values: Values['values']): Sums {
  let [n, sum, low, high] = [0, 0, Infinity, -Infinity]
  for (const [code, count] of [...counts].sort(([a], [b]) => a - b)) {
    const value = values[code] ?? null
    if (value === null) continue
    n += count
    sum += count * value
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return { n, sum, low, high }
}

/** The weighted mean of some cells, those of a stratum or all, and what they weigh together. */
function meanOf(cells: Cells['cells'], sums: readonly Sums[], stratum?: number) {
  let [weight, total, low, high] = [0, 0, Infinity, -Infinity]
  cells.forEach((cell, i) => {
    const own = sums[i]
    if (own === undefined || (stratum !== undefined && cell.stratum !== stratum)) return
    weight += cell.weight * own.n
    total += cell.weight * own.sum
    low = Math.min(low, own.low)
    high = Math.max(high, own.high)
  })
  // Everybody gave the same answer: it is the mean, to the last bit.
  return { weight, mean: weight === 0 ? null : low === high ? low : total / weight }
}

function combined(of: Combined, rows: readonly number[], cells?: Cells): Estimate {
  const known = of.parts.flatMap((part, i) => {
    const { value, z } = estimate(part, rows, cells)
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
