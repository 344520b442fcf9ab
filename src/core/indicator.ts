import type { ConceptLook, NamedTrend } from './concept.ts'
import { display, type Language, type NumberStyle } from './display.ts'
import type { Group } from './group.ts'
import type { HistoryPoint } from './history.ts'
import { periodX } from './period.ts'
import type { IndicatorLook, Series } from './series.ts'
import type { Target } from './target.ts'
import type { TrendPoint } from './trend.ts'
import { imported } from './trend-of.ts'

/** A value of an indicator: entered or imported, never asked. */
export interface IndicatorValue {
  readonly unit: string
  readonly period: string
  /** null as long as there is no outcome; that is not 0. */
  readonly value: number | null
  /** How many decimals it was entered with. */
  readonly decimals: number
  readonly status: 'preliminary' | 'final'
  /** Where the value comes from. */
  readonly source: string
}

/** A series that is never asked. */
export type Indicator = Series & { readonly indicator: IndicatorLook }

/** The series as an indicator; null where people are asked. */
export function indicatorOf(series: Series): Indicator | null {
  const { indicator } = series
  return indicator && { ...series, indicator }
}

/**
 * Puts an indicator's values for one group in order of time, with what history says of other
 * periods. Its one concept is its own key; what stands beside it is added by others.
 */
export function trendOfIndicator(
  indicator: Indicator,
  group: Group,
  values: readonly IndicatorValue[],
  history: readonly HistoryPoint[],
  targets: readonly Target[],
  language: Language,
): NamedTrend {
  const { key } = indicator
  const own = new Set(values.map(({ period }) => period))
  const older = history.filter(({ period }) => !own.has(period))
  const look = lookOfIndicator(indicator, [...values, ...older])
  const points = [
    ...older.map((point) => imported(point, look.style, language)),
    ...values.map((value) => entered(value, look.style, language)),
  ].sort((a, b) => a.x - b.x)
  const beside = { breaks: [], targets: [...targets], benchmarks: [], events: [] }
  return { trend: { series: key, concept: key, group, points, ...beside }, ...look }
}

/** A value is shown as it was entered, and with at least the decimals of its indicator. */
function entered(one: IndicatorValue, style: NumberStyle, language: Language): TrendPoint {
  const { period, value, status, source } = one
  const decimals = Math.max(one.decimals, style.decimals)
  return {
    ...{ period, x: periodX(period), source: 'indicator', status },
    ...(source === '' ? {} : { cited: source }),
    figure:
      value === null
        ? { is: 'none', reason: 'not-reported' }
        : {
            ...{ is: 'value', value, decimals },
            display: display(value, { ...style, decimals }, language),
            noInterval: 'never-asked',
          },
  }
}

/** An indicator has no scale of its own: its range is from nothing to its largest value. */
function lookOfIndicator(
  { title, indicator }: Indicator,
  values: readonly { readonly value: number | null }[],
): ConceptLook {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]))
  const min = Math.min(0, ...known)
  const max = Math.max(0, ...known)
  const { unit, decimals, percent, direction } = indicator
  return {
    title: { sv: title, en: title },
    style: { decimals, percent },
    range: { min, max: max > min ? max : min + 1 },
    direction,
    ...(unit === '' || percent ? {} : { counted: unit }),
  }
}
