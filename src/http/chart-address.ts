import type { RoundChart } from '../charts/round/round-chart.ts'
import type { Language } from '../core/display.ts'
import { type Group, groupKey } from '../core/group.ts'
import { type RoundKey, roundName } from '../core/round.ts'
import type { Trend } from '../core/trend.ts'

/** Where a trend is drawn, for a page to add `theme` and `width`. */
export function addressOfTrend(trend: Trend, language: Language): string {
  const query = new URLSearchParams({ concept: trend.concept, ...groupQuery(trend.group) })
  for (const name of ['object', 'option']) {
    const about = trend.of?.[name]
    if (about !== undefined) query.set(name, about)
  }
  query.set('language', language)
  return `/api/v1/series/${trend.series}/trend/chart.svg?${query.toString()}`
}

/** Where the measures of a series are drawn against their targets. */
export function addressOfMeasures(series: string, group: Group, language: Language): string {
  const query = new URLSearchParams({ ...groupQuery(group), language })
  return `/api/v1/series/${series}/measures/chart.svg?${query.toString()}`
}

/** Where a chart of a round is drawn. */
export function addressOfRoundChart(
  round: RoundKey,
  { kind, about }: Pick<RoundChart, 'kind' | 'about'>,
  group: Group,
  language: Language,
  mode: 'diverging' | 'full',
): string {
  const query = new URLSearchParams({ about, group: groupKey(group), mode, language })
  return `/api/v1/rounds/${roundName(round)}/${kind}/chart.svg?${query.toString()}`
}

/** The part of an address that names a group: a unit by its path, another by its variables. */
export function groupQuery(group: Group): Record<string, string> {
  const { unit, ...others } = group
  if (Object.keys(others).length > 0) return { group: groupKey(group) }
  return { unit: unit ?? '' }
}
