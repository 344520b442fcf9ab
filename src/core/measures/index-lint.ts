import { unknownName } from '../definition/nearest.ts'
import { lintItem, ratedIn } from './asked.ts'
import {
  type IndexMeasure,
  isIndex,
  type OverItems,
  type OverParts,
  partsIn,
} from './index-shape.ts'
import type { MeasureFault } from './measure-kind.ts'
import type { Questionnaire } from './questionnaire.ts'

/** What is wrong with an index, beyond its shape. */
export function lintIndex(measure: IndexMeasure, definition: Questionnaire): MeasureFault[] {
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
