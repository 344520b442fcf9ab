import { halfUp } from './display.ts'
import { periodEnd, periodX } from './period.ts'
import { met } from './statistics/met.ts'
import { onTarget, type OnTarget, type TargetPoint } from './statistics/on-target.ts'
import {
  type TargetedFigure,
  targetVerdict,
  type TargetVerdict,
} from './statistics/target-verdict.ts'
import { type Direction, targetAt } from './target.ts'
import type { PointFigure, Trend, TrendPoint } from './trend.ts'

/**
 * How often a trend met the targets that were in force, point by point. A target that names an
 * earlier period ("higher than 2021") is met by the sign of the difference between the two values
 * as they are shown; where nothing is shown for that period, or the series breaks after it, there is
 * no target. A point that is withheld, or only bounded, has no value; the value of a year is one of
 * its halves too. `step` is how many years the series means to have between two points; null: nobody
 * planned it.
 *
 * @example trendOnTarget(published, 1).measured // => 1
 */
export function trendOnTarget(trend: Trend, step: number | null): OnTarget {
  const points = trend.points.map((point) => ({
    time: point.x,
    measured: point.figure.is === 'value',
    ...pointOnTarget(point, trend),
  }))
  const counted = onTarget(points, step)
  const isCovered = (x: number) =>
    trend.points.some(({ period, figure }) => figure.is === 'value' && isWithin(x, period))
  return { ...counted, notMeasured: counted.notMeasured.filter((x) => !isCovered(x)) }
}

/** Whether a planned time lies in a period: a half year in its year. Steps may fall a hair short. */
function isWithin(x: number, period: string): boolean {
  return periodX(period) <= x + 1e-6 && x + 1e-6 < periodEnd(period)
}

/**
 * Whether a point of a trend meets the target then in force, and whether it does beyond chance. A
 * target that names an earlier period is met as a fact; beyond chance if the change since then is.
 */
export function pointOnTarget(
  { x, figure, source }: TrendPoint,
  { points, breaks, targets }: Pick<Trend, 'points' | 'breaks' | 'targets'>,
): Pick<TargetPoint, 'met' | 'verdict'> {
  const target = targetAt(targets, x)
  if (figure.is !== 'value' || target === undefined) return { met: null, verdict: null }
  const { value, direction } = target
  if (typeof value === 'number') return targetVerdict(targeted(figure, source), value, direction)
  const then = points.find(({ period }) => period === value)
  const comparable =
    then !== undefined &&
    !breaks.some(({ before }) => then.x < periodX(before) && periodX(before) <= x)
  const earlier = comparable ? shown(then.figure) : null
  const verdict = comparable ? sinceThen(figure, value, direction) : null
  const apart = verdict === null ? null : (figure.change?.diff ?? null)
  // What a test was made of is met by its own sign, however the two are printed.
  if (apart !== null) return { met: met(apart, 0, direction).met, verdict }
  return { met: met(shown(figure), earlier, direction).met, verdict }
}

/** What the test of a change says of a target that is the period it was compared with. */
function sinceThen(
  { change }: Extract<PointFigure, { is: 'value' }>,
  period: string,
  direction: Direction,
): TargetVerdict | null {
  if (change === undefined || !change.with.endsWith(`/${period}`)) return null
  const wanted = direction === 'lower-than' ? 'decreased' : 'increased'
  if (change.word === 'not-established' || change.word === 'cannot-tell') return 'cannot-tell'
  return change.word === wanted ? 'reached' : 'not-reached'
}

function targeted(
  { value, interval, n, N }: Extract<PointFigure, { is: 'value' }>,
  source: TrendPoint['source'],
): TargetedFigure {
  return {
    estimate: value,
    ci: interval ? [interval.low, interval.high] : null,
    census: n !== undefined && typeof N === 'number' && n >= N,
    history: source !== 'round',
  }
}

function shown(figure: PointFigure): number | null {
  return figure.is === 'value' ? halfUp(figure.value, figure.decimals ?? 9) : null
}
