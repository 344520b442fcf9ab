import type { Column, Rated } from '../items/item-kind.ts'
import { answered } from '../statistics/distribution.ts'
import { individualIndex } from '../statistics/individual-index.ts'
import { questionMeans } from '../statistics/question-means.ts'
import { toPoints } from '../statistics/to-points.ts'
import { weightedMean } from '../statistics/weighted-mean.ts'
import { peopleWith, type Tallies } from '../tally.ts'
import { aboutObject, ratedIn } from './asked.ts'
import { type Estimator, pointsIn } from './estimator.ts'
import { fewestOf } from './fewest-of.ts'
import { lintIndex } from './index-lint.ts'
import {
  type IndexMeasure,
  indexMeasure,
  type OverItems,
  type OverParts,
  partsIn,
} from './index-shape.ts'
import type { MeasureKind, Outcome } from './measure-kind.ts'
import { ownIndices } from './own-index.ts'
import type { Questionnaire } from './questionnaire.ts'

export const indexKind: MeasureKind<IndexMeasure> = {
  shape: indexMeasure,
  threshold: 'mean',
  interval: 'mean',
  averages: true,
  orders: 'objects',
  itemsOf: (measure, definition) => itemsIn(measure, definition, new Set()),
  style: (measure) => ({ decimals: measure.decimals ?? 1 }),
  range: () => ({ min: 0, max: 100 }),
  goodWay: () => 'higher',

  lint: lintIndex,
  over: (measure, definition, tallies) => overMeasure(measure, definition, tallies),
  estimators: estimatorsOf,
}

type Compute = (atoms: readonly number[]) => readonly Outcome[]
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
  measure: OverItems,
  definition: Questionnaire,
  compute: (questions: readonly Rated[]) => (atoms: readonly number[]) => Outcome,
): Compute {
  const each = questionsByObject(measure, definition).map((questions) => ({
    compute: compute(questions),
    about: questions[0] === undefined ? {} : aboutObject(questions[0], measure.object),
  }))
  return (atoms) => each.map(({ compute, about }) => ({ ...compute(atoms), ...about }))
}

/** The questions of an index, or of the index of each object that they compare. */
function questionsByObject({ items, object }: OverItems, definition: Questionnaire): Rated[][] {
  const rated = items.map((item) => ratedIn(definition, item, object))
  return (rated[0] ?? []).map((_, i) => rated.flatMap((questions) => questions[i] ?? []))
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
  const byAtom = block.atoms.map(() => new Map<number, number>())
  ownIndices(questions, { minAnswered, weights }, block).forEach((own, row) => {
    const people = byAtom[block.atomOf[row] ?? 0]
    if (own !== null && people !== undefined) people.set(own, (people.get(own) ?? 0) + 1)
  })
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

/** An index as means of what people have: their own index, their points, or their parts' values. */
function estimatorsOf(
  measure: IndexMeasure,
  definition: Questionnaire,
  tallies: Tallies,
): readonly Estimator[] {
  const weighted = measure.weights === undefined ? {} : { weights: measure.weights }
  if (measure.rule === 'meanOfSubIndices') {
    const parts = partsIn(measure, definition)
    return [{ parts: parts.flatMap((p) => estimatorsOf(p, definition, tallies)), ...weighted }]
  }
  return questionsByObject(measure, definition).map((questions): Estimator => {
    if (measure.rule === 'individual') {
      const own = ownIndices(questions, measure, tallies.block)
      const values = [...new Set(own)].sort((a, b) => (a ?? -1) - (b ?? -1))
      const code = new Map(values.map((value, i) => [value, i]))
      return { codes: own.map((value) => code.get(value) ?? 0), values }
    }
    const parts = questions.map(({ column, reversed }) =>
      pointsIn(tallies, column, (point) => toPoints(column, point, reversed)),
    )
    return { parts, ...weighted }
  })
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

function itemsIn(measure: IndexMeasure, definition: Questionnaire, seen: Set<string>): string[] {
  if (measure.rule !== 'meanOfSubIndices') return [...measure.items]
  // A circle of parts is a fault that the lint names; here it must only come to an end.
  if (seen.has(measure.key)) return []
  const all = partsIn(measure, definition).flatMap((part) =>
    itemsIn(part, definition, new Set([...seen, measure.key])),
  )
  return [...new Set(all)]
}
