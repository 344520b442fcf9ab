import type { Block } from '../block.ts'
import type { Rated } from '../items/item-kind.ts'
import { personPoints } from '../person-points.ts'
import { personIndex } from '../statistics/person-index.ts'
import { ratedIn } from './asked.ts'
import { type IndexMeasure, partsIn } from './index-shape.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * An index of each person of a block, in the order of its rows, 0–100; null where too little was
 * answered. Of a rule that is about everybody, the mean of what the person did answer. Of an index
 * over several objects it makes no sense.
 */
export function ownIndex(
  measure: IndexMeasure,
  definition: Questionnaire,
  block: Block,
): (number | null)[] {
  if (measure.rule !== 'meanOfSubIndices') {
    const { items, object } = measure
    const questions = items.flatMap((item) => [...ratedIn(definition, item, object)])
    return ownIndices(questions, { minAnswered: 1, ...measure }, block)
  }
  const parts = partsIn(measure, definition).map((part) => ownIndex(part, definition, block))
  return Array.from({ length: block.rows }, (_, row) => {
    const values = parts.map((part) => part[row] ?? null)
    return personIndex(values, 1, measure.weights)
  })
}

/** The same of some questions. */
export function ownIndices(
  questions: readonly Rated[],
  rule: { readonly minAnswered: number; readonly weights?: readonly number[] | undefined },
  block: Block,
): (number | null)[] {
  return personPoints(block, questions).map((points) =>
    personIndex(points, rule.minAnswered, rule.weights),
  )
}
