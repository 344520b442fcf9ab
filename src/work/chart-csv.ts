import type { Chart } from '../charts/chart.ts'
import { writeCsv } from '../exchange/csv.ts'

/** The rows of a chart as CSV. A cell that is a number below zero is written as one: it is no formula. */
export function chartCsv({ csv }: Pick<Chart, 'csv'>): string {
  const rows = csv.rows.map((row) =>
    row.map((cell) =>
      cell.startsWith('-') && String(Number(cell)) === cell ? Number(cell) : cell,
    ),
  )
  return writeCsv(csv.header, rows)
}
