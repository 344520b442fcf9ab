import { type Population, populationFaults } from '../core/population.ts'
import type { Fault } from '../core/refusal.ts'
import { type CsvColumns, readCsv } from './csv.ts'

/**
 * Reads population.csv: a column a variable that strata are told apart by, then `N`. `variables` are
 * the columns it may have, or say which may; a population without any is one row, everybody.
 */
export function readPopulationCsv(
  text: string,
  variables: readonly string[] | NonNullable<CsvColumns['others']>,
): { population: Population } | { faults: Fault[] } {
  const table = readCsv(text, {
    required: ['N'],
    ...(typeof variables === 'function' ? { others: variables } : { optional: variables }),
  })
  if ('faults' in table) return table
  if (table.rows.length === 0)
    return { faults: [{ where: 'row 2', what: 'is missing: give a row a stratum' }] }
  if (table.rows.length > 1000)
    return { faults: [{ where: 'row 1002', what: 'is one too many: at most a thousand strata' }] }
  const by = table.columns.filter((name) => name !== 'N')
  const strata = table.rows.map(({ cells }) => ({
    group: Object.fromEntries(by.map((name): [string, string] => [name, cells[name] ?? ''])),
    N: /^\d{1,10}$/.test(cells['N'] ?? '') ? Number(cells['N']) : null,
  }))
  const at = (place: number, column: string) =>
    `row ${String(table.rows[place]?.row ?? 1)}, ${column}`
  const population = strata.map(({ group, N }) => ({ group, N: N ?? 0 }))
  const faults = [
    ...strata.flatMap(({ N }, place) =>
      N === null ? [{ where: at(place, 'N'), what: 'is not a whole number, 0 or more' }] : [],
    ),
    ...populationFaults(population, by, at),
  ]
  return faults.length > 0 ? { faults } : { population }
}
