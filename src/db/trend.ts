import { lookOfConcept, type NamedTrend } from '../core/concept.ts'
import { nameOf } from '../core/definition/definition.ts'
import type { Language } from '../core/display.ts'
import { isCounts } from '../core/figure.ts'
import { type Group, groupKey, unitGroup } from '../core/group.ts'
import { periodX } from '../core/period.ts'
import { type RoundFigure, trendOf } from '../core/trend-of.ts'
import type { Db } from './database.ts'
import { listDefinitions } from './definition.ts'
import { listHistory } from './history.ts'
import { listPublishedFigures, listPublishedGroups } from './publication.ts'
import { listTargets } from './target.ts'

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
  const byName = new Map(definitions.map(({ definition }) => [nameOf(definition), definition]))
  const rounds = published.flatMap(({ round, status, figures }) => {
    const definition = byName.get(round.definition)
    return definition === undefined ? [] : [{ ...round, status, definition, figures }]
  })
  rounds.sort((a, b) => periodX(a.period) - periodX(b.period))
  const asked = [...rounds].reverse().flatMap(({ figures }) => figures.map((f) => f.concept))
  const known = [...history, ...targets].filter(({ unit }) => ofGroup(unit)).map((p) => p.concept)
  const versions = definitions.map(({ definition }) => definition)
  return [...new Set([...asked, ...known])].map((concept) => {
    const own: RoundFigure[] = rounds.flatMap(({ figures, ...round }) =>
      figures.flatMap((figure) =>
        figure.concept !== concept || isCounts(figure) ? [] : [{ ...round, figure }],
      ),
    )
    const imported = history.filter((p) => p.concept === concept && ofGroup(p.unit))
    const goals = targets.filter((t) => t.concept === concept && ofGroup(t.unit))
    const trend = trendOf(
      { series, concept, group },
      imported,
      own,
      goals.map(({ target }) => target),
      language,
      versions,
    )
    const newest = own.map(({ definition }) => definition).reverse()
    return { trend, ...lookOfConcept(concept, [...newest, ...[...versions].reverse()], imported) }
  })
}

/** The groups a series has something to say about: published ones, and units with history. */
export async function listTrendGroups(db: Db, series: string): Promise<Group[]> {
  const published = (await listPublishedGroups(db, series)).filter(isUnitOrAll)
  const imported = (await listHistory(db, series)).map(({ unit }) => unitGroup(unit))
  const groups = new Map([...published, ...imported].map((group) => [groupKey(group), group]))
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** Pages and addresses name a unit or everybody; other groups stand in the publication. */
function isUnitOrAll(group: Group): boolean {
  return Object.keys(group).every((variable) => variable === 'unit')
}
