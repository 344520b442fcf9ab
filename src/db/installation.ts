import type { Change, Db } from './database.ts'

/**
 * Writes down what kind of database this is, once: a demo or a real one. Nothing ever changes the
 * mark, and what has none counts as real.
 */
export function markInstallation(db: Db, kind: 'demo' | 'real', now: string): Change {
  return db.build
    .insertInto('installation')
    .values({ id: 'nojd', kind, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
}

/** Whether the database was made as a demo. */
export async function isDemo(db: Db): Promise<boolean> {
  const [row] = await db.all(db.build.selectFrom('installation').select('kind'))
  return row?.kind === 'demo'
}
