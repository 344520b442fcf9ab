import type { Benchmark } from '../../core/benchmark.ts'
import type { Language, NumberStyle } from '../../core/display.ts'
import { dayX, type Event } from '../../core/event.ts'
import { periodEnd, periodX } from '../../core/period.ts'
import { targetAt, targetsAhead, type Target } from '../../core/target.ts'
import type { PointFigure, Trend, TrendPoint } from '../../core/trend.ts'
import { benchmarkInWords, eventInWords } from '../../core/words/beside.ts'
import { intervalText } from '../../core/words/precision.ts'
import { reasonInWords } from '../../core/words/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import { targetText } from './content.ts'

export interface TrendTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The same as the picture of a trend, in words: period, value or why there is none, n, target and
 * source, one row a point. Columns for the interval, comparisons, events and notes (preliminary, a
 * break before this row) come only when some row has one. A period that only a benchmark or a
 * target speaks of has a row of its own, and so has the day of an event outside all periods.
 */
export function trendTable(trend: Trend, style: NumberStyle, language: Language): TrendTable {
  const { chart: words, beside } = wordsOf(language)
  const figured = (row: Row, cell: (figure: PointFigure) => string) =>
    row.point === undefined ? '' : cell(row.point.figure)
  const columns: { name: string; always: boolean; cell: (row: Row) => string }[] = [
    { name: words.period, always: true, cell: (row) => row.period },
    {
      name: words.value,
      always: true,
      cell: (row) => figured(row, (figure) => valueText(figure, language)),
    },
    {
      name: words.interval,
      always: false,
      cell: (row) => figured(row, (figure) => intervalText(figure, style, language)),
    },
    {
      name: 'n',
      always: true,
      cell: (row) => figured(row, (figure) => ('n' in figure ? String(figure.n) : '')),
    },
    {
      name: words.target,
      always: true,
      cell: ({ x }) => goalText(targetAt(trend.targets, x), style, language),
    },
    {
      name: beside.comparison,
      always: false,
      cell: ({ benchmarks }) => comparisonText(benchmarks, style, language),
    },
    {
      name: beside.events,
      always: false,
      cell: ({ events }) =>
        events.map((one) => `${one.date} ${eventInWords(one, language)}`).join('; '),
    },
    {
      name: words.source,
      always: true,
      cell: ({ point }) => (point === undefined ? '' : sourceText(point, language)),
    },
    { name: words.note, always: false, cell: ({ point }) => notesOf(trend, point, language) },
  ]
  const rows = rowsOf(trend)
  const filled = columns
    .map(({ name, always, cell }) => ({ name, always, cells: rows.map(cell) }))
    .filter(({ always, cells }) => always || cells.some((cell) => cell !== ''))
  return {
    header: filled.map(({ name }) => name),
    rows: rows.map((_, i) => filled.map(({ cells }) => cells[i] ?? '')),
  }
}

/** A point with what was said of its period; or a period or a day without a point. */
interface Row {
  readonly period: string
  readonly x: number
  readonly point?: TrendPoint
  readonly benchmarks: readonly Benchmark[]
  readonly events: readonly Event[]
}

function rowsOf({ points, targets, benchmarks, events }: Trend): Row[] {
  const ahead = targetsAhead(targets, points.at(-1)?.x).flatMap(({ from }) => from ?? [])
  const known = new Set(points.map(({ period }) => period))
  const others = new Set([...benchmarks.map(({ period }) => period), ...ahead])
  const periods: Omit<Row, 'events'>[] = [
    ...points.map((point) => ({
      ...{ period: point.period, x: point.x, point },
      benchmarks: benchmarks.filter(({ period }) => period === point.period),
    })),
    ...[...others]
      .filter((period) => !known.has(period))
      .map((period) => ({
        ...{ period, x: periodX(period) },
        benchmarks: benchmarks.filter((one) => one.period === period),
      })),
  ].sort((a, b) => a.x - b.x)
  // A day belongs to one row: of a year and its last month, to the month.
  const rowOfDay = (date: string) =>
    periods.findLastIndex(({ period, x }) => x <= dayX(date) && dayX(date) < periodEnd(period))
  const inOrder = [...events].sort((a, b) => dayX(a.date) - dayX(b.date))
  const days = [...new Set(inOrder.map(({ date }) => date))].filter((date) => rowOfDay(date) < 0)
  return [
    ...periods.map((row, i) => ({
      ...row,
      events: inOrder.filter(({ date }) => rowOfDay(date) === i),
    })),
    ...days.map((date) => ({
      ...{ period: date, x: dayX(date), benchmarks: [] },
      events: inOrder.filter((one) => one.date === date),
    })),
  ].sort((a, b) => a.x - b.x)
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

function goalText(target: Target | undefined, style: NumberStyle, language: Language): string {
  if (target === undefined) return ''
  const text = targetText(target, style, language)
  if (target.assessment === undefined) return text
  return `${text}, ${wordsOf(language).beside.assessment(target.assessment)}`
}

/** Each benchmark in words, and once for neighbours of the same source where it was published. */
function comparisonText(
  benchmarks: readonly Benchmark[],
  style: NumberStyle,
  language: Language,
): string {
  return benchmarks
    .map((one, i) => {
      const text = benchmarkInWords(one, style, language)
      const told = one.source === '' || benchmarks[i + 1]?.source === one.source
      return told ? text : `${text} (${one.source})`
    })
    .join(', ')
}

function sourceText(point: TrendPoint, language: Language): string {
  const { chart: words, beside } = wordsOf(language)
  if (point.source === 'round')
    return point.simulated === true ? `${words.computed}, ${words.simulated}` : words.computed
  const how = point.source === 'history' ? words.imported : beside.reported
  return point.cited === undefined || point.cited === '' ? how : `${how}: ${point.cited}`
}

/** What a reader must know about a row: that it is preliminary, or that the series breaks here. */
function notesOf(trend: Trend, point: TrendPoint | undefined, language: Language): string {
  const words = wordsOf(language).chart
  if (point === undefined) return ''
  const before = trend.points[trend.points.indexOf(point) - 1]
  const breaks = trend.breaks.filter(
    (b) => before && before.x < periodX(b.before) && periodX(b.before) <= point.x,
  )
  return [
    ...(point.status === 'preliminary' ? [words.preliminary] : []),
    ...breaks.map(({ because }) => `${words.break}: ${words.breakBecause[because]}`),
  ].join('; ')
}
