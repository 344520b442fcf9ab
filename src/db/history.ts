import { historyStatus, type HistoryPoint } from '../core/history.ts'
import type { Change, Db } from './database.ts'
import { always, field, inParts, rowsOf } from './rows.ts'

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
  return inParts(points.map(({ series, point }) => ({ series, ...point }))).map((part) =>
    db.build
      .insertInto('history_point')
      .columns([
        ...(['series', 'concept', 'unit', 'period'] as const),
        ...(['value', 'decimals', 'n', 'status', 'source'] as const),
      ])
      .expression((eb) =>
        eb
          .selectFrom(rowsOf(part))
          .select([
            field<string>('series').as('series'),
            field<string>('concept').as('concept'),
            field<string>('unit').as('unit'),
            field<string>('period').as('period'),
            field<number>('value').as('value'),
            field<number>('decimals').as('decimals'),
            field<number | null>('n').as('n'),
            field<string>('status').as('status'),
            field<string>('source').as('source'),
          ])
          .where(always),
      )
      .onConflict((conflict) =>
        conflict.columns(['series', 'concept', 'unit', 'period']).doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          decimals: eb.ref('excluded.decimals'),
          n: eb.ref('excluded.n'),
          status: eb.ref('excluded.status'),
          source: eb.ref('excluded.source'),
        })),
      ),
  )
}
