import { historyStatus, type HistoryPoint } from '../core/history.ts'
import type { Change, Db } from './database.ts'

/** The imported points of a series, by concept, unit and period. */
export async function listHistory(db: Db, series: string): Promise<HistoryPoint[]> {
  const rows = await db.all(
    db.build
      .selectFrom('history_point')
      .select(['concept', 'unit', 'period', 'value', 'decimals', 'n', 'status', 'source'])
      .where('series', '=', series)
      .orderBy('concept')
      .orderBy('unit')
      .orderBy('period'),
  )
  return rows.map((row) => ({ ...row, status: historyStatus.parse(row.status) }))
}

/** Adds a point, or replaces the one of the same concept, unit and period. */
export function putHistoryPoint(db: Db, series: string, point: HistoryPoint): Change {
  const { concept, unit, period, ...known } = point
  return db.build
    .insertInto('history_point')
    .values({ series, concept, unit, period, ...known })
    .onConflict((conflict) =>
      conflict.columns(['series', 'concept', 'unit', 'period']).doUpdateSet(known),
    )
}
