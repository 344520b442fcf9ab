import type { Trend, TrendPoint } from '../core/trend.ts'
import { targetAt } from '../core/target.ts'
import { writeCsv } from './csv.ts'

/**
 * A trend as CSV: the columns of history.csv, then what it was compared with. A point that is not
 * shown has neither value nor n, and says why.
 */
export function trendCsv(trend: Trend): string {
  const { header, rows } = writtenTrend(trend)
  return writeCsv(header, rows)
}

/** The same as cells. */
export function writtenTrend(trend: Trend) {
  const header = [
    ...['series', 'concept', 'unit', 'period', 'value', 'n', 'status', 'source'],
    ...['display', 'shown', 'direction', 'target'],
  ]
  const rows = trend.points.map((point) => {
    const { figure } = point
    const target = targetAt(trend.targets, point.x)
    return [
      trend.series,
      trend.concept,
      trend.group['unit'] ?? '',
      point.period,
      figure.is === 'value' ? figure.value : null,
      figure.is === 'value' || figure.is === 'bound' ? (figure.n ?? null) : null,
      point.status ?? 'final',
      sourceOf(point),
      figure.is === 'value' || figure.is === 'bound' ? figure.display : '',
      figure.is === 'withheld' ? figure.withheld : figure.is === 'none' ? figure.reason : 'shown',
      target?.direction ?? '',
      target?.value ?? '',
    ]
  })
  return { header, rows: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))) }
}

/** Where a value was published, or which round computed it; made-up answers say so. */
function sourceOf(point: TrendPoint): string {
  if (point.source !== 'round') return point.cited ?? ''
  return point.simulated === true ? `${point.round} (simulated)` : point.round
}
