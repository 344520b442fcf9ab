import { direction, type Target } from '../core/target.ts'
import type { Change, Db } from './database.ts'
import { putRows } from './queries.ts'

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
      .select(['concept', 'unit', 'valid_from', 'valid_to', 'direction', 'goal', 'assessment'])
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
        ...(row.assessment === '' ? {} : { assessment: row.assessment }),
      },
    }
  })
}

/** Adds targets, or replaces those of the same direction that begin at the same time. */
export function putTargets(
  db: Db,
  targets: readonly (SeriesTarget & { readonly series: string })[],
): Change[] {
  const rows = targets.map(({ series, concept, unit, target }) => ({
    ...{ series, concept, unit, direction: target.direction },
    ...{ valid_from: target.from ?? '', valid_to: target.to ?? '', goal: String(target.value) },
    assessment: target.assessment ?? '',
  }))
  return putRows(db, 'target', ['series', 'concept', 'unit', 'valid_from', 'direction'], rows)
}
