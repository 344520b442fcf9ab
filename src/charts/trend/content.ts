import { display, type Language, type NumberStyle, setNumber } from '../../core/display.ts'
import { periodX } from '../../core/period.ts'
import { targetAt, type Target } from '../../core/target.ts'
import type { Trend, TrendBreak, TrendPoint } from '../../core/trend.ts'
import { reasonInWords } from '../../core/words/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Station } from './stations.ts'
import type { Scale } from '../look/y-window.ts'

/** Where a point comes from decides its mark; a bound is no value and has a mark of its own. */
export type Kind = 'imported' | 'computed' | 'simulated' | 'reported' | 'atLeast' | 'atMost'

/** A point that has a level to stand on. */
export interface Mark {
  readonly x: number
  readonly value: number
  readonly kind: Kind
  readonly text: string
  readonly n: number | null
  /** Marks of the same run are joined by the line; a bound belongs to none. */
  readonly run: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** A point that has none: withheld, or nothing to compute. */
export interface Unseen {
  readonly x: number
  readonly word: string
}

/** A level to reach, between two places on the time axis. */
export interface GoalStep {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly target: Target
}

/** Follows a value that is preliminary. */
export const preliminaryMark = '*'

/** The points of a trend as marks, and those that cannot be marks. */
export function marksOf(trend: Trend, scale: Scale): Mark[] {
  const runs = runsOf(trend)
  return trend.points.flatMap((point, i): Mark[] => {
    const { figure } = point
    const run = runs[i] ?? null
    switch (figure.is) {
      case 'value': {
        const preliminary = point.status === 'preliminary'
        const interval = figure.interval && {
          low: Math.max(figure.interval.low, scale.min),
          high: Math.min(figure.interval.high, scale.max),
        }
        return [
          {
            x: point.x,
            value: figure.value,
            kind: kindOf(point),
            text: preliminary ? `${figure.display}${preliminaryMark}` : figure.display,
            n: figure.n ?? null,
            run,
            interval: interval ?? null,
          },
        ]
      }
      case 'bound': {
        const value = figure.atLeast ?? figure.atMost
        if (value === undefined) return []
        const kind = figure.atLeast === undefined ? 'atMost' : 'atLeast'
        const { display: text, n } = figure
        return [{ x: point.x, value, kind, text, n, run: null, interval: null }]
      }
      case 'withheld':
      case 'none':
        return []
    }
  })
}

export function unseenOf(trend: Trend, language: Language): Unseen[] {
  const words = wordsOf(language).chart
  return trend.points.flatMap(({ x, figure }) => {
    if (figure.is === 'withheld') return [{ x, word: words.withheld }]
    if (figure.is === 'none') return [{ x, word: reasonInWords(figure, language) }]
    return []
  })
}

/** The breaks that fall between two points, at the middle of the gap. */
export function breaksOf(trend: Trend): { x: number; because: TrendBreak['because'] }[] {
  const { points } = trend
  return trend.breaks.flatMap(({ before, because }) => {
    const at = points.findIndex((point) => point.x >= periodX(before))
    const [last, first] = [points[at - 1], points[at]]
    return last && first ? [{ x: (last.x + first.x) / 2, because }] : []
  })
}

/** The targets that have a level, in force at the stations; each reaches half-way to its neighbours. */
export function goalOf(trend: Trend, stations: readonly Station[]): GoalStep[] {
  const steps: GoalStep[] = []
  stations.forEach((station, i) => {
    const target = targetAt(trend.targets, station.x)
    const value = target && levelOf(target, trend, station.x)
    if (target === undefined || value === undefined) return
    const [before, after] = [stations[i - 1], stations[i + 1]]
    const from = before ? (before.x + station.x) / 2 : -Infinity
    const to = after ? (station.x + after.x) / 2 : Infinity
    const last = steps.at(-1)
    const goesOn =
      last?.to === from && last.value === value && last.target.direction === target.direction
    if (goesOn) steps.splice(-1, 1, { ...last, to })
    else steps.push({ from, to, value, target })
  })
  // Without any station a target without ends is still a level.
  const [target] = stations.length === 0 ? trend.targets : []
  if (typeof target?.value === 'number')
    steps.push({ from: -Infinity, to: Infinity, value: target.value, target })
  return steps
}

/** The targets in force that compare with a period which has no level here: only words tell them. */
export function levellessOf(trend: Trend, stations: readonly Station[]): Target[] {
  const told = stations.flatMap(({ x }) => {
    const target = targetAt(trend.targets, x)
    return target !== undefined && levelOf(target, trend, x) === undefined ? [target] : []
  })
  return [...new Set(told)]
}

/**
 * The level of a target at x. One that compares with a period has the value of that period, unless
 * it is not shown or the series breaks in between.
 */
function levelOf({ value }: Target, trend: Trend, x: number): number | undefined {
  if (typeof value === 'number') return value
  const then = trend.points.find(({ period }) => period === value)
  if (then?.figure.is !== 'value') return undefined
  const broken = trend.breaks.some(({ before }) => then.x < periodX(before) && periodX(before) <= x)
  return broken ? undefined : then.figure.value
}

/** A number that someone has set is written as it was set, however the measure is rounded. */
export function targetText(target: Target, style: NumberStyle, language: Language): string {
  const { value, direction } = target
  const write = wordsOf(language).chart.directions[direction]
  return write(typeof value === 'number' ? setNumber(value, style, language) : value)
}

/** The level of a step as it is written: as it was set, or as our own value is shown. */
export function levelText(
  { value, target }: GoalStep,
  style: NumberStyle,
  language: Language,
): string {
  const write = typeof target.value === 'number' ? setNumber : display
  return write(value, style, language)
}

function kindOf(point: TrendPoint): Kind {
  if (point.source === 'history') return 'imported'
  if (point.source === 'indicator') return 'reported'
  return point.simulated === true ? 'simulated' : 'computed'
}

/** The run of each point. A new one begins at a break and after a point that has no value. */
function runsOf(trend: Trend): (number | null)[] {
  const breaks = breaksOf(trend)
  let run = 0
  return trend.points.map((point, i) => {
    const before = trend.points[i - 1]
    if (before && breaks.some(({ x }) => before.x < x && x <= point.x)) run++
    if (point.figure.is === 'value') return run
    run++
    return null
  })
}
