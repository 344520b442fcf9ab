import type { BandSet } from '../../core/bands.ts'
import type { NamedTrend } from '../../core/concept.ts'
import type { Language } from '../../core/display.ts'
import { targetAt } from '../../core/target.ts'
import { type BulletRow, bulletStrip } from './bullet-strip.ts'
import type { Chart } from '../chart.ts'

/**
 * The newest figure of each trend beside the target in force then and what others had. Objects and
 * options have charts of their own.
 */
export function bulletsOf(
  trends: readonly NamedTrend[],
  bands: ReadonlyMap<string, BandSet>,
  title: string,
  language: Language,
): Chart {
  const rows = trends.flatMap((named): BulletRow[] => {
    const { trend } = named
    const last = trend.points.at(-1)
    if (last === undefined || trend.of !== undefined) return []
    return [
      {
        ...{ key: trend.concept, title: named.title, figure: last.figure },
        ...{ scale: named.range, style: named.style, direction: named.direction },
        target: targetAt(trend.targets, last.x) ?? null,
        benchmarks: trend.benchmarks,
        bands: (named.bands === undefined ? undefined : bands.get(named.bands)) ?? null,
      },
    ]
  })
  return bulletStrip(rows, { sv: title, en: title }, language)
}
