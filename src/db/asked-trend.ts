import { lookOfConcept, nameOfObject, type NamedTrend } from '../core/concept.ts'
import { type Definition, nameOf } from '../core/definition/definition.ts'
import { type Text, textIn } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { type Figure, isCounts, type NumberFigure } from '../core/figure.ts'
import { type Group, groupKey, unitGroup } from '../core/group.ts'
import { kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { periodX } from '../core/period.ts'
import { type RoundFigure, trendOf } from '../core/trend-of.ts'
import { breaksOfUnit, namesOfUnit } from '../core/unit.ts'
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
  const unit = group['unit']
  const names = unit === undefined ? [] : namesOfUnit(unit, units)
  // A unit that was renamed goes on where it was; its own name stands before an older one.
  const groups = [group, ...names.slice(1).map((name): Group => ({ ...group, unit: name }))]
  const [definitions, history, targets, ...published] = await Promise.all([
    listDefinitions(db),
    listHistory(db, series),
    listTargets(db, series),
    ...groups.map((one) => listPublishedFigures(db, series, one)),
  ])
  const ofGroup = (one: string) => groupKey(unitGroup(one)) === groupKey(group)
  const byName = new Map(definitions.map(({ definition }) => [nameOf(definition), definition]))
  const rounds = withoutSamePeriod(published.map((all) => all.map(readRound(byName))))
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
