import { direction, type Target } from '../core/target.ts'
import type { Change, Db } from './database.ts'
import { always, field, inParts, rowsOf } from './rows.ts'

/** A target with the concept and the unit it is for. */
export interface SeriesTarget {
  readonly concept: string
  readonly unit: string
  readonly target: Target
}

/** The targets of a series, by concept, unit and the period they begin. */
export async function listTargets(db: Db, series: string): Promise<SeriesTarget[]> {
  const rows = await db.all(
    db.build
      .selectFrom('target')
      .select(['concept', 'unit', 'valid_from', 'valid_to', 'direction', 'goal'])
      .where('series', '=', series)
      .orderBy('concept')
      .orderBy('unit')
      .orderBy('valid_from')
      .orderBy('direction'),
  )
  return rows.map((row) => {
    const towards = direction.parse(row.direction)
    const relative = towards === 'higher-than' || towards === 'lower-than'
    return {
      concept: row.concept,
      unit: row.unit,
      target: {
        from: row.valid_from || null,
        to: row.valid_to || null,
        direction: towards,
        value: relative ? row.goal : Number(row.goal),
      },
    }
  })
}

/** Adds targets, or replaces those of the same direction that begin at the same time. */
export function putTargets(
  db: Db,
  targets: readonly (SeriesTarget & { readonly series: string })[],
): Change[] {
  const rows = targets.map(({ series, concept, unit, target: { from, to, direction, value } }) => ({
    ...{ series, concept, unit, direction },
    from: from ?? '',
    to: to ?? '',
    goal: String(value),
  }))
  return inParts(rows).map((part) =>
    db.build
      .insertInto('target')
      .columns(['series', 'concept', 'unit', 'valid_from', 'valid_to', 'direction', 'goal'])
      .expression((eb) =>
        eb
          .selectFrom(rowsOf(part))
          .select([
            field<string>('series').as('series'),
            field<string>('concept').as('concept'),
            field<string>('unit').as('unit'),
            field<string>('from').as('valid_from'),
            field<string>('to').as('valid_to'),
            field<string>('direction').as('direction'),
            field<string>('goal').as('goal'),
          ])
          .where(always),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['series', 'concept', 'unit', 'valid_from', 'direction'])
          .doUpdateSet((eb) => ({
            valid_to: eb.ref('excluded.valid_to'),
            goal: eb.ref('excluded.goal'),
          })),
      ),
  )
}
