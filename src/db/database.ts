import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * A database. `build` makes queries and never runs one; an engine runs them. What must happen
 * together is one unit of work: a list of queries, so that an engine without interactive
 * transactions can do it in one batch. A condition goes into the query, never between two.
 */
export interface Db {
  readonly build: Kysely<Tables>
  /** The rows a query finds. */
  all<Row>(query: Compilable<Row>): Promise<Row[]>
  /** Runs changes all or nothing, in order; how many rows each of them changed. */
  work(changes: readonly Change[]): Promise<number[]>
  /** Makes what was deleted unreadable in what the engine keeps beside the tables, if it can. */
  settle(): Promise<Settled>
}

/**
 * What became of deleted rows: `gone`; `again` when another reader stood in the way and it must be
 * tried again; `kept` when the engine keeps a history of its own that nobody can shorten.
 */
export type Settled = 'gone' | 'again' | 'kept'

/** There is no room for more; what was to be written is not there. */
export class DatabaseFull extends Error {}

/** A query that changes something; it runs only inside a unit of work. */
export type Change = Compilable

/** The first row a query finds, if there is one. */
export async function first<Row>(db: Db, query: Compilable<Row>): Promise<Row | undefined> {
  const [row] = await db.all(query)
  return row
}
