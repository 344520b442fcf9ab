import { halfUp } from './display.ts'
import { periodEnd, periodX } from './period.ts'
import { met } from './statistics/met.ts'
import { onTarget, type OnTarget, type TargetPoint } from './statistics/on-target.ts'
import { type TargetedFigure, targetVerdict } from './statistics/target-verdict.ts'
import { type Target, targetAt } from './target.ts'
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
    ...judged(point, targetAt(trend.targets, point.x), trend),
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

/** A change since an earlier period is met as a fact; whether beyond chance is no matter of a target. */
function judged(
  { x, figure, source }: TrendPoint,
  target: Target | undefined,
  { points, breaks }: Trend,
): Pick<TargetPoint, 'met' | 'verdict'> {
  if (figure.is !== 'value' || target === undefined) return { met: null, verdict: null }
  const { value, direction } = target
  if (typeof value === 'number') return targetVerdict(targeted(figure, source), value, direction)
  const then = points.find(({ period }) => period === value)
  const comparable =
    then !== undefined &&
    !breaks.some(({ before }) => then.x < periodX(before) && periodX(before) <= x)
  const earlier = comparable ? shown(then.figure) : null
  return { met: met(shown(figure), earlier, direction).met, verdict: null }
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
