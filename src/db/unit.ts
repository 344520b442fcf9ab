import type { RoundKey } from '../core/round.ts'
import type { Change, Db } from './database.ts'
import { beforeOpen, roundIn } from './round.ts'
import { always, field, inParts, rowsOf } from './rows.ts'

/** A unit of the organisation: its path, its name, its years, and what it replaces. */
export interface Unit {
  readonly path: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly replaces: readonly string[]
}

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
  const rows = units.map((unit) => ({ ...unit, replaces: unit.replaces.join(' ') }))
  return inParts(rows).map((part) =>
    db.build
      .insertInto('unit')
      .columns(['path', 'name', 'valid_from', 'valid_to', 'replaces'])
      .expression((eb) =>
        eb
          .selectFrom(rowsOf(part))
          .select([
            field<string>('path').as('path'),
            field<string>('name').as('name'),
            field<string | null>('from').as('valid_from'),
            field<string | null>('to').as('valid_to'),
            field<string>('replaces').as('replaces'),
          ])
          .where(always),
      )
      .onConflict((conflict) =>
        conflict.column('path').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          valid_from: eb.ref('excluded.valid_from'),
          valid_to: eb.ref('excluded.valid_to'),
          replaces: eb.ref('excluded.replaces'),
        })),
      ),
  )
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
