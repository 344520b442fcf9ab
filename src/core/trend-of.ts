import { type Definition, itemsOf, nameOf } from './definition/definition.ts'
import { display, type Language, type NumberStyle } from './display.ts'
import type { Figure } from './figure.ts'
import type { Group } from './group.ts'
import type { HistoryPoint } from './history.ts'
import type { Item } from './items/item-kinds.ts'
import { conceptOf, kindOfMeasure, type Measure } from './measures/measure-kinds.ts'
import { periodX } from './period.ts'
import type { Target } from './target.ts'
import type { PointFigure, Trend, TrendBreak, TrendPoint } from './trend.ts'
import { shownText } from './words/shown.ts'

/** What a round says of one concept and group, with the definition it was asked by. */
export interface RoundFigure {
  readonly period: string
  readonly simulated: boolean
  readonly definition: Definition
  readonly figure: Figure
}

/**
 * Puts one concept of one group in order of time: imported points, and each round's figure. Where
 * both exist for a period, the round's own stands. The trend breaks where an item of the measure
 * is not the same as in the round before.
 */
export function trendOf(
  about: { readonly series: string; readonly concept: string; readonly group: Group },
  history: readonly HistoryPoint[],
  rounds: readonly RoundFigure[],
  targets: readonly Target[],
  language: Language,
): Trend {
  const own = new Set(rounds.map(({ period }) => period))
  const points: TrendPoint[] = [
    ...history.filter(({ period }) => !own.has(period)).map((p) => imported(p, language)),
    ...rounds.map((round) => computed(about, round, language)),
  ]
  return {
    ...about,
    points: points.sort((a, b) => a.x - b.x),
    breaks: breaksBetween(about.concept, rounds),
    targets: [...targets],
    benchmarks: [],
    events: [],
  }
}

function imported(point: HistoryPoint, language: Language): TrendPoint {
  const { period, value, decimals, n, status, source } = point
  return {
    period,
    x: periodX(period),
    source: 'history',
    status,
    cited: source,
    figure: {
      is: 'value',
      value,
      decimals,
      display: display(value, { decimals }, language),
      ...(n === null ? {} : { n }),
    },
  }
}

function computed(
  { series, concept }: { readonly series: string; readonly concept: string },
  { period, simulated, definition, figure }: RoundFigure,
  language: Language,
): TrendPoint {
  const measure = measureOf(concept, definition)
  const style = measure && kindOfMeasure(measure).style(measure)
  return {
    period,
    x: periodX(period),
    source: 'round',
    round: `${series}/${period}`,
    simulated,
    figure: pointOf(figure, style, language),
  }
}

/** A figure without what the trend says once for all its points, in the reader's language. */
function pointOf(figure: Figure, style: NumberStyle | undefined, language: Language): PointFigure {
  switch (figure.is) {
    case 'value': {
      const { value, decimals, n, N, interval, band } = figure
      const display = shownText({ is: 'value', value }, { ...style, decimals }, language)
      return { is: 'value', value, display, decimals, n, N, interval, band }
    }
    case 'bound': {
      const { measure: _measure, concept: _concept, group: _group, of: _of, ...bound } = figure
      const display = style === undefined ? bound.display : shownText(bound, style, language)
      return { ...bound, display }
    }
    case 'withheld':
      return { is: 'withheld', withheld: figure.withheld }
    case 'none':
      return { is: 'none', reason: figure.reason }
  }
}

function breaksBetween(concept: string, rounds: readonly RoundFigure[]): TrendBreak[] {
  const sorted = [...rounds].sort((a, b) => periodX(a.period) - periodX(b.period))
  return sorted.flatMap((round, i) => {
    const before = sorted[i - 1]
    if (before === undefined) return []
    const change = changeBetween(concept, before.definition, round.definition)
    return change === null ? [] : [{ before: round.period, ...change }]
  })
}

/**
 * What makes a concept of two definitions incomparable, or null when nothing does. The newer
 * version says of each item how it relates to the older; another questionnaire is another context.
 */
function changeBetween(
  concept: string,
  older: Definition,
  newer: Definition,
): Pick<TrendBreak, 'because' | 'items'> | null {
  if (nameOf(older) === nameOf(newer)) return null
  const now = measuredItems(concept, newer)
  if (older.key !== newer.key) return { because: 'questionnaire', items: now.map(({ key }) => key) }
  const before = new Set(measuredItems(concept, older).map(({ key }) => key))
  const changes = now.map((item) => ({
    item: item.key,
    change: item.since && before.has(item.since.item) ? item.since.change : ('new' as const),
  }))
  const dropped = [...before].filter((key) => !now.some(({ since }) => since?.item === key))
  for (const because of ['new-scale', 'reworded', 'new'] as const) {
    const items = changes.filter(({ change }) => change === because).map(({ item }) => item)
    if (items.length > 0) return { because, items }
  }
  return dropped.length > 0 ? { because: 'questionnaire', items: dropped } : null
}

function measuredItems(concept: string, definition: Definition): Item[] {
  const measure = measureOf(concept, definition)
  const wanted = new Set(measure === undefined ? [] : kindOfMeasure(measure).itemsOf(measure))
  return itemsOf(definition).filter(({ key }) => wanted.has(key))
}

/** The measure of a definition that estimates a concept. */
export function measureOf(concept: string, definition: Definition): Measure | undefined {
  return definition.measures.find((measure) => conceptOf(measure) === concept)
}
