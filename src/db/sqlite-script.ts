import Database from 'better-sqlite3'
import { z } from 'zod'

/** Statements stay below what D1 takes as one: 100 kB. */
const longest = 80_000

/**
 * The rows of a SQLite file as a script of INSERTs that another engine can run on empty tables: all
 * tables, or those named, parents before children. The list of migrations is each database's own.
 */
export function scriptOf(path: string, tables?: readonly string[]): string {
  const file = new Database(path, { readonly: true })
  try {
    const made = z
      .array(z.string())
      .parse(
        file
          .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
          .pluck()
          .all(),
      )
    return made
      .filter((name) => name !== 'migration' && (tables ?? made).includes(name))
      .flatMap((name) => inserts(file, name))
      .join('')
  } finally {
    file.close()
  }
}

type Row = Readonly<Record<string, unknown>>

/** As many rows a statement as it may hold; what is too long for one follows in updates. */
function inserts(file: Database.Database, table: string): string[] {
  // pk: the place of the column in the primary key, 0 for none.
  const described = z
    .array(z.object({ name: z.string(), pk: z.number() }))
    .parse(file.prepare(`PRAGMA table_info("${table}")`).all())
  const columns = described.map(({ name }) => `"${name}"`).join(', ')
  const statements: string[] = []
  let rows: string[] = []
  let bytes = 0
  const flush = () => {
    if (rows.length > 0)
      statements.push(`INSERT INTO "${table}" (${columns}) VALUES\n${rows.join(',\n')};\n`)
    rows = []
    bytes = 0
  }
  for (const row of file.prepare<[], Row>(`SELECT * FROM "${table}"`).iterate()) {
    const where = described
      .filter(({ pk }) => pk > 0)
      .map(({ name }) => `"${name}" = ${literal(row[name])}`)
      .join(' AND ')
    const later: string[] = []
    const values = described.map(({ name }) => {
      const [start = 'NULL', ...rest] = pieces(row[name]).map(literal)
      for (const piece of rest)
        later.push(
          `UPDATE "${table}" SET "${name}" = ${joined(`"${name}"`, piece)} WHERE ${where};\n`,
        )
      return start
    })
    const text = `(${values.join(', ')})`
    const size = Buffer.byteLength(text)
    if (bytes + size > longest) flush()
    rows.push(text)
    bytes += size
    if (later.length > 0) {
      flush()
      statements.push(...later)
    }
  }
  flush()
  return statements
}

/** `||` makes text of what it joins. */
function joined(column: string, piece: string): string {
  return piece.startsWith("X'") ? `CAST(${column} || ${piece} AS BLOB)` : `${column} || ${piece}`
}

/** A value cut so that each part fits into a statement of its own. */
function pieces(value: unknown): unknown[] {
  const size = longest / 16
  if (typeof value === 'string' && value.length > size) {
    const characters = [...value]
    return cut(characters.length, size).map(([from, to]) => characters.slice(from, to).join(''))
  }
  if (value instanceof Uint8Array && value.length > size)
    return cut(value.length, size).map(([from, to]) => value.subarray(from, to))
  return [value]
}

function cut(length: number, size: number): [number, number][] {
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => [i * size, (i + 1) * size])
}

/** A value as SQL writes it. */
export function literal(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  // A script ends for most readers where the character 0 stands.
  if (typeof value === 'string' && value.includes('\0'))
    return `CAST(${literal(Buffer.from(value))} AS TEXT)`
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`
  throw new Error(`scriptOf: a value of type ${typeof value} has no literal`)
}
