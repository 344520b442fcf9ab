import { halfUp } from './display.ts'
import { periodEnd, periodX } from './period.ts'
import { met } from './statistics/met.ts'
import { onTarget, type OnTarget } from './statistics/on-target.ts'
import { type Target, targetAt } from './target.ts'
import type { PointFigure, Trend } from './trend.ts'

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
  const points = trend.points.map(({ x, figure }) => {
    const target = targetAt(trend.targets, x)
    return {
      time: x,
      measured: figure.is === 'value',
      met: target === undefined ? null : isMet(figure, x, target, trend),
    }
  })
  const counted = onTarget(points, step)
  const isCovered = (x: number) =>
    trend.points.some(({ period, figure }) => figure.is === 'value' && isWithin(x, period))
  return { ...counted, notMeasured: counted.notMeasured.filter((x) => !isCovered(x)) }
}

/** Whether a planned time lies in a period: a half year in its year. Steps may fall a hair short. */
function isWithin(x: number, period: string): boolean {
  return periodX(period) <= x + 1e-6 && x + 1e-6 < periodEnd(period)
}

function isMet(
  figure: PointFigure,
  x: number,
  { value, direction }: Target,
  { points, breaks }: Trend,
): boolean | null {
  if (figure.is !== 'value') return null
  if (typeof value === 'number') return met(figure.value, value, direction).met
  const then = points.find(({ period }) => period === value)
  const comparable =
    then !== undefined &&
    !breaks.some(({ before }) => then.x < periodX(before) && periodX(before) <= x)
  return met(shown(figure), comparable ? shown(then.figure) : null, direction).met
}

function shown(figure: PointFigure): number | null {
  return figure.is === 'value' ? halfUp(figure.value, figure.decimals ?? 9) : null
}
