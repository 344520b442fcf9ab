import type { Db } from './database.ts'
import { markInstallation } from './installation.ts'

/** An engine that can run a script of several statements. */
export interface Migratable {
  script(text: string): Promise<void>
}

/** One file of `migrations/`. */
export interface Migration {
  readonly name: string
  readonly text: string
}

/**
 * Brings a database up to this program and, the first time, writes down what kind it is: a demo or
 * a real one. Says which migrations were run, or names those the database has that this program
 * does not know: then it belongs to a newer program and nothing was touched.
 */
export async function migrate(
  db: Db & Migratable,
  migrations: readonly Migration[],
  fresh: { readonly kind: 'demo' | 'real'; readonly now: string },
): Promise<{ ran: string[] } | { newer: string[] }> {
  await db.script(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL)',
  )
  const table = db.build.withTables<{ migration: { name: string; applied_at: string } }>()
  const applied = await db.all(table.selectFrom('migration').select('name').orderBy('name'))
  const known = new Set(migrations.map(({ name }) => name))
  const newer = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (newer.length > 0) return { newer }
  const done = new Set(applied.map(({ name }) => name))
  const missing = migrations.filter(({ name }) => !done.has(name))
  for (const { name, text } of missing) {
    // One script, one transaction: a migration that fails leaves nothing behind.
    const note = `INSERT INTO migration (name, applied_at) VALUES ('${name}', '${fresh.now}');`
    await db.script(`BEGIN IMMEDIATE;\n${text}\n${note}\nCOMMIT;`)
  }
  // Only who makes the tables may make a demo: what somebody else began is a real one.
  const made = missing.length > 0 && missing[0] === migrations[0]
  await db.work([markInstallation(db, made ? fresh.kind : 'real', fresh.now)])
  return { ran: missing.map(({ name }) => name) }
}
