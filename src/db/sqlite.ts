import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Compilable, CompiledQuery } from 'kysely'
import { z } from 'zod'
import { Unusable } from '../core/refusal.ts'
import { DatabaseFull, type Db } from './database.ts'
import type { Migratable } from './migrate.ts'
import { sqliteQueries } from './queries.ts'

/** A SQLite file that is open. */
export interface Sqlite extends Db, Migratable {
  /**
   * Does something whose writes wait for the disk once, at the end: only for what is made anew when
   * it was cut off, and is promised to nobody before.
   */
  unsynced<T>(act: () => Promise<T>): Promise<T>
  close(): void
}

/**
 * Opens a SQLite file so that an acknowledged write is on disk: WAL, `synchronous=FULL` (set after
 * WAL, which turns it down silently), foreign keys. Verifies what it set and refuses to go on
 * otherwise. Waits up to five seconds for another process that writes.
 */
export function openSqlite(path: string): Sqlite {
  const file = open(path)
  const prepared = new Map<string, Database.Statement>()
  const prepare = (text: string) => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const statement = file.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const runAll = file.transaction((queries: readonly CompiledQuery[]) =>
    queries.map(({ sql, parameters }) => prepare(sql).run(...parameters.map(bound)).changes),
  )
  // After a failed write nobody knows what is on disk: nothing is written again, nothing retried.
  let broken: Error | undefined
  return {
    build: sqliteQueries(),
    // Async, so that what goes wrong rejects and never throws at the caller's line.
    async all<Row>(query: Compilable<Row>) {
      const { sql, parameters } = query.compile()
      return prepare(sql).all(...parameters.map(bound)) as Row[]
    },
    async work(changes) {
      if (broken !== undefined) throw broken
      try {
        return runAll.immediate(changes.map((change) => change.compile()))
      } catch (error) {
        if (isInputOutput(error)) broken = error
        throw isFull(error) ? new DatabaseFull('the disk is full', { cause: error }) : error
      }
    },
    async settle() {
      // The log still holds every ballot as it was written; TRUNCATE empties it to nothing.
      const [row] = z.array(checkpoint).parse(file.pragma('wal_checkpoint(TRUNCATE)'))
      return row?.busy === 0 ? 'gone' : 'again'
    },
    async unsynced(act) {
      file.pragma('synchronous = OFF')
      try {
        return await act()
      } finally {
        file.pragma('synchronous = FULL')
        file.pragma('wal_checkpoint(TRUNCATE)')
      }
    },
    async script(text) {
      try {
        file.exec(text)
      } catch (error) {
        if (file.inTransaction) file.exec('ROLLBACK')
        throw error
      }
    },
    close() {
      file.close()
    },
  }
}

const checkpoint = z.object({ busy: z.number() })

function open(path: string): Database.Database {
  let file: Database.Database
  try {
    // Addresses and ballots are for this user alone; the files beside it get the same mode.
    closeSync(openSync(path, 'a', 0o600))
    file = new Database(path, { timeout: 5000 })
    file.pragma('journal_mode = WAL')
    file.pragma('synchronous = FULL')
    file.pragma('foreign_keys = ON')
    file.pragma('secure_delete = ON')
    file.exec('BEGIN IMMEDIATE; ROLLBACK')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Unusable(
      `The database ${path} cannot be opened for writing: ${why}. ` +
        'Check that the folder exists and that this user may write in it, or name another file in NOJD_DATABASE.',
    )
  }
  const mode: unknown = file.pragma('journal_mode', { simple: true })
  const synchronous: unknown = file.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || synchronous !== 2) {
    file.close()
    throw new Unusable(
      `The database ${path} does not keep WAL with synchronous=FULL (it says ${String(mode)}, ` +
        `${String(synchronous)}): answers could be lost at a power cut. Use a local disk.`,
    )
  }
  return file
}

function isInputOutput(error: unknown): error is Error {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_IOERR')
}

function isFull(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_FULL'
}

/** SQLite takes no booleans, and bytes only as a Buffer. */
function bound(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return value
}
