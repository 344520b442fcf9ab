import { writtenTrend } from '../exchange/trend-csv.ts'
import type { NamedTrend } from '../core/concept.ts'
import { textIn } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { trendHeading, trendSummary } from '../core/words/trend.ts'
import type { Chart } from './chart.ts'
import { trendChart } from './trend.ts'
import { trendLook } from './trend-look.ts'
import { trendTable } from './trend-table.ts'

/** A trend in all the forms that a chart has. */
export function trendAsChart(named: NamedTrend, language: Language): Chart {
  const { trend, style } = named
  const name = textIn(named.title, language)
  return {
    heading: trendHeading(trend, name, language, style),
    summary: trendSummary(trend, name, language, style),
    table: trendTable(trend, style, language),
    csv: writtenTrend(trend),
    draw: (look) => trendChart(trend, trendLook(named, look)),
  }
}
