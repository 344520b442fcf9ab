import type { BandSet } from '../../core/bands.ts'
import type { NamedTrend } from '../../core/concept.ts'
import type { Language } from '../../core/display.ts'
import { targetAt } from '../../core/target.ts'
import { type BulletRow, bulletStrip } from './bullet-strip.ts'
import type { Chart } from '../chart.ts'

/**
 * The newest figure of each trend beside the target in force then and what others had. Objects and
 * options have charts of their own, and stand here where somebody has set a goal for them.
 */
export function bulletsOf(
  trends: readonly NamedTrend[],
  bands: ReadonlyMap<string, BandSet>,
  title: string,
  language: Language,
): Chart {
  const newest = Math.max(...trends.map(({ trend }) => trend.points.at(-1)?.x ?? -Infinity))
  const rows = trends.flatMap((named): BulletRow[] => {
    const { trend } = named
    const last = trend.points.at(-1)
    const target = last && targetAt(trend.targets, last.x)
    if (last === undefined || (trend.of !== undefined && target === undefined)) return []
    return [
      {
        key: [trend.concept, ...Object.values(trend.of ?? {})].join('.'),
        ...{ title: named.title, figure: last.figure },
        ...{ scale: named.range, style: named.style, direction: named.direction },
        ...(last.x < newest ? { earlier: last.period } : {}),
        target: target ?? null,
        benchmarks: trend.benchmarks,
        bands: (named.bands === undefined ? undefined : bands.get(named.bands)) ?? null,
      },
    ]
  })
  return bulletStrip(rows, { sv: title, en: title }, language)
}
