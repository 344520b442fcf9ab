import { halfUp, type Language, type NumberStyle, setNumber } from '../display.ts'
import { periodX } from '../period.ts'
import { movingFigures } from '../statistics/moving-figures.ts'
import { type Target, targetAt, targetsAhead } from '../target.ts'
import type { PointFigure, Trend, TrendPoint } from '../trend.ts'
import { benchmarksInWords, eventsInWords, whose } from './beside.ts'
import { precisionInWords } from './precision.ts'
import { wordsOf } from './words.ts'

/**
 * The finding of a trend in a few words, facts as shown and nothing that would need a test: the
 * newest value and its target, and whether it is the highest or lowest so far.
 *
 * @example trendHeading(published, 'HME', 'sv') // => 'HME 77 år 2022, mål 81, högsta hittills'
 */
export function trendHeading(
  trend: Trend,
  name: string,
  language: Language,
  style: NumberStyle = { decimals: 0 },
): string {
  const words = wordsOf(language)
  const last = trend.points.at(-1)
  if (last === undefined) return words.trend.nothingYet(name)
  const when = periodInWords(last.period, language)
  const reported = trend.points.filter((point) => !isMissing(point))
  if (isMissing(last) && reported.length > 0)
    return `${trendHeading({ ...trend, points: reported }, name, language, style)}, ${words.beside.notReported(when)}`
  if (last.figure.is === 'withheld' || last.figure.is === 'none')
    return words.trend.notShown(name, when, reasonInWords(last.figure, language))
  const target = targetAt(trend.targets, last.x)
  const goal = target === undefined ? '' : `, ${targetInWords(target, style, language)}`
  const marks = [
    ...(last.source === 'round' && last.simulated === true ? [words.chart.simulated] : []),
    ...(last.status === 'preliminary' ? [words.chart.preliminary] : []),
  ]
  const made = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  const value = words.trend.valueThen(whose([name]), last.figure.display, when)
  return `${value}${made}${goal}${extreme(trend, language)}`
}

