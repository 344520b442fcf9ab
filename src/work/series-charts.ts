import { bulletsOf } from '../charts/bullet/bullets-of.ts'
import type { Chart } from '../charts/chart.ts'
import type { NamedTrend } from '../core/concept.ts'
import type { Language } from '../core/display.ts'
import { type Group, readGroupKey, unitGroup } from '../core/group.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { Series } from '../core/series.ts'
import type { Db } from '../db/database.ts'
import { listBandSets } from '../db/definition.ts'
import { listTrends } from '../db/trend.ts'

/** Whom a chart of a series is about: a unit, another group as variable=value, or everybody. */
export interface GroupWish {
  readonly unit?: string | undefined
  readonly group?: string | undefined
}

/** Which trend of a series; without a wish the first. */
export interface TrendWish extends GroupWish {
  readonly concept?: string | undefined
  readonly object?: string | undefined
  readonly option?: string | undefined
}

export function wishedGroup({ unit = '', group }: GroupWish): Group {
  return group === undefined ? unitGroup(unit) : readGroupKey(group)
}

/** The one trend that is asked for. */
export async function findTrend(
  db: Db,
  { key }: Pick<Series, 'key'>,
  wish: TrendWish,
  language: Language,
): Promise<NamedTrend | Refusal> {
  const { concept, object, option } = wish
  const trends = await listTrends(db, key, wishedGroup(wish), language)
  const found = trends.find(
    ({ trend }) =>
      trend.concept === (concept ?? trend.concept) &&
      (object === undefined || trend.of?.['object'] === object) &&
      (option === undefined || trend.of?.['option'] === option),
  )
  return found ?? refuse('not-found', 'The series has no such concept for that group.')
}

/** The newest figure of each measure against its target. */
export async function measuresChart(
  db: Db,
  { key, title }: Pick<Series, 'key' | 'title'>,
  wish: GroupWish,
  language: Language,
): Promise<Chart> {
  const trends = await listTrends(db, key, wishedGroup(wish), language)
  return bulletsOf(trends, await listBandSets(db), title, language)
}
