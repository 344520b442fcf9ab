import type { Change, Db } from './database.ts'

/**
 * Writes down what kind of database this is, once: a demo or a real one. Nothing ever changes the
 * mark, and a database that holds a series already cannot become a demo.
 */
export function markInstallation(db: Db, kind: 'demo' | 'real', now: string): Change {
  return db.build
    .insertInto('installation')
    .columns(['id', 'kind', 'created_at'])
    .expression(
      db.build
        .selectNoFrom((eb) => [
          eb.val('nojd').as('id'),
          eb.val(kind).as('kind'),
          eb.val(now).as('created_at'),
        ])
        .where((eb) =>
          eb.or([
            eb(eb.val(kind), '=', 'real'),
            eb.not(eb.exists(db.build.selectFrom('series').select('series.key'))),
          ]),
        ),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
}

/** Whether the database was made as a demo. */
export async function isDemo(db: Db): Promise<boolean> {
  const [row] = await db.all(db.build.selectFrom('installation').select('kind'))
  return row?.kind === 'demo'
}
