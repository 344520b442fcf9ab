import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Fault } from '../core/refusal.ts'

/** A row of a file: its number as a spreadsheet shows it (the header is 1) and its cells by column. */
export interface CsvRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

export interface CsvColumns {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** Whether a column outside the list is welcome. */
  readonly others?: (name: string) => boolean
}

/**
 * Reads CSV with `,` `;` or tab, with or without a byte order mark. The header is demanded, and a
 * column that has no place is refused by name: a misspelt header must not lose a column silently.
 * All faults of the table's shape are found at once. Rows without any text are passed over.
 */
export function readCsv(
  text: string,
  columns: CsvColumns,
): { rows: CsvRow[]; columns: string[] } | { faults: Fault[] } {
  let records: string[][]
  try {
    records = recordsOf(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Counted in rows as everywhere else, not in lines: a cell may hold several lines.
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1
    return { faults: [{ where: `row ${String(row)}`, what: quoteFault(error.code) }] }
  }
  const [header, ...body] = records
  const names = (header ?? []).map((name) => name.trim())
  if (names.every((name) => name === ''))
    return {
      faults: [
        {
          where: 'row 1',
          what: `the file is empty; it needs the header ${columns.required.join(',')}`,
        },
      ],
    }
  const faults = headerFaults(names, columns)
  if (faults.length > 0) return { faults }

  const rows: CsvRow[] = []
  body.forEach((record, i) => {
    const row = i + 2
    if (record.every((cell) => cell.trim() === '')) return
    if (record.length === names.length)
      rows.push({
        row,
        cells: Object.fromEntries(names.map((name, at) => [name, undefused(record[at] ?? '')])),
      })
    else
      faults.push({
        where: `row ${String(row)}`,
        what: `has ${String(record.length)} cells, the header has ${String(names.length)}`,
      })
  })
  return faults.length > 0 ? { faults } : { rows, columns: names }
}

/** A number with as many decimals as it was written with. */
export interface Decimal {
  readonly value: number
  readonly decimals: number
}

/**
 * Writes rows as CSV that `readCsv` reads back; a cell that a spreadsheet would take for a formula
 * is made harmless. A number is never one.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | Decimal | null)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => cellText(cell)))
  return stringify([[...header], ...cells])
}

/**
 * A number as people write it, with how many decimals were written; null if it is not one.
 *
 * @example readDecimal('65,6') // => { value: 65.6, decimals: 1 }
 */
export function readDecimal(text: string): Decimal | null {
  const match = /^[-−]?\d{1,12}(?:[.,](\d{1,9}))?$/.exec(text)
  if (match === null) return null
  // + 0 turns −0 into 0.
  const value = Number(text.replace('−', '-').replace(',', '.')) + 0
  return { value, decimals: match[1]?.length ?? 0 }
}

function cellText(cell: string | number | Decimal | null): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return startsFormula.test(cell) ? `'${cell}` : cell
  if (typeof cell === 'object') return cell.value.toFixed(cell.decimals)
  const text = String(cell)
  // No more than nine decimals were ever read.
  return text.includes('e') ? cell.toFixed(9) : text
}

/** What spreadsheets run, and what such a cell looks like when it was made harmless. */
const startsFormula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** A cell without the apostrophe that `writeCsv` put before a formula. */
function undefused(text: string): string {
  const cell = text.trim()
  return cell.startsWith("'") && startsFormula.test(cell) ? cell.slice(1).trim() : cell
}

/** The cells of each row. A file without a quotation mark, however long, is cut where it says. */
function recordsOf(text: string): string[][] {
  const delimiter = delimiterOf(text)
  if (text.includes('"') || text.length > longestRow)
    return parse(text, {
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: false },
      max_record_size: longestRow,
    })
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const lines = text.replace(/^\uFEFF/, '').split(newline)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split(delimiter))
}

/** In characters; an error of quotation marks swallows the rest of a file. */
const longestRow = 1_000_000

/** The separator that stands most often in the header. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

function headerFaults(names: readonly string[], columns: CsvColumns): Fault[] {
  const welcome = new Set([...columns.required, ...(columns.optional ?? [])])
  const missing = columns.required
    .filter((name) => !names.includes(name))
    .map((name) => ({ where: 'row 1', what: `the column "${name}" is missing` }))
  const nameless = names.flatMap((name, i) =>
    name === '' ? [{ where: 'row 1', what: `column ${String(i + 1)} has no name: remove it` }] : [],
  )
  const unknown = names
    .filter((name) => name !== '' && !welcome.has(name) && columns.others?.(name) !== true)
    .map((name) => ({
      where: 'row 1',
      what: `unknown column "${name}"; there are ${[...welcome].join(', ')}`,
    }))
  const twice = names
    .filter((name, i) => name !== '' && names.indexOf(name) < i)
    .map((name) => ({ where: 'row 1', what: `the column "${name}" stands twice` }))
  return [...missing, ...nameless, ...unknown, ...twice]
}

function quoteFault(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened and never closed'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'a row is longer than a million characters'
  return 'quotation marks stand where they cannot: write "" for one inside a quoted cell'
}
