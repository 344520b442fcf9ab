import { z } from 'zod'
import { unknownName } from '../definition/nearest.ts'
import type { Column, Rated } from '../items/item-kind.ts'
import { key } from '../key.ts'
import { answered } from '../statistics/distribution.ts'
import { individualIndex } from '../statistics/individual-index.ts'
import { personIndex } from '../statistics/person-index.ts'
import { questionMeans } from '../statistics/question-means.ts'
import { toPoints } from '../statistics/to-points.ts'
import { weightedMean } from '../statistics/weighted-mean.ts'
import { columnOf, peopleWith, type Tallies } from '../tally.ts'
import { aboutObject, lintItem, ratedIn } from './asked.ts'
import { fewestOf } from './fewest-of.ts'
import {
  decimals,
  type MeasureFault,
  type MeasureKind,
  measureFields,
  type Outcome,
} from './measure-kind.ts'
import type { Questionnaire } from './questionnaire.ts'

const indexFields = {
  ...measureFields,
  kind: z.literal('index'),
  weights: z
    .array(z.number().min(0).max(1000))
    .max(200)
    .exactOptional()
    .describe('one for each item or part, in their order; without them all weigh the same'),
  bands: key.exactOptional().describe('the band set that names the number that is shown'),
  decimals,
}
const items = z.array(key).min(1).max(200)
const object = key.exactOptional().describe('of the objects compared, this one alone')

/** An index 0–100 over several items or parts, 100 being the good end whatever way the items run. */
export const indexMeasure = z
  .discriminatedUnion('rule', [
    z.strictObject({ ...indexFields, items, object, rule: z.literal('questionMeans') }),
    z.strictObject({
      ...indexFields,
      items,
      object,
      rule: z.literal('individual'),
      minAnswered: z.int().min(1).default(1).describe('how many items a person must have answered'),
    }),
    z.strictObject({
      ...indexFields,
      rule: z.literal('meanOfSubIndices'),
      parts: z.array(key).min(1).max(50).describe('the keys of other indices'),
    }),
  ])
  .meta({ id: 'IndexMeasure' })
export type IndexMeasure = z.infer<typeof indexMeasure>

export const indexKind: MeasureKind<IndexMeasure> = {
  shape: indexMeasure,
  threshold: 'mean',
  averages: true,
  itemsOf: (measure, definition) => itemsIn(measure, definition, new Set()),
  style: (measure) => ({ decimals: measure.decimals ?? 1 }),
  range: () => ({ min: 0, max: 100 }),
  goodWay: () => 'higher',

  lint(measure, definition) {
    const named = measure.rule === 'meanOfSubIndices' ? measure.parts : measure.items
    const field = measure.rule === 'meanOfSubIndices' ? 'parts' : 'items'
    const twice = named.flatMap((name, i) =>
      named.indexOf(name) < i
        ? [{ at: `${field}.${String(i)}`, what: 'stands twice in the index' }]
        : [],
    )
    const own =
      measure.rule === 'meanOfSubIndices'
        ? lintParts(measure, definition)
        : lintItems(measure, definition)
    return [...twice, ...own, ...lintWeights(measure.weights, named.length, field)]
  },

  over: (measure, definition, tallies) => overMeasure(measure, definition, tallies),
}

type Compute = (atoms: readonly number[]) => readonly Outcome[]
type OverItems = Exclude<IndexMeasure, { rule: 'meanOfSubIndices' }>
type OverParts = Extract<IndexMeasure, { rule: 'meanOfSubIndices' }>

function overMeasure(measure: IndexMeasure, definition: Questionnaire, tallies: Tallies): Compute {
  switch (measure.rule) {
    case 'questionMeans':
      return overObjects(measure, definition, (questions) =>
        overQuestions(questions, measure.weights, tallies),
      )
    case 'individual':
      return overObjects(measure, definition, (questions) =>
        overPeople(questions, measure.minAnswered, measure.weights, tallies),
      )
    case 'meanOfSubIndices':
      return overParts(measure, definition, tallies)
  }
}

/** The index of the items, or one of each object that they compare. */
function overObjects(
  { items, object }: OverItems,
  definition: Questionnaire,
  compute: (questions: readonly Rated[]) => (atoms: readonly number[]) => Outcome,
): Compute {
  const rated = items.map((item) => ratedIn(definition, item, object))
  const each = (rated[0] ?? []).map((first, i) => ({
    first,
    compute: compute(rated.flatMap((questions) => questions[i] ?? [])),
  }))
  return (atoms) =>
    each.map((one) => ({ ...one.compute(atoms), ...aboutObject(one.first, object) }))
}

/** The mean of the questions' means; n = people who answered at least one of them. */
function overQuestions(
  questions: readonly Rated[],
  weights: readonly number[] | undefined,
  tallies: Tallies,
): (atoms: readonly number[]) => Outcome {
  const anybody = peopleWith(tallies.block, columnsOf(questions))
  return (atoms) => {
    const asked = questions.map(({ column, reversed }) => ({
      distribution: tallies.distribution(column, atoms),
      scale: column,
      reversed,
    }))
    const { value } = questionMeans(asked, weights)
    const each = asked.map(({ distribution }) => ({ n: answered(distribution) }))
    return { value, n: anybody(atoms), ...fewestOf(each) }
  }
}

