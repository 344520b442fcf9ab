import { key, unitPath } from '../core/key.ts'
import { period, periodEnd, periodX } from '../core/period.ts'
import type { Fault } from '../core/refusal.ts'
import { direction, type Target } from '../core/target.ts'
import { readCsv, readDecimal, writeCsv } from './csv.ts'

/** A row of targets.csv with the series, concept and unit it is for. */
export interface TargetRow {
  readonly row: number
  readonly series: string
  readonly concept: string
  readonly unit: string
  readonly target: Target
}

/**
 * Reads `series,concept,unit,from,to,direction,value`; `from`, `to` and `unit` may be empty. A column
 * `assessment` holds the owner's own word for how it went.
 */
export function readTargetsCsv(text: string): { targets: TargetRow[] } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['series', 'concept', 'direction', 'value'],
    optional: ['unit', 'from', 'to', 'assessment'],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const targets = table.rows.map(({ row, cells }) => {
    const { series = '', concept = '', unit = '', from = '', to = '', value = '' } = cells
    const { assessment = '' } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    if (!key.safeParse(series).success) fault('series', 'is not the key of a series')
    if (!key.safeParse(concept).success) fault('concept', 'is not the key of a concept')
    if (!unitPath.safeParse(unit).success) fault('unit', 'is not a path such as stad/intraservice')
    const ends = Object.entries({ from, to }).filter(([, end]) => end !== '')
    const wrongEnds = ends.filter(([, end]) => !period.safeParse(end).success)
    for (const [column] of wrongEnds) fault(column, 'is not a period such as 2022 or 2022H1')
    if (wrongEnds.length === 0 && from !== '' && to !== '' && periodEnd(to) <= periodX(from))
      fault('to', 'ends before "from" begins')
    const towards = direction.safeParse(cells['direction'])
    if (!towards.success) fault('direction', `is none of ${direction.options.join(', ')}`)
    const relative = towards.data === 'higher-than' || towards.data === 'lower-than'
    const goal = relative ? value : (readDecimal(value)?.value ?? null)
    if (relative && !period.safeParse(value).success)
      fault('value', 'is not a period to compare with, such as 2021')
    if (goal === null) fault('value', 'is not a number')
    if (assessment.length > 100) fault('assessment', 'is longer than 100 characters')
    const same = [series, concept, unit, from, cells['direction']].join(' ')
    const first = seen.get(same)
    if (first !== undefined) fault('from', `begins where row ${String(first)} begins`)
    seen.set(same, row)
    const target: Target = {
      from: from || null,
      to: to || null,
      direction: towards.data ?? 'at-least',
      value: goal ?? 0,
      ...(assessment === '' ? {} : { assessment }),
    }
    return { row, series, concept, unit, target }
  })
  return faults.length > 0 ? { faults } : { targets }
}

/** Writes targets.csv; the column `assessment` only where some target has one. */
export function writeTargetsCsv(targets: readonly Omit<TargetRow, 'row'>[]): string {
  const assessed = targets.some(({ target }) => target.assessment !== undefined)
  return writeCsv(
    [
      ...['series', 'concept', 'unit', 'from', 'to', 'direction', 'value'],
      ...(assessed ? ['assessment'] : []),
    ],
    targets.map(({ series, concept, unit, target: { from, to, direction, value, assessment } }) => [
      ...[series, concept, unit, from, to, direction, value],
      ...(assessed ? [assessment ?? ''] : []),
    ]),
  )
}