/** A written summary of a trend for those who do not see the picture. */
export function trendSummary(
  trend: Trend,
  name: string,
  language: Language,
  style: NumberStyle = { decimals: 0 },
): string {
  const words = wordsOf(language).trend
  const shown = valuesOf(trend.points)
  const [first] = trend.points
  const last = trend.points.at(-1)
  const around = aroundInWords(trend, language, style)
  if (first === undefined || last === undefined)
    return around.length === 0
      ? words.nothingYet(name)
      : [`${words.nothingYet(name)}.`, ...around].join(' ')
  const from = periodInWords(first.period, language)
  const to = periodInWords(last.period, language)
  const imported = trend.points.filter(({ source }) => source === 'history').length
  const hidden = trend.points.filter(
    ({ figure }) => figure.is === 'withheld' || figure.is === 'none',
  ).length
  const highest = shown.reduce<Shown | undefined>(
    (a, b) => (a && a.value >= b.value ? a : b),
    undefined,
  )
  const lowest = shown.reduce<Shown | undefined>(
    (a, b) => (a && a.value <= b.value ? a : b),
    undefined,
  )
  const target = targetAt(trend.targets, last.x)
  const sentences = [
    words.points(name, String(trend.points.length), from, to, trend.points.length === 1),
    imported > 0 ? words.imported(String(imported), imported === 1) : '',
    hidden > 0 ? words.hidden(String(hidden), hidden === 1) : '',
    highest && lowest && highest.value > lowest.value && trend.breaks.length === 0
      ? words.span(
          lowest.display,
          periodInWords(lowest.period, language),
          highest.display,
          periodInWords(highest.period, language),
        )
      : '',
    last.figure.is === 'value' || last.figure.is === 'bound'
      ? words.newest(
          last.figure.display,
          to,
          last.figure.n === undefined ? null : String(last.figure.n),
        )
      : words.notShown(name, to, reasonInWords(last.figure, language)) + '.',
    precisionInWords(last.figure, style, language),
    last.status === 'preliminary' ? words.preliminary : '',
    target === undefined ? '' : words.goal(targetInWords(target, style, language)),
    target?.assessment === undefined ? '' : wordsOf(language).beside.assessed(target.assessment),
    ...around,
    trend.points.some((p) => p.source === 'round' && p.simulated === true) ? words.simulated : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** What stands around our own values: targets to come, what others reach, what happened. */
function aroundInWords(trend: Trend, language: Language, style: NumberStyle): string[] {
  const { beside, trend: words } = wordsOf(language)
  const { benchmarks, events } = trend
  const ahead = targetsAhead(trend.targets, trend.points.at(-1)?.x).map((target) => {
    const goal = targetInWords(target, style, language)
    return target.from === null ? words.goal(goal) : beside.upcoming(target.from, goal)
  })
  return [
    ...ahead,
    ...(benchmarks.length === 0
      ? []
      : [beside.comparisons(benchmarksInWords(benchmarks, style, language))]),
    ...(events.length === 0 ? [] : [beside.happened(eventsInWords(events, language))]),
  ]
}

/** `2022` → "år 2022", `2022H1` → "första halvåret 2022". */
export function periodInWords(period: string, language: Language): string {
  const words = wordsOf(language).period
  const year = period.slice(0, 4)
  const part = Number(period.slice(-1)) - 1
  if (period.includes('H')) return words.half(words.ordinals[part] ?? '', year)
  if (period.includes('T')) return words.third(words.ordinals[part] ?? '', year)
  if (period.includes('Q')) return words.quarter(words.ordinals[part] ?? '', year)
  if (period.includes('-')) return `${words.months[Number(period.slice(5)) - 1] ?? ''} ${year}`
  return words.year(year)
}

/** A period after *since*, or in a list: a year is its number alone. */
export function barePeriod(period: string, language: Language): string {
  return /^\d+$/.test(period) ? period : periodInWords(period, language).replace(/^in /, '')
}

/** What a target asks: "mål 81", "mål under 3", "mål högre än 2021". */
export function targetInWords(target: Target, style: NumberStyle, language: Language): string {
  const { value, direction } = target
  const text = typeof value === 'string' ? value : setNumber(value, style, language)
  return wordsOf(language).trend.goals[direction](text)
}

/** Why a figure is not shown, in general words. */
export function reasonInWords(
  figure: Extract<PointFigure, { is: 'withheld' | 'none' }>,
  language: Language,
): string {
  const words = wordsOf(language).reason
  return figure.is === 'withheld' ? words[figure.withheld] : words[figure.reason]
}

/** Whether nobody has reported the value of a period: the finding is then of the one before. */
function isMissing({ figure }: TrendPoint): boolean {
  return figure.is === 'none' && figure.reason === 'not-reported'
}

interface Shown {
  readonly period: string
  readonly value: number
  readonly display: string
}

/** The points that have a value, as they are shown. */
function valuesOf(points: readonly TrendPoint[]): Shown[] {
  return points.flatMap(({ period, figure }) =>
    figure.is === 'value'
      ? [{ period, value: halfUp(figure.value, figure.decimals ?? 9), display: figure.display }]
      : [],
  )
}

/**
 * "högsta hittills", or "högsta sedan 2014", of at least three points since the last break: a fact
 * about the values as they are shown.
 */
function extreme(trend: Trend, language: Language): string {
  const breaks = trend.breaks.map(({ before }) => periodX(before))
  const points = trend.points.filter(({ x }) => x >= Math.max(-Infinity, ...breaks))
  // What was at least 90 may have been anything above: nothing can be called highest beside it.
  if (points.some(({ figure }) => figure.is === 'bound')) return ''
  const shown = valuesOf(points)
  // The newest point is not shown.
  if (shown.at(-1)?.period !== trend.points.at(-1)?.period) return ''
  const values = shown.map(({ period, value }) => ({ time: periodX(period), value }))
  const moved = movingFigures(values, { step: null, decimals: null, breaks })
  if (moved.k < 3) return ''
  const words = wordsOf(language).trend
  const broken = trend.breaks.length > 0
  if (moved.high === 'so-far') return broken ? words.highestSinceBreak : words.highest
  if (moved.low === 'so-far') return broken ? words.lowestSinceBreak : words.lowest
  const since = (time: number) =>
    barePeriod(shown.find(({ period }) => periodX(period) === time)?.period ?? '', language)
  // Higher than the one before alone is nothing to tell.
  const isFar = (since: number | null): since is number =>
    since !== null && values.filter(({ time }) => time > since).length > 2
  if (isFar(moved.highSince)) return words.highestSince(since(moved.highSince))
  if (isFar(moved.lowSince)) return words.lowestSince(since(moved.lowSince))
  return ''
}
