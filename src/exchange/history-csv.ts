import { historyStatus, type HistoryPoint } from '../core/history.ts'
import { key, unitPath } from '../core/key.ts'
import { period } from '../core/period.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv, readDecimal, writeCsv } from './csv.ts'

/** A row of history.csv with the series it belongs to. */
export interface HistoryRow {
  readonly row: number
  readonly series: string
  readonly point: HistoryPoint
}

/** Reads `series,concept,unit,period,value,n,status,source`. */
export function readHistoryCsv(text: string): { history: HistoryRow[] } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['series', 'concept', 'period', 'value', 'source'],
    optional: ['unit', 'n', 'status'],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const history = table.rows.map(({ row, cells }) => {
    const { series = '', concept = '', unit = '', period: when = '', source = '' } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    if (!key.safeParse(series).success) fault('series', 'is not the key of a series')
    if (!key.safeParse(concept).success) fault('concept', 'is not the key of a concept')
    if (!unitPath.safeParse(unit).success) fault('unit', 'is not a path such as stad/intraservice')
    if (!period.safeParse(when).success) fault('period', 'is not a period such as 2022 or 2022H1')
    const value = readDecimal(cells['value'] ?? '')
    if (value === null) fault('value', 'is not a number')
    const n = cells['n'] ?? ''
    if (n !== '' && !/^\d{1,9}$/.test(n)) fault('n', 'is not a whole number')
    const status = historyStatus.safeParse(cells['status'] || 'final')
    if (!status.success) fault('status', 'is neither preliminary nor final')
    if (source === '') fault('source', 'is empty: say where the value was published')
    else if (source.length > 500) fault('source', 'is longer than 500 characters')
    const same = [series, concept, unit, when].join(' ')
    const first = seen.get(same)
    if (first !== undefined) fault('period', `is given already in row ${String(first)}`)
    seen.set(same, row)
    return {
      row,
      series,
      point: {
        concept,
        unit,
        period: when,
        value: value?.value ?? 0,
        decimals: value?.decimals ?? 0,
        n: n === '' ? null : Number(n),
        status: status.data ?? 'final',
        source,
      },
    }
  })
  return faults.length > 0 ? { faults } : { history }
}

/** Writes history.csv, each value with the decimals that were published. */
export function writeHistoryCsv(history: readonly Omit<HistoryRow, 'row'>[]): string {
  return writeCsv(
    ['series', 'concept', 'unit', 'period', 'value', 'n', 'status', 'source'],
    history.map(({ series, point }) => [
      ...[series, point.concept, point.unit, point.period],
      { value: point.value, decimals: point.decimals },
      ...[point.n, point.status, point.source],
    ]),
  )
}
