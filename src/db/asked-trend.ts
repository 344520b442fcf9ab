import { lookOfConcept, nameOfObject, type NamedTrend } from '../core/concept.ts'
import { type Definition, nameOf } from '../core/definition/definition.ts'
import { type Text, textIn } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { type Figure, isCounts, type NumberFigure } from '../core/figure.ts'
import { byGroup, type Group, groupKey, unitGroup } from '../core/group.ts'
import { kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { periodX } from '../core/period.ts'
import { type RoundFigure, trendOf } from '../core/trend-of.ts'
import { breaksOfUnit, namesOfUnit, type Unit } from '../core/unit.ts'
import type { Db } from './database.ts'
import { listDefinitions } from './definition.ts'
import { listHistory } from './history.ts'
import { listPublishedFigures, type PublishedRound } from './publication.ts'
import { listTargets } from './target.ts'
import { listUnits } from './unit.ts'

/**
 * The trends of a series in which people are asked: first the concepts of the newest questionnaire in
 * its own order, of each object or option where they are about several, then those that only history
 * knows. Reads publications, never answers.
 */
export async function listAskedTrends(
  db: Db,
  series: string,
  group: Group,
  language: Language,
): Promise<NamedTrend[]> {
  const units = await listUnits(db)
  const published = await Promise.all(
    namesOf(group, units).map((one) => listPublishedFigures(db, series, one)),
  )
  return trendsOf(
    { ...(await findKnown(db, series)), units, published: byGroup(published.flat()) },
    group,
    language,
  )
}

/**
 * The same of any group of a series, with a round that is not published yet in the place of what it
 * may have published before.
 */
export async function findTrendsWith(
  db: Db,
  fresh: Omit<PublishedRound, 'group' | 'figures'> & { readonly figures: readonly Figure[] },
  language: Language,
): Promise<(group: Group) => NamedTrend[]> {
  const { series, period } = fresh.round
  const [known, units, before] = await Promise.all([
    findKnown(db, series),
    listUnits(db),
    listPublishedFigures(db, series, null),
  ])
  const published = byGroup([
    ...before.filter(({ round }) => round.period !== period),
    ...[...byGroup(fresh.figures).values()].flatMap((figures) =>
      figures.slice(0, 1).map(({ group }) => ({ ...fresh, group, figures })),
    ),
  ])
  const made = new Map<string, NamedTrend[]>()
  return (group) => {
    const found =
      made.get(groupKey(group)) ?? trendsOf({ ...known, units, published }, group, language)
    made.set(groupKey(group), found)
    return found
  }
}

/** What is known of a series beside what its rounds have published. */
async function findKnown(db: Db, series: string) {
  const [definitions, history, targets] = await Promise.all([
    listDefinitions(db),
    listHistory(db, series),
    listTargets(db, series),
  ])
  return { series, definitions, history, targets }
}

type Known = Awaited<ReturnType<typeof findKnown>> & {
  readonly units: readonly Unit[]
  /** By the keys of groups. */
  readonly published: ReadonlyMap<string, readonly PublishedRound[]>
}

/** A group and what it was called before: a unit that was renamed goes on where it was. */
function namesOf(group: Group, units: readonly Unit[]): Group[] {
  const unit = group['unit']
  const names = unit === undefined ? [] : namesOfUnit(unit, units)
  // Its own name stands before an older one.
  return [group, ...names.slice(1).map((name): Group => ({ ...group, unit: name }))]
}

function trendsOf(
  { series, definitions, history, targets, units, published }: Known,
  group: Group,
  language: Language,
): NamedTrend[] {
  const unit = group['unit']
  const groups = namesOf(group, units)
  const ofGroup = (one: string) => groupKey(unitGroup(one)) === groupKey(group)
  const byName = new Map(definitions.map(({ definition }) => [nameOf(definition), definition]))
  const rounds = withoutSamePeriod(
    groups.map((one) => (published.get(groupKey(one)) ?? []).map(readRound(byName))),
  )
  rounds.sort((a, b) => periodX(a.period) - periodX(b.period))
  const versions = definitions.map(({ definition }) => definition)
  const about = subjectsOf([...rounds].reverse().flatMap(({ figures }) => figures))
  for (const { concept } of [...history, ...targets].filter((one) => ofGroup(one.unit)))
    if (!about.some((one) => one.concept === concept)) about.push({ concept })
  return about.map(({ concept, of }) => {
    const isOfIt = (figure: Figure): figure is NumberFigure =>
      figure.concept === concept && sameObject(figure.of, of) && !isCounts(figure)
    const own: RoundFigure[] = rounds.flatMap(({ figures, ...round }) =>
      figures.filter(isOfIt).map((figure) => ({ ...round, figure })),
    )
    const older = groups.map((one) =>
      history.filter((p) => p.concept === concept && groupKey(unitGroup(p.unit)) === groupKey(one)),
    )
    const imported = of === undefined ? withoutSamePeriod(older) : []
    // A goal for a concept is one for each object and option that it is about.
    const goals = targets.filter((t) => t.concept === concept && ofGroup(t.unit))
    const trend = trendOf(
      { series, concept, group, ...(of === undefined ? {} : { of }) },
      imported,
      own,
      goals.map(({ target }) => target),
      language,
      versions,
      unit === undefined ? [] : breaksOfUnit(unit, units),
    )
    const newest = own.map(({ definition }) => definition).reverse()
    const known = [...newest, ...[...versions].reverse()]
    const look = lookOfConcept(concept, known, imported)
    return {
      trend,
      ...look,
      title: of === undefined ? look.title : withObject(look.title, of, known),
    }
  })
}

/** A published round with the questionnaire it was asked by. */
type PublishedFigures = Omit<RoundFigure, 'figure'> & { readonly figures: readonly Figure[] }

function readRound(definitions: ReadonlyMap<string, Definition>) {
  return ({ round, status, figures }: PublishedRound): PublishedFigures => {
    const definition = definitions.get(round.definition)
    if (definition === undefined)
      throw new Error(`listTrends: ${round.definition} is not published`)
    // A distribution is no number, so it has no trend, also where it is withheld.
    const numbers = figures.filter(({ measure }) => styleOf(measure, definition) !== null)
    return { ...round, status, definition, figures: numbers }
  }
}

function styleOf(key: string, { measures }: Definition) {
  const measure = measures.find((one) => one.key === key)
  return measure === undefined ? null : kindOfMeasure(measure).style(measure)
}

/** What stands in the first list, and from each following one what is of another period. */
function withoutSamePeriod<T extends { readonly period: string }>(lists: readonly T[][]): T[] {
  const periods = new Set<string>()
  return lists.flatMap((list) => {
    const fresh = list.filter(({ period }) => !periods.has(period))
    for (const { period } of fresh) periods.add(period)
    return fresh
  })
}

interface Subject {
  readonly concept: string
  readonly of?: Readonly<Record<string, string>>
}

/** What figures are about, each once, in their order. */
function subjectsOf(figures: readonly Figure[]): Subject[] {
  const all = figures.map(({ concept, of }): [string, Subject] => [
    `${concept} ${groupKey(of ?? {})}`,
    of === undefined ? { concept } : { concept, of },
  ])
  return [...new Map(all).values()]
}

function sameObject(a: Figure['of'], b: Subject['of']): boolean {
  return groupKey(a ?? {}) === groupKey(b ?? {})
}

function withObject(
  title: Text,
  of: NonNullable<Subject['of']>,
  definitions: readonly Definition[],
) {
  const object = nameOfObject(of, definitions)
  return {
    sv: `${textIn(title, 'sv')}: ${textIn(object, 'sv')}`,
    en: `${textIn(title, 'en')}: ${textIn(object, 'en')}`,
  }
}
