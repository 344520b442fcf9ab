import { levelsOf } from '../../core/benchmark.ts'
import type { NamedTrend } from '../../core/concept.ts'
import { textIn } from '../../core/definition/text.ts'
import type { Language, NumberStyle } from '../../core/display.ts'
import { trendHeading } from '../../core/words/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { ThemeName } from '../look/theme.ts'
import type { sizes } from '../look/sizes.ts'
import type { Scale } from '../look/y-window.ts'

/** How a trend is to be drawn. */
export interface TrendLook {
  /** The finding, in a sentence. */
  readonly heading: string
  /** Whether the picture shows its heading; false where the page around it does. */
  readonly headed?: boolean
  /** What is measured, on which scale. */
  readonly subheading?: string
  readonly scale: Scale
  readonly style: NumberStyle
  readonly language: Language
  readonly theme: ThemeName
  /** `wide` is 760 px; `narrow` is 340 px, for phones. */
  readonly width: 'wide' | 'narrow'
}

/** How a named trend is drawn for a reader: its finding as heading, its own scale and decimals. */
export function trendLook(
  named: NamedTrend,
  how: Pick<TrendLook, 'language' | 'theme' | 'width' | 'headed'>,
): TrendLook {
  const { trend, title, style, counted } = named
  const heading = trendHeading(trend, textIn(title, how.language), how.language, style)
  const about =
    counted === undefined ? {} : { subheading: wordsOf(how.language).trend.countedIn(counted) }
  return { ...how, heading, ...about, scale: scaleOf(named), style }
}

/**
 * The scale that answers lie on. What is reported has none: it begins at zero and has room above the
 * highest that it holds, percent up to 100.
 */
function scaleOf({ trend, range, style }: NamedTrend): Scale {
  const { points, targets, benchmarks } = trend
  if (!points.some(({ source }) => source === 'indicator')) return range
  const levels = [
    ...points.flatMap(({ figure }) => (figure.is === 'value' ? [figure.value] : [])),
    ...targets.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
    ...benchmarks.flatMap(levelsOf),
  ]
  const [min, high] = [Math.min(0, ...levels), Math.max(0, ...levels)]
  if (min === high) return range
  return {
    min,
    max: style.percent === true && high <= 100 ? Math.min(100, 1.25 * high) : 1.25 * high,
  }
}

/** The field that lines and marks stand in, and the way from its axes to pixels. */
export interface Plot {
  readonly width: number
  readonly height: number
  /** How far above the plot a label may reach. */
  readonly headroom: number
  readonly size: (typeof sizes)[TrendLook['width']]
  readonly toX: (x: number) => number
  readonly toY: (value: number) => number
}

export const markRadius = 4