/** The mean of people's own indices; n = people who have one. */
function overPeople(
  questions: readonly Rated[],
  minAnswered: number,
  weights: readonly number[] | undefined,
  { block }: Tallies,
): (atoms: readonly number[]) => Outcome {
  const cells = questions.map(({ column }) => columnOf(block, column.name))
  const byAtom = block.atoms.map(() => new Map<number, number>())
  for (let row = 0; row < block.rows; row++) {
    const points = questions.map(({ column, reversed }, i) => {
      const code = cells[i]?.[row] ?? 0
      return code < 2 ? null : toPoints(column, column.min + code - 2, reversed)
    })
    const own = personIndex(points, minAnswered, weights)
    const people = byAtom[block.atomOf[row] ?? 0]
    if (own !== null && people !== undefined) people.set(own, (people.get(own) ?? 0) + 1)
  }
  return (atoms) => {
    const people = new Map<number, number>()
    for (const atom of atoms)
      for (const [value, count] of byAtom[atom] ?? [])
        people.set(value, (people.get(value) ?? 0) + count)
    const { mean: value, n } = individualIndex(people)
    return { value, n }
  }
}

/** The mean of the parts' values; n = people who answered at least one item of any part. */
function overParts(measure: OverParts, definition: Questionnaire, tallies: Tallies): Compute {
  const parts = partsIn(measure, definition).map((part) => overMeasure(part, definition, tallies))
  const anybody = peopleWith(tallies.block, columnsOf(ratedOf(measure, definition)))
  return (atoms) => {
    const each = parts.flatMap((part) => part(atoms)[0] ?? [])
    const value = weightedMean(
      each.map((part) => part.value),
      measure.weights,
    )
    return [{ value, n: anybody(atoms), ...fewestOf(each) }]
  }
}

/** What an index is made of in the end: the points of its items, of its object alone if it names one. */
function ratedOf(measure: IndexMeasure, definition: Questionnaire): Rated[] {
  return measure.rule === 'meanOfSubIndices'
    ? partsIn(measure, definition).flatMap((part) => ratedOf(part, definition))
    : measure.items.flatMap((item) => [...ratedIn(definition, item, measure.object)])
}

function columnsOf(questions: readonly Rated[]): Column[] {
  return questions.map(({ column }) => column)
}

/** The indices that are the parts of one; what is no index is left to the lint. */
function partsIn({ parts }: OverParts, { measures }: Questionnaire): IndexMeasure[] {
  return parts.flatMap((part) => {
    const found = measures.find(({ key }) => key === part)
    return found !== undefined && isIndex(found) ? [found] : []
  })
}

function isIndex(measure: Questionnaire['measures'][number]): measure is IndexMeasure {
  return measure.kind === 'index'
}

function itemsIn(measure: IndexMeasure, definition: Questionnaire, seen: Set<string>): string[] {
  if (measure.rule !== 'meanOfSubIndices') return [...measure.items]
  // A circle of parts is a fault that the lint names; here it must only come to an end.
  if (seen.has(measure.key)) return []
  const all = partsIn(measure, definition).flatMap((part) =>
    itemsIn(part, definition, new Set([...seen, measure.key])),
  )
  return [...new Set(all)]
}

function lintItems(measure: OverItems, definition: Questionnaire): MeasureFault[] {
  const { object } = measure
  const faults = measure.items.flatMap((item, i) =>
    lintItem(
      definition,
      object === undefined ? { item } : { item, object },
      ratedIn(definition, item),
      'with points to take a mean of',
      `items.${String(i)}`,
    ),
  )
  if (faults.length > 0) return faults
  const objects = measure.items.map((item) =>
    ratedIn(definition, item)
      .map((one) => one.object ?? '')
      .join(', '),
  )
  const odd = objects.findIndex((one) => one !== objects[0])
  if (odd >= 0) {
    const what = 'compares other objects than the first item: an index is over the same ones'
    return [{ at: `items.${String(odd)}`, what }]
  }
  const asks = measure.rule === 'individual' ? measure.minAnswered : 1
  if (asks <= measure.items.length) return []
  const count = String(measure.items.length)
  return [{ at: 'minAnswered', what: `is more than the ${count} items there are` }]
}

function lintParts(measure: OverParts, definition: Questionnaire): MeasureFault[] {
  const { measures } = definition
  return measure.parts.flatMap((part, i) => {
    const at = `parts.${String(i)}`
    const found = measures.find(({ key }) => key === part)
    if (found === undefined) {
      const known = measures.flatMap(({ key, kind }) => (kind === 'index' ? [key] : []))
      return [{ at, what: unknownName('index', part, known) }]
    }
    if (!isIndex(found)) return [{ at, what: `"${part}" is no index` }]
    // What the parts of a part are made of is looked at where it stands.
    const compares =
      found.rule !== 'meanOfSubIndices' &&
      found.object === undefined &&
      found.items.some((item) => ratedIn(definition, item).some(({ object }) => object !== null))
    if (compares)
      return [{ at, what: `"${part}" is an index of several objects: name one of them in it` }]
    if (leadsTo(found, measure.key, definition, new Set()))
      return [
        { at, what: `"${part}" is made of "${measure.key}" itself: parts cannot go in a circle` },
      ]
    return []
  })
}

/** Whether an index is made, through its parts, of the one that is named. */
function leadsTo(
  from: IndexMeasure,
  target: string,
  definition: Questionnaire,
  seen: ReadonlySet<string>,
): boolean {
  if (from.key === target) return true
  if (from.rule !== 'meanOfSubIndices' || seen.has(from.key)) return false
  return partsIn(from, definition).some((part) =>
    leadsTo(part, target, definition, new Set([...seen, from.key])),
  )
}

function lintWeights(
  weights: readonly number[] | undefined,
  count: number,
  field: string,
): MeasureFault[] {
  if (weights === undefined) return []
  if (weights.length !== count) {
    const what = `${String(weights.length)} weights for ${String(count)} ${field}: give one for each`
    return [{ at: 'weights', what }]
  }
  return weights.some((w) => w > 0) ? [] : [{ at: 'weights', what: 'are all 0' }]
}
