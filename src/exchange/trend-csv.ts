import type { Trend } from '../core/trend.ts'
import { trendRows } from '../core/trend-rows.ts'
import { writeCsv } from './csv.ts'

/** A trend as CSV, in the rows of `trendRows`. */
export function trendCsv(trend: Trend): string {
  const { header, rows } = trendRows(trend)
  return writeCsv(header, rows)
}
