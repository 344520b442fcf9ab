import type { NamedTrend } from '../../core/concept.ts'
import { textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import { trendRows } from '../../core/trend-rows.ts'
import { trendHeading, trendSummary } from '../../core/words/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Chart } from '../chart.ts'
import { trendLook } from './look.ts'
import { trendTable } from './table.ts'
import { trendChart } from './trend.ts'

/** A trend as any other chart: finding, summary, table, rows and picture. */
export function trendAsChart(named: NamedTrend, language: Language): Chart {
  const { trend, title, style, counted } = named
  const name = textIn(title, language)
  const { header, rows } = trendRows(trend)
  return {
    heading: trendHeading(trend, name, language, style),
    summary: [
      trendSummary(trend, name, language, style),
      ...(counted === undefined ? [] : [`${wordsOf(language).trend.countedIn(counted)}.`]),
    ].join(' '),
    table: trendTable(trend, style, language),
    csv: { header, rows: rows.map((row) => row.map((cell) => String(cell ?? ''))) },
    draw: (look) => trendChart(trend, trendLook(named, look)),
  }
}
