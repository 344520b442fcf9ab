import type { Definition } from '../core/definition/definition.ts'
import type { Text } from '../core/definition/text.ts'
import type { Language, NumberStyle } from '../core/display.ts'
import { type Group, groupKey, unitGroup } from '../core/group.ts'
import { scaledItem } from '../core/definition/definition.ts'
import { kindOfMeasure } from '../core/measures/measure-kinds.ts'
import type { Trend } from '../core/trend.ts'
import { measureOf, type RoundFigure, trendOf } from '../core/trend-of.ts'
import type { Db } from './database.ts'
import { listDefinitions } from './definition.ts'
import { listHistory } from './history.ts'
import { listPublishedFigures, listPublishedGroups } from './publication.ts'
import { listTargets } from './target.ts'

/** A trend with what it takes to draw it: the name of its concept, how numbers are written, the ends of its axis. */
export interface NamedTrend {
  readonly trend: Trend
  readonly title: Text
  readonly style: NumberStyle
  readonly range: { readonly min: number; readonly max: number }
}

/**
 * Every trend of a series for a group: first the concepts of the newest questionnaire in its own
 * order, then those that only history knows. Reads publications, never answers.
 */
export async function listTrends(
  db: Db,
  series: string,
  group: Group,
  language: Language,
): Promise<NamedTrend[]> {
  const [definitions, published, history, targets] = await Promise.all([
    listDefinitions(db),
    listPublishedFigures(db, series, group),
    listHistory(db, series),
    listTargets(db, series),
  ])
  const ofGroup = (unit: string) => groupKey(unitGroup(unit)) === groupKey(group)
  const byName = new Map(
    definitions.map(({ definition }) => [
      `${definition.key}@${String(definition.version)}`,
      definition,
    ]),
  )
  const rounds = published.flatMap(({ round, figures }) => {
    const definition = byName.get(round.definition)
    return definition === undefined ? [] : [{ ...round, definition, figures }]
  })
  const asked = [...rounds].reverse().flatMap(({ figures }) => figures.map((f) => f.concept))
  const known = [...history, ...targets].filter(({ unit }) => ofGroup(unit)).map((p) => p.concept)
  return [...new Set([...asked, ...known])].map((concept) => {
    const own: RoundFigure[] = rounds.flatMap(({ period, simulated, definition, figures }) =>
      figures
        .filter((figure) => figure.concept === concept)
        .map((figure) => ({ period, simulated, definition, figure })),
    )
    const trend = trendOf(
      { series, concept, group },
      history.filter((point) => point.concept === concept && ofGroup(point.unit)),
      own,
      targets.filter((t) => t.concept === concept && ofGroup(t.unit)).map((t) => t.target),
      language,
    )
    const newest = own.at(-1)?.definition
    const any = definitions.map(({ definition }) => definition).reverse()
    return { trend, ...looksOf(concept, newest ? [newest] : any, trend) }
  })
}

/** The groups a series has something to say about: published ones, and units with history. */
export async function listTrendGroups(db: Db, series: string): Promise<Group[]> {
  const published = await listPublishedGroups(db, series)
  const imported = (await listHistory(db, series)).map(({ unit }) => unitGroup(unit))
  const groups = new Map([...published, ...imported].map((group) => [groupKey(group), group]))
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** How a concept is named and written: as its measure says, else as its history was published. */
function looksOf(
  concept: string,
  definitions: readonly Definition[],
  trend: Trend,
): Pick<NamedTrend, 'title' | 'style' | 'range'> {
  for (const definition of definitions) {
    const measure = measureOf(concept, definition)
    if (measure === undefined) continue
    const kind = kindOfMeasure(measure)
    const [item = ''] = kind.itemsOf(measure)
    const { scale } = scaledItem(definition, item)
    return {
      title: measure.title ?? { sv: measure.key, en: measure.key },
      style: kind.style(measure),
      range: kind.range(measure, scale),
    }
  }
  const figures = trend.points.flatMap(({ figure }) => (figure.is === 'value' ? [figure] : []))
  return {
    title: { sv: concept, en: concept },
    style: { decimals: Math.max(0, ...figures.map(({ decimals = 0 }) => decimals)) },
    range: { min: Math.min(0, ...figures.map((f) => f.value)), max: 100 },
  }
}
