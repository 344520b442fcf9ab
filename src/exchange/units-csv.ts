import { unitPath } from '../core/key.ts'
import { period } from '../core/period.ts'
import type { Fault } from '../core/refusal.ts'
import type { Unit } from '../core/unit.ts'
import { readCsv, writeCsv } from './csv.ts'

/** Reads `unit,name,from,to,replaces`; only the first two are demanded. */
export function readUnitsCsv(text: string): { units: Unit[] } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['unit', 'name'],
    optional: ['from', 'to', 'replaces'],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Set<string>()
  const units = table.rows.map(({ row, cells }) => {
    const { unit = '', name = '', from = '', to = '', replaces = '' } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    if (unit === '' || !unitPath.safeParse(unit).success)
      fault('unit', 'is not a path of codes such as stad/intraservice/it')
    if (seen.has(unit)) fault('unit', 'stands twice in the file')
    seen.add(unit)
    if (name === '') fault('name', 'is empty')
    else if (name.length > 200) fault('name', 'is longer than 200 characters')
    for (const [column, value] of Object.entries({ from, to }))
      if (value !== '' && !period.safeParse(value).success)
        fault(column, 'is not a period such as 2022 or 2022H1')
    const older = replaces.split(' ').filter((path) => path !== '')
    if (older.some((path) => !unitPath.safeParse(path).success))
      fault('replaces', 'is not a list of unit paths with spaces between them')
    return { path: unit, name, from: from || null, to: to || null, replaces: older }
  })
  return faults.length > 0 ? { faults } : { units }
}

/** Writes units.csv. */
export function writeUnitsCsv(units: readonly Unit[]): string {
  return writeCsv(
    ['unit', 'name', 'from', 'to', 'replaces'],
    units.map(({ path, name, from, to, replaces }) => [path, name, from, to, replaces.join(' ')]),
  )
}
