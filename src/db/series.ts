import { type Series, series } from '../core/series.ts'
import { type Change, type Db, first } from './database.ts'

export async function findSeries(db: Db, key: string): Promise<Series | undefined> {
  const row = await first(db, db.build.selectFrom('series').selectAll().where('key', '=', key))
  return row && series.parse(row)
}

export async function listSeries(db: Db): Promise<Series[]> {
  const rows = await db.all(db.build.selectFrom('series').selectAll().orderBy('key'))
  return rows.map((row) => series.parse(row))
}

/** Adds a series, unless one of that key is there. */
export function addSeries(db: Db, row: Series): Change {
  return db.build
    .insertInto('series')
    .values({
      key: row.key,
      title: row.title,
      audience: row.audience,
      visibility: row.visibility,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
}
