import { direction, type Target } from '../core/target.ts'
import type { Change, Db } from './database.ts'

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

/** Adds a target, or replaces the one of the same direction that begins at the same time. */
export function putTarget(db: Db, series: string, { concept, unit, target }: SeriesTarget): Change {
  const known = { valid_to: target.to ?? '', goal: String(target.value) }
  return db.build
    .insertInto('target')
    .values({
      series,
      concept,
      unit,
      valid_from: target.from ?? '',
      direction: target.direction,
      ...known,
    })
    .onConflict((conflict) =>
      conflict.columns(['series', 'concept', 'unit', 'valid_from', 'direction']).doUpdateSet(known),
    )
}
