import type { RoundKey } from '../core/round.ts'
import type { Unit } from '../core/unit.ts'
import type { Change, Db } from './database.ts'
import { putRows } from './queries.ts'
import { beforeOpen, roundIn } from './round.ts'

/** All units, a parent before its children. */
export async function listUnits(db: Db): Promise<Unit[]> {
  const rows = await db.all(db.build.selectFrom('unit').selectAll().orderBy('path'))
  return rows.map((row) => ({
    path: row.path,
    name: row.name,
    from: row.valid_from,
    to: row.valid_to,
    replaces: row.replaces === '' ? [] : row.replaces.split(' '),
  }))
}

/** Adds units, or replaces what was known of them. */
export function putUnits(db: Db, units: readonly Unit[]): Change[] {
  const rows = units.map(({ path, name, from, to, replaces }) => ({
    ...{ path, name, valid_from: from, valid_to: to },
    replaces: replaces.join(' '),
  }))
  return putRows(db, 'unit', ['path'], rows)
}

/** Freezes the names that units have now for a round that opens. */
export function freezeUnits(db: Db, key: RoundKey): Change {
  return db.build
    .insertInto('round_unit')
    .columns(['series', 'period', 'path', 'name'])
    .expression(
      roundIn(db, key, beforeOpen)
        .innerJoin('unit', (join) => join.onTrue())
        .select(['round.series', 'round.period', 'unit.path', 'unit.name']),
    )
    .onConflict((conflict) => conflict.columns(['series', 'period', 'path']).doNothing())
}

/** The names that units had when a round opened, by path. */
export async function listRoundUnits(db: Db, key: RoundKey): Promise<Map<string, string>> {
  const rows = await db.all(
    db.build
      .selectFrom('round_unit')
      .select(['path', 'name'])
      .where('series', '=', key.series)
      .where('period', '=', key.period)
      .orderBy('path'),
  )
  return new Map(rows.map(({ path, name }) => [path, name]))
}
