import type { Block } from './block.ts'
import { type Definition, headline } from './definition/definition.ts'
import { halfUp } from './display.ts'
import type { DriverArea, Drivers, Quadrant } from './drivers.ts'
import type { Figure } from './figure.ts'
import { ratedIn } from './measures/asked.ts'
import { type IndexMeasure, isIndex } from './measures/index-shape.ts'
import { kindOfMeasure } from './measures/measure-kinds.ts'
import { ownIndex } from './measures/own-index.ts'
import { completeRows } from './statistics/complete-rows.ts'
import { drivers } from './statistics/drivers.ts'
import type { Thresholds } from './thresholds.ts'

/**
 * What goes together with the index that stands for the whole: the areas of a questionnaire against
 * it, from each person's own values. `figures` are those the round publishes: where one of the areas
 * is withheld, all is. Undefined where the questionnaire has no areas.
 */
export function driversOf(
  definition: Definition,
  block: Block,
  figures: readonly Figure[],
  thresholds: Pick<Thresholds, 'spread'>,
): Drivers | undefined {
  const found = outcomeAndAreas(definition)
  if (found === undefined) return undefined
  const { outcome, areas } = found
  const measure = outcome.key
  const own = [...areas, outcome].map((one) => ownIndex(one, definition, block))
  const columns = inOrder(completeRows(own))
  const n = columns[0]?.length ?? 0
  const published = [...areas, outcome].map(({ key }) => wholeOf(figures, key))
  const withheld = published.some((figure) => figure === undefined || hides(figure))
  if (n < thresholds.spread || withheld) return { is: 'withheld', measure, withheld: 'too-few' }
  const none = (reason: Extract<Drivers, { is: 'none' }>['reason']): Drivers => ({
    ...{ is: 'none', measure, reason },
  })
  const scores = published.flatMap((figure) =>
    figure !== undefined && 'value' in figure ? figure.value : [],
  )
  if (scores.length < published.length) return none('no-score')
  if (n < peopleAnArea * areas.length) return none('too-few-for-areas')
  const computed = drivers(columns.at(-1) ?? [], columns.slice(0, -1))
  if ('reason' in computed)
    return none(computed.reason === 'singular' ? 'singular' : 'no-variation')
  const { r2, predictors } = computed
  if (r2 < leastR2 - hair) return none('weak')
  const placed = predictors.map(({ lmgShare, b }, i) => ({
    measure: areas[i]?.key ?? '',
    importance: 100 * (lmgShare ?? 0),
    effect: b,
    score: scores[i] ?? 0,
  }))
  return { is: 'value', measure, n, r2, areas: inQuadrants(placed) }
}

/** People for each area, and how much they must account for together, before anything is said. */
const peopleAnArea = 10
const leastR2 = 0.3

/** What is equal on paper differs by a hair in binary fractions. */
const hair = 1e-9

const fewestAreas = 2
const mostAreas = 12

/**
 * The index that stands for the whole, and the others: those of items alone (parts of an index of
 * indices are areas themselves), of nothing that the outcome asks, and about one thing.
 */
function outcomeAndAreas(definition: Definition) {
  const outcome = headline(definition)
  if (!isIndex(outcome) || isOverObjects(outcome, definition)) return undefined
  const asked = new Set(kindOfMeasure(outcome).itemsOf(outcome, definition))
  const areas = definition.measures
    .filter(isIndex)
    .filter((one) => one.rule !== 'meanOfSubIndices' && !isOverObjects(one, definition))
    .filter(
      (one) =>
        !kindOfMeasure(one)
          .itemsOf(one, definition)
          .some((item) => asked.has(item)),
    )
  if (areas.length < fewestAreas || areas.length > mostAreas) return undefined
  return { outcome, areas }
}

/** Whether an index is one for each object that its items compare. */
function isOverObjects(measure: IndexMeasure, definition: Definition): boolean {
  if (measure.rule === 'meanOfSubIndices' || measure.object !== undefined) return false
  return measure.items.some((item) => ratedIn(definition, item).some(({ object }) => object))
}

function wholeOf(figures: readonly Figure[], measure: string): Figure | undefined {
  return figures.find((one) => one.measure === measure && Object.keys(one.group).length === 0)
}

/** A bound hides the value as much as nothing does. */
function hides({ is }: Figure): boolean {
  return is === 'withheld' || is === 'bound'
}

/**
 * People sorted by what they have, so that no sum depends on the order in which they came. Values
 * are rounded where they differ by a hair, so that a column without variation has none.
 */
function inOrder(columns: readonly (readonly number[])[]): number[][] {
  const people = (columns[0] ?? []).map((_, row) =>
    columns.map((column) => halfUp(column[row] ?? 0, 9)),
  )
  people.sort((a, b) => {
    const at = a.findIndex((value, i) => value !== b[i])
    return (a[at] ?? 0) - (b[at] ?? 0)
  })
  return columns.map((_, i) => people.map((one) => one[i] ?? 0))
}

/** Each area against the mean importance and the mean score; on the line counts as above it. */
function inQuadrants(areas: readonly Omit<DriverArea, 'quadrant'>[]): DriverArea[] {
  const [importance, score] = [meanOf(areas, 'importance'), meanOf(areas, 'score')]
  return areas.map((one) => {
    const [important, high] = [one.importance > importance - hair, one.score > score - hair]
    return { ...one, quadrant: quadrantOf(important, high) }
  })
}

function quadrantOf(important: boolean, high: boolean): Quadrant {
  if (important) return high ? 'maintain' : 'prioritise'
  return high ? 'lower-priority' : 'improve-if-possible'
}

function meanOf(areas: readonly Omit<DriverArea, 'quadrant'>[], of: 'importance' | 'score') {
  return areas.reduce((sum, one) => sum + one[of], 0) / areas.length
}
