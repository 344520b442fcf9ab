import type { Compilable, CompiledQuery } from 'kysely'
import { DatabaseFull, type Db } from './database.ts'
import { sqliteQueries } from './queries.ts'

/** What a binding of D1 can do, as far as it is used here. */
export interface D1 {
  prepare(sql: string): D1Statement
  batch(statements: D1Statement[]): Promise<D1Result[]>
}
interface D1Statement {
  bind(...values: unknown[]): D1Statement
  all(): Promise<D1Result>
}
interface D1Result {
  readonly results: Readonly<Record<string, unknown>>[]
  readonly meta: { readonly changes: number }
}

/**
 * A D1 database: a unit of work is one `batch()`, which happens as a whole or not at all. D1 counts
 * parameters (100 a query), queries (1 000 a request) and bytes (2 MB a value): queries for many
 * rows are made in parts (`rows.ts`) and read in pages (`pages.ts`) so that they stay far below.
 */
export function openD1(binding: D1): Db {
  const prepare = ({ sql, parameters }: CompiledQuery) =>
    binding.prepare(sql).bind(...parameters.map(bound))
  return {
    build: sqliteQueries(),
    async all<Row>(query: Compilable<Row>) {
      const { results } = await prepare(query.compile()).all()
      return results.map(withBytes) as Row[]
    },
    async work(changes) {
      if (changes.length === 0) return []
      try {
        const done = await binding.batch(changes.map((change) => prepare(change.compile())))
        return done.map(({ meta }) => meta.changes)
      } catch (error) {
        throw isFull(error) ? new DatabaseFull('the database is full', { cause: error }) : error
      }
    },
    // Time Travel can bring back every row of the last thirty days, and cannot be turned off.
    settle: () => Promise.resolve('kept'),
  }
}

/**
 * The migrations that `wrangler d1 migrations apply` has run. The table is wrangler's own.
 */
export async function appliedMigrations(binding: D1): Promise<string[]> {
  const there = "SELECT name FROM sqlite_master WHERE name = 'd1_migrations'"
  if ((await binding.prepare(there).all()).results.length === 0) return []
  const { results } = await binding.prepare('SELECT name FROM d1_migrations ORDER BY name').all()
  return results.map(({ name }) => String(name))
}

/** D1 would store a boolean as 1.0, and takes bytes as a buffer of their own. */
function bound(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Uint8Array) return value.slice().buffer
  return value
}

/** Bytes come back as lists of numbers; no other value is a list. */
function withBytes(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? Uint8Array.from(value) : value,
    ]),
  )
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /maximum DB size|database or disk is full/.test(error.message)
}
