import { historyStatus, type HistoryPoint } from '../core/history.ts'
import type { Change, Db } from './database.ts'
import { putRows } from './queries.ts'

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

/** A history point and the series it belongs to. */
export interface SeriesPoint {
  readonly series: string
  readonly point: HistoryPoint
}

/** Adds points, or replaces those of the same series, concept, unit and period. */
export function putHistory(db: Db, points: readonly SeriesPoint[]): Change[] {
  const rows = points.map(({ series, point }) => ({ series, ...point }))
  return putRows(db, 'history_point', ['series', 'concept', 'unit', 'period'], rows)
}
