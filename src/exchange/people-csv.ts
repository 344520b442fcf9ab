import { z } from 'zod'
import { key, unitPath } from '../core/key.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv, writeCsv } from './csv.ts'

/** A row of people.csv: every column beside the known four is a background. */
export interface PersonRow {
  readonly row: number
  readonly person: string
  readonly unit: string
  readonly language: string
  readonly email: string
  readonly background: Readonly<Record<string, string>>
}

const email = z.union([z.literal(''), z.email()])

/** Reads `person,unit,language,email,<background…>`; only `person` is demanded. */
export function readPeopleCsv(text: string): { people: PersonRow[] } | { faults: Fault[] } {
  const isBackground = (name: string) => key.safeParse(name).success
  const table = readCsv(text, {
    required: ['person'],
    optional: ['unit', 'language', 'email'],
    others: isBackground,
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const people = table.rows.map(({ row, cells }) => {
    const { person = '', unit = '', language = '', email: address = '', ...background } = cells
    const fault = (column: string, what: string) => {
      faults.push({ where: `row ${String(row)}, ${column}`, what })
    }
    const first = seen.get(person)
    if (person === '') fault('person', 'is empty: every person needs the id they have with you')
    else if (person.length > 200) fault('person', 'is longer than 200 characters')
    else if (first !== undefined) fault('person', `is the same person as in row ${String(first)}`)
    else seen.set(person, row)
    if (!unitPath.safeParse(unit).success)
      fault('unit', 'is not a path of codes such as stad/intraservice/it')
    if (!email.safeParse(address).success) fault('email', 'is not an e-mail address')
    for (const [column, value] of Object.entries(background))
      if (value !== '' && !key.safeParse(value).success)
        fault(column, 'is not a key: lower case a–z, 0–9 and hyphens')
    return { row, person, unit, language, email: address, background }
  })
  return faults.length > 0 ? { faults } : { people }
}

/** Writes people.csv, a column a background that somebody has. */
export function writePeopleCsv(people: readonly Omit<PersonRow, 'row'>[]): string {
  const backgrounds = [...new Set(people.flatMap(({ background }) => Object.keys(background)))]
  return writeCsv(
    ['person', 'unit', 'language', 'email', ...backgrounds],
    people.map(({ person, unit, language, email, background }) => [
      ...[person, unit, language, email],
      ...backgrounds.map((name) => background[name] ?? ''),
    ]),
  )
}
