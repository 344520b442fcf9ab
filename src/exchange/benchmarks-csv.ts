import type { Benchmark } from '../core/benchmark.ts'
import { key } from '../core/key.ts'
import { period } from '../core/period.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv, readDecimal, writeCsv } from './csv.ts'

/** A row of benchmarks.csv with the series and concept it is compared with. */
export interface BenchmarkRow {
  readonly row: number
  readonly series: string
  readonly concept: string
  readonly benchmark: Benchmark
}

/**
 * Reads `series,concept,name,period,value,low,high,place,of,source`: a value, a range with both its
 * ends, a place, or several of them.
 */
export function readBenchmarksCsv(
  text: string,
): { benchmarks: BenchmarkRow[] } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['series', 'concept', 'name', 'period', 'source'],
    optional: ['value', 'low', 'high', 'place', 'of'],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const benchmarks = table.rows.map(({ row, cells }) => {
    const { series = '', concept = '', name = '', period: when = '', source = '' } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    const isEmpty = (column: string) => (cells[column] ?? '') === ''
    const number = (column: string) => {
      const read = readDecimal(cells[column] ?? '')
      if (read === null && !isEmpty(column)) fault(column, 'is not a number')
      return read?.value ?? null
    }
    const count = (column: string) => {
      const fits = /^[1-9]\d{0,8}$/.test(cells[column] ?? '')
      if (!fits && !isEmpty(column)) fault(column, 'is not a whole number, 1 or more')
      return fits ? Number(cells[column]) : null
    }
    if (!key.safeParse(series).success) fault('series', 'is not the key of a series')
    if (!key.safeParse(concept).success) fault('concept', 'is not the key of a concept')
    if (name === '') fault('name', 'is empty: say whose value it is')
    else if (name.length > 200) fault('name', 'is longer than 200 characters')
    if (!period.safeParse(when).success) fault('period', 'is not a period such as 2022 or 2022H1')
    const [value, low, high] = [number('value'), number('low'), number('high')]
    const [place, of] = [count('place'), count('of')]
    if (['value', 'low', 'high', 'place', 'of'].every(isEmpty))
      fault('value', 'is empty: give a value, a range from low to high, or a place')
    if (isEmpty('low') !== isEmpty('high'))
      fault(isEmpty('low') ? 'low' : 'high', 'is empty: a range has both low and high')
    if (low !== null && high !== null && low > high) fault('low', 'is above "high"')
    if (isEmpty('place') && !isEmpty('of')) fault('place', 'is empty, though "of" says of how many')
    if (place !== null && of !== null && place > of) fault('place', 'is beyond "of"')
    if (source === '') fault('source', 'is empty: say where it was published')
    else if (source.length > 500) fault('source', 'is longer than 500 characters')
    const same = [series, concept, when, name].join(' ')
    const first = seen.get(same)
    if (first !== undefined)
      fault('name', `is given already for the period in row ${String(first)}`)
    seen.set(same, row)
    const benchmark: Benchmark = { name, period: when, value, low, high, place, of, source }
    return { row, series, concept, benchmark }
  })
  return faults.length > 0 ? { faults } : { benchmarks }
}

/** Writes benchmarks.csv. */
export function writeBenchmarksCsv(benchmarks: readonly Omit<BenchmarkRow, 'row'>[]): string {
  return writeCsv(
    ['series', 'concept', 'name', 'period', 'value', 'low', 'high', 'place', 'of', 'source'],
    benchmarks.map(({ series, concept, benchmark: b }) => [
      ...[series, concept, b.name, b.period],
      ...[b.value, b.low, b.high, b.place, b.of],
      b.source,
    ]),
  )
}
