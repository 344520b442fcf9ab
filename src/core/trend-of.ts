import { lookOfConcept, measureOf } from './concept.ts'
import type { Definition } from './definition/definition.ts'
import { incomparable, type Measured } from './definition/lineage.ts'
import { display, halfUp, type Language, type NumberStyle } from './display.ts'
import type { NumberFigure } from './figure.ts'
import type { HistoryPoint } from './history.ts'
import { kindOfMeasure } from './measures/measure-kinds.ts'
import { periodX } from './period.ts'
import { met } from './statistics/met.ts'
import { type Target, targetAt } from './target.ts'
import type { PointFigure, Trend, TrendBreak, TrendPoint } from './trend.ts'
import { shownText } from './words/shown.ts'

/** What a round says of one concept and group, with the definition it was asked by. */
export interface RoundFigure {
  readonly period: string
  readonly simulated: boolean
  readonly status: 'preliminary' | 'final'
  readonly definition: Definition
  /** Who the series asked then, in words. */
  readonly audience: string
  readonly figure: NumberFigure
}

/**
 * Puts one concept of one group in order of time: imported points, and each round's figure. Where
 * both exist for a period, the round's own stands. The trend breaks where an item of the measure
 * is not the same as in the round before, where another audience was asked, and where the unit became
 * another.
 */
export function trendOf(
  about: Pick<Trend, 'series' | 'concept' | 'group' | 'of'>,
  history: readonly HistoryPoint[],
  rounds: readonly RoundFigure[],
  targets: readonly Target[],
  language: Language,
  versions: readonly Definition[] = rounds.map(({ definition }) => definition),
  unitBreaks: readonly TrendBreak[] = [],
): Trend {
  const own = new Set(rounds.map(({ period }) => period))
  const newestFirst = [...versions, ...rounds.map(({ definition }) => definition)].reverse()
  const { style } = lookOfConcept(about.concept, newestFirst, history)
  const points: TrendPoint[] = [
    ...history.filter(({ period }) => !own.has(period)).map((p) => imported(p, style, language)),
    ...rounds.map((round) => computed(about, round, targets, language)),
  ]
  points.sort((a, b) => a.x - b.x)
  const breaks = [...breaksBetween(about, rounds, versions), ...unitBreaks]
  return {
    ...about,
    points,
    breaks: breaks.filter((one) => fallsBetween(one, points)).sort(byBefore),
    targets: [...targets],
    benchmarks: [],
    events: [],
  }
}

/** An imported point, with the digits that were published. */
export function imported(point: HistoryPoint, style: NumberStyle, language: Language): TrendPoint {
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
      display: display(value, { ...style, decimals }, language),
      ...(n === null ? {} : { n }),
      noInterval: 'not-published',
    },
  }
}

function computed(
  { series, concept }: { readonly series: string; readonly concept: string },
  { period, simulated, status, definition, figure }: RoundFigure,
  targets: readonly Target[],
  language: Language,
): TrendPoint {
  const measure = measureOf(concept, definition)
  const style = (measure && kindOfMeasure(measure).style(measure)) ?? undefined
  return {
    period,
    x: periodX(period),
    source: 'round',
    round: `${series}/${period}`,
    simulated,
    status,
    figure: pointOf(figure, style, targetAt(targets, periodX(period)), language),
  }
}

/** A figure without what the trend says once for all its points, in the reader's language. */
function pointOf(
  figure: NumberFigure,
  style: NumberStyle | undefined,
  target: Target | undefined,
  language: Language,
): PointFigure {
  switch (figure.is) {
    case 'value': {
      const { value, n, N, interval, noInterval, band, change, trend } = figure
      const decimals = decimalsBeside(target, value, figure.decimals)
      const display = shownText({ is: 'value', value }, { ...style, decimals }, language)
      return {
        ...{ is: 'value', value, display, decimals, n, N, interval, band },
        ...(noInterval === undefined ? {} : { noInterval }),
        ...(change === undefined ? {} : { change }),
        ...(trend === undefined ? {} : { trend }),
      }
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

/**
 * As many decimals as it takes to see on which side of its target a value is: 80.6 is no 81 beside
 * the target 81, which it misses.
 */
function decimalsBeside(target: Target | undefined, value: number, decimals: number): number {
  const goal = target?.value
  if (target === undefined || typeof goal !== 'number') return decimals
  const isMet = (own: number) => met(own, goal, target.direction).met
  const enough = [0, 1, 2, 3, 4, 5]
    .filter((d) => d >= decimals)
    .find((d) => isMet(halfUp(value, d)) === isMet(value))
  return enough ?? 6
}

function breaksBetween(
  { concept, group }: Pick<Trend, 'concept' | 'group'>,
  rounds: readonly RoundFigure[],
  versions: readonly Definition[],
): TrendBreak[] {
  const sorted = [...rounds].sort((a, b) => periodX(a.period) - periodX(b.period))
  return sorted.flatMap((round, i) => {
    const before = sorted[i - 1]
    const older = before && measured(concept, before.definition)
    const newer = measured(concept, round.definition)
    if (older === undefined || newer === undefined) return []
    const change = incomparable(older, newer, versions, group)
    if (change !== null) return [{ before: round.period, ...change }]
    if (before?.audience === round.audience) return []
    return [{ before: round.period, because: 'audience', items: [] }]
  })
}

/** A break is something between two points: without one before it, nothing is broken. */
function fallsBetween({ before }: TrendBreak, points: readonly TrendPoint[]): boolean {
  const at = periodX(before)
  return points.some(({ x }) => x < at) && points.some(({ x }) => x >= at)
}

function byBefore(a: TrendBreak, b: TrendBreak): number {
  return periodX(a.before) - periodX(b.before)
}

function measured(concept: string, definition: Definition): Measured | undefined {
  const measure = measureOf(concept, definition)
  return measure && { definition, measure }
}
