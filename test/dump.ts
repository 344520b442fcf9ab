import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { RoundKey } from '../src/core/round.ts'

/** Everything that stands in a database file, as a line a table: its rows counted and hashed. */
export function dump(path: string): string {
  const file = new Database(path, { readonly: true })
  try {
    const tables = file
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
      )
      .all()
    return tables
      .map(({ name }) => {
        const rows = file.prepare(`SELECT * FROM "${name}"`).all()
        const text = rows.map((row) => JSON.stringify(row)).sort()
        const hash = createHash('sha256').update(text.join('\n')).digest('hex')
        return `${name}: ${String(rows.length)} rows ${hash.slice(0, 16)}`
      })
      .join('\n')
  } finally {
    file.close()
  }
}

/** What the ballots of a round hold, in order of their keys: as an attacker with the file reads it. */
export function storedBallots(path: string, { series, period }: RoundKey): unknown[] {
  const file = new Database(path, { readonly: true })
  try {
    return file
      .prepare<[string, string], { answers: Buffer }>(
        'SELECT answers FROM ballot WHERE series = ? AND period = ? ORDER BY ballot_key',
      )
      .all(series, period)
      .map(({ answers }) => JSON.parse(answers.toString('utf8')) as unknown)
  } finally {
    file.close()
  }
}
