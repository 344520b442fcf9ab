import { type Event, event, eventKind } from '../core/event.ts'
import { key, unitPath } from '../core/key.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv, writeCsv } from './csv.ts'

/** A row of events.csv with the series it belongs to. */
export interface EventRow {
  readonly row: number
  readonly series: string
  readonly event: Event
}

/** Reads `series,unit,date,kind,text`; an empty `unit` is everybody. */
export function readEventsCsv(text: string): { events: EventRow[] } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['series', 'date', 'kind', 'text'],
    optional: ['unit'],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const events = table.rows.map(({ row, cells }) => {
    const { series = '', unit = '', date = '', text = '' } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    if (!key.safeParse(series).success) fault('series', 'is not the key of a series')
    if (!unitPath.safeParse(unit).success) fault('unit', 'is not a path such as stad/intraservice')
    if (!event.shape.date.safeParse(date).success) fault('date', 'is not a day such as 2026-11-21')
    const kind = eventKind.safeParse(cells['kind'])
    if (!kind.success) fault('kind', `is none of ${eventKind.options.join(', ')}`)
    if (text === '') fault('text', 'is empty: say what happened')
    else if (text.length > 500) fault('text', 'is longer than 500 characters')
    const same = [series, unit, date, cells['kind'], text].join(' ')
    const first = seen.get(same)
    if (first !== undefined) fault('text', `is given already in row ${String(first)}`)
    seen.set(same, row)
    return { row, series, event: { unit, date, kind: kind.data ?? 'event', text } }
  })
  return faults.length > 0 ? { faults } : { events }
}

/** Writes events.csv. */
export function writeEventsCsv(events: readonly Omit<EventRow, 'row'>[]): string {
  return writeCsv(
    ['series', 'unit', 'date', 'kind', 'text'],
    events.map(({ series, event: { unit, date, kind, text } }) => [series, unit, date, kind, text]),
  )
}
