import { historyStatus } from '../core/history.ts'
import type { IndicatorValue } from '../core/indicator.ts'
import { key, unitPath } from '../core/key.ts'
import { period } from '../core/period.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv, readDecimal, writeCsv } from './csv.ts'

/** A row of indicators.csv; the indicator is a series. */
export interface IndicatorRow {
  readonly row: number
  readonly series: string
  readonly value: IndicatorValue
}

/**
 * Reads `indicator,unit,period,value,status,source`. An empty `value` says that there is no outcome
 * yet, and then the source may be empty too.
 */
export function readIndicatorsCsv(text: string): { values: IndicatorRow[] } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['indicator', 'period', 'value', 'source'],
    optional: ['unit', 'status'],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const values = table.rows.map(({ row, cells }) => {
    const { indicator = '', unit = '', period: when = '', value = '', source = '' } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    if (!key.safeParse(indicator).success) fault('indicator', 'is not the key of an indicator')
    if (!unitPath.safeParse(unit).success) fault('unit', 'is not a path such as stad/intraservice')
    if (!period.safeParse(when).success) fault('period', 'is not a period such as 2022 or 2022H1')
    const read = readDecimal(value)
    if (read === null && value !== '') fault('value', 'is not a number')
    const status = historyStatus.safeParse(cells['status'] || 'final')
    if (!status.success) fault('status', 'is neither preliminary nor final')
    if (source === '' && value !== '') fault('source', 'is empty: say where the value comes from')
    else if (source.length > 500) fault('source', 'is longer than 500 characters')
    const same = [indicator, unit, when].join(' ')
    const first = seen.get(same)
    if (first !== undefined) fault('period', `is given already in row ${String(first)}`)
    seen.set(same, row)
    return {
      row,
      series: indicator,
      value: {
        ...{ unit, period: when, value: read?.value ?? null, decimals: read?.decimals ?? 0 },
        ...{ status: status.data ?? 'final', source },
      },
    }
  })
  return faults.length > 0 ? { faults } : { values }
}

/** Writes indicators.csv, each value with the decimals it was entered with. */
export function writeIndicatorsCsv(values: readonly Omit<IndicatorRow, 'row'>[]): string {
  return writeCsv(
    ['indicator', 'unit', 'period', 'value', 'status', 'source'],
    values.map(({ series, value: { unit, period, value, decimals, status, source } }) => [
      ...[series, unit, period],
      value === null ? null : { value, decimals },
      ...[status, source],
    ]),
  )
}
