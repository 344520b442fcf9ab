import type { Selectable } from 'kysely'
import { type Series, series } from '../core/series.ts'
import { type Change, type Db, first } from './database.ts'
import type { Tables } from './tables.ts'

export async function findSeries(db: Db, key: string): Promise<Series | undefined> {
  const row = await first(db, db.build.selectFrom('series').selectAll().where('key', '=', key))
  return row && read(row)
}

export async function listSeries(db: Db): Promise<Series[]> {
  const rows = await db.all(db.build.selectFrom('series').selectAll().orderBy('key'))
  return rows.map(read)
}

/** Adds a series, unless one of that key is there. */
export function addSeries(db: Db, fresh: Series): Change {
  const { indicator, ...rest } = fresh
  return db.build
    .insertInto('series')
    .values({ ...rest, indicator: indicator && JSON.stringify(indicator) })
    .onConflict((conflict) => conflict.column('key').doNothing())
}

function read({ indicator, ...rest }: Selectable<Tables['series']>): Series {
  return series.parse({
    ...rest,
    indicator: indicator === null ? null : (JSON.parse(indicator) as unknown),
  })
}
