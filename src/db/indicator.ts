import { historyStatus } from '../core/history.ts'
import type { IndicatorValue } from '../core/indicator.ts'
import type { Change, Db } from './database.ts'
import { putRows } from './queries.ts'

/** An indicator value and the series it belongs to. */
export interface SeriesIndicatorValue {
  readonly series: string
  readonly value: IndicatorValue
}

/** The values of all indicators, or of one, by series, unit and period. */
export async function listIndicatorValues(
  db: Db,
  series?: string,
): Promise<SeriesIndicatorValue[]> {
  let query = db.build
    .selectFrom('indicator_value')
    .select(['series', 'unit', 'period', 'value', 'decimals', 'status', 'source'])
    .orderBy('series')
    .orderBy('unit')
    .orderBy('period')
  if (series !== undefined) query = query.where('series', '=', series)
  return (await db.all(query)).map(({ series, status, ...rest }) => ({
    series,
    value: { ...rest, status: historyStatus.parse(status) },
  }))
}

/** Adds values, or replaces those of the same series, unit and period. */
export function putIndicatorValues(db: Db, values: readonly SeriesIndicatorValue[]): Change[] {
  const rows = values.map(({ series, value }) => ({ series, ...value }))
  return putRows(db, 'indicator_value', ['series', 'unit', 'period'], rows)
}
