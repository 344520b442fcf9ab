import { display, type Language, type NumberStyle } from '../core/display.ts'
import { periodX } from '../core/period.ts'
import { targetAt } from '../core/target.ts'
import type { PointFigure, Trend, TrendPoint } from '../core/trend.ts'
import { reasonInWords } from '../core/words/trend.ts'
import { wordsOf } from '../core/words/words.ts'
import { targetText } from './trend-content.ts'

export interface TrendTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The same as the picture of a trend, in words: period, value or why there is none, n, target and
 * source, one row a point. Columns for the interval and for notes (preliminary, a break before this
 * row) come only when some row has one.
 */
export function trendTable(trend: Trend, style: NumberStyle, language: Language): TrendTable {
  const words = wordsOf(language).chart
  const columns: { name: string; always: boolean; cell: (p: TrendPoint, i: number) => string }[] = [
    { name: words.period, always: true, cell: (point) => point.period },
    { name: words.value, always: true, cell: ({ figure }) => valueText(figure, language) },
    {
      name: words.interval,
      always: false,
      cell: ({ figure }) => intervalText(figure, style, language),
    },
    { name: 'n', always: true, cell: ({ figure }) => ('n' in figure ? String(figure.n) : '') },
    {
      name: words.target,
      always: true,
      cell: ({ x }) => {
        const target = targetAt(trend.targets, x)
        return target ? targetText(target, style, language) : ''
      },
    },
    { name: words.source, always: true, cell: (point) => sourceText(point, language) },
    {
      name: words.note,
      always: false,
      cell: (_, i) => notesOf(trend, i, language).join('; '),
    },
  ]
  const filled = columns
    .map(({ name, always, cell }) => ({ name, always, cells: trend.points.map(cell) }))
    .filter(({ always, cells }) => always || cells.some((cell) => cell !== ''))
  return {
    header: filled.map(({ name }) => name),
    rows: trend.points.map((_, i) => filled.map(({ cells }) => cells[i] ?? '')),
  }
}

export function valueText(figure: PointFigure, language: Language): string {
  const words = wordsOf(language).chart
  switch (figure.is) {
    case 'value':
    case 'bound':
      return figure.display
    case 'withheld':
      return `${words.withheld}: ${reasonInWords(figure, language)}`
    case 'none':
      return reasonInWords(figure, language)
  }
}

/** `74,1–78,7`: one decimal more than the value has, or a narrow interval would look like none. */
export function intervalText(figure: PointFigure, style: NumberStyle, language: Language): string {
  if (figure.is !== 'value' || !figure.interval) return ''
  const finer = { decimals: style.decimals + 1 }
  const { low, high } = figure.interval
  return `${display(low, finer, language)}–${display(high, finer, language)}`
}

function sourceText(point: TrendPoint, language: Language): string {
  const words = wordsOf(language).chart
  if (point.source === 'history')
    return point.cited === undefined ? words.imported : `${words.imported}: ${point.cited}`
  if (point.source === 'indicator') return point.cited ?? ''
  return point.simulated === true ? `${words.computed}, ${words.simulated}` : words.computed
}

/** What a reader must know about a row: that it is preliminary, or that the series breaks here. */
function notesOf(trend: Trend, i: number, language: Language): string[] {
  const words = wordsOf(language).chart
  const [before, point] = [trend.points[i - 1], trend.points[i]]
  if (!point) return []
  const breaks = trend.breaks.filter(
    (b) => before && before.x < periodX(b.before) && periodX(b.before) <= point.x,
  )
  const preliminary = point.status === 'preliminary'
  return [
    ...(preliminary ? [words.preliminary] : []),
    ...breaks.map(({ because }) => `${words.break}: ${words.breakBecause[because]}`),
  ]
}
