import type { NamedTrend } from '../core/concept.ts'
import { headline } from '../core/definition/definition.ts'
import type { Language } from '../core/display.ts'
import { type Group, groupKey, unitGroup } from '../core/group.ts'
import { type Indicator, indicatorOf, trendOfIndicator } from '../core/indicator.ts'
import { conceptOf } from '../core/measures/measure-kinds.ts'
import { periodX } from '../core/period.ts'
import type { Trend } from '../core/trend.ts'
import { listBenchmarks } from './benchmark.ts'
import { listAskedTrends } from './asked-trend.ts'
import type { Db } from './database.ts'
import { findDefinition } from './definition.ts'
import { listEvents } from './event.ts'
import { listHistory } from './history.ts'
import { listIndicatorValues } from './indicator.ts'
import { listPublishedGroups } from './publication.ts'
import { listRounds } from './round.ts'
import { findSeries } from './series.ts'
import { listTargets } from './target.ts'

/**
 * Every trend of a series for a group: first the concepts of the newest questionnaire in its own
 * order, then those that only history knows; an indicator has one. Reads publications, never answers.
 */
export async function listTrends(
  db: Db,
  series: string,
  group: Group,
  language: Language,
): Promise<NamedTrend[]> {
  const [found, beside] = await Promise.all([findSeries(db, series), listBeside(db, series, group)])
  const indicator = found && indicatorOf(found)
  const all = indicator
    ? await listIndicatorTrends(db, indicator, group, language)
    : await listAskedTrends(db, series, group, language)
  return all.map((one) => ({ ...one, trend: { ...one.trend, ...beside(one.trend.concept) } }))
}

/** The one trend of an indicator, unless nothing is known of the group. */
async function listIndicatorTrends(
  db: Db,
  indicator: Indicator,
  group: Group,
  language: Language,
): Promise<NamedTrend[]> {
  const { key } = indicator
  const [values, history, targets] = await Promise.all([
    listIndicatorValues(db, key),
    listHistory(db, key),
    listTargets(db, key),
  ])
  const ofGroup = ({ unit }: { readonly unit: string }) =>
    groupKey(unitGroup(unit)) === groupKey(group)
  const own = values.map(({ value }) => value).filter(ofGroup)
  const older = history.filter(ofGroup)
  const goals = targets.filter(ofGroup).map(({ target }) => target)
  if (own.length + older.length + goals.length === 0) return []
  return [trendOfIndicator(indicator, group, own, older, goals, language)]
}

/** What stands beside the points of a concept: others' values, and events of everybody or the unit. */
async function listBeside(
  db: Db,
  series: string,
  group: Group,
): Promise<(concept: string) => Pick<Trend, 'benchmarks' | 'events'>> {
  const [benchmarks, events] = await Promise.all([
    listBenchmarks(db, series),
    listEvents(db, series),
  ])
  const inTime = benchmarks.toSorted(
    (a, b) => periodX(a.benchmark.period) - periodX(b.benchmark.period),
  )
  return (concept) => ({
    benchmarks: inTime.filter((one) => one.concept === concept).map(({ benchmark }) => benchmark),
    events: events.filter(({ unit }) => unit === '' || unit === group['unit']),
  })
}

/** The groups a series has something to say about: published ones, and units with imported values. */
export async function listTrendGroups(db: Db, series: string): Promise<Group[]> {
  const published = await listPublishedGroups(db, series)
  const values = (await listIndicatorValues(db, series)).map(({ value }) => value)
  const imported = [...(await listHistory(db, series)), ...values]
  const units = imported.map(({ unit }) => unitGroup(unit))
  const groups = new Map([...published, ...units].map((group) => [groupKey(group), group]))
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The trend that stands for a series: its newest questionnaire's headline, else the first there is. */
export async function findHeadline(
  db: Db,
  series: string,
  trends: readonly NamedTrend[],
): Promise<NamedTrend | null> {
  const newest = (await listRounds(db, series)).at(-1)
  const asked = newest && (await findDefinition(db, newest.definition))
  const concept = asked && conceptOf(headline(asked.definition))
  return trends.find(({ trend }) => trend.concept === concept) ?? trends[0] ?? null
}
