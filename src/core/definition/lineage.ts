import { canonical } from '../canonical.ts'
import type { Group } from '../group.ts'
import { kindOfMeasure, type Measure } from '../measures/measure-kinds.ts'
import type { TrendBreak } from '../trend.ts'
import { type Definition, itemsOf, nameOf } from './definition.ts'
import { traceItems } from './trace.ts'

/** What makes a concept of two definitions incomparable. */
export type Incomparable = Pick<TrendBreak, 'because' | 'items'>

/** A definition with the measure in it that estimates the concept. */
export interface Measured {
  readonly definition: Definition
  readonly measure: Measure
}

/**
 * Why figures of an older and a newer definition cannot be compared, or null when they can. Another
 * questionnaire is another context. Between versions of one, every item of the measure must be the
 * same on every step between (`traceItems`), stand among the same others, and be computed from in the
 * same way. What holds for the items holds for a question that defines the `group`; of the whole, how
 * its parts make it counts too.
 */
export function incomparable(
  older: Measured,
  newer: Measured,
  versions: readonly Definition[],
  group: Group,
): Incomparable | null {
  if (nameOf(older.definition) === nameOf(newer.definition)) return null
  const items = itemsBehind(newer, group)
  if (older.definition.key !== newer.definition.key) return { because: 'questionnaire', items }

  const olderItems = itemsBehind(older, group)
  const all = traceItems(older.definition, newer.definition, versions)
  const traced = items.flatMap((name) => all.filter(({ item }) => item === name))
  for (const because of ['new-scale', 'reworded', 'new'] as const) {
    const broken = traced.filter(
      ({ change, from }) =>
        change === because || (because === 'new' && from !== null && !olderItems.includes(from)),
    )
    if (broken.length > 0) return { because, items: broken.map(({ item }) => item) }
  }
  const dropped = olderItems.filter((item) => !traced.some(({ from }) => from === item))
  if (dropped.length > 0) return { because: 'questionnaire', items: dropped }
  const names = new Map(all.map(({ item, from }) => [item, from ?? item]))
  const called = (item: string) => names.get(item) ?? item
  if (recipe(older, (item) => item, group) !== recipe(newer, called, group))
    return { because: 'recomputed', items: [] }
  const moved = traced.filter((one) => one.moved).map(({ item }) => item)
  return moved.length > 0 ? { because: 'layout', items: moved } : null
}

/** The items that a figure depends on: those of the measure, and questions that define its groups. */
function itemsBehind({ definition, measure }: Measured, group: Group): string[] {
  const whole = wholeOf({ definition, measure }, group)
  const variables = [...Object.keys(group), ...(whole === 'people' ? [] : [whole.meanOf])]
  const questions = itemsOf(definition).flatMap(({ key }) => (variables.includes(key) ? [key] : []))
  const own = kindOfMeasure(measure).itemsOf(measure, definition)
  return [...new Set([...own, ...questions])]
}

/** How the parts make a figure: all people of a group together, and of the whole what was chosen. */
function wholeOf({ definition, measure }: Measured, group: Group): Definition['groups']['whole'] {
  const total = Object.keys(group).length === 0
  return total && kindOfMeasure(measure).averages ? definition.groups.whole : 'people'
}

/** How a figure is computed, as one text: the same for two that differ only in names and printing. */
function recipe(measured: Measured, called: (item: string) => string, group: Group): string {
  const { definition, measure } = measured
  const whole = wholeOf(measured, group)
  return canonical([
    recipeOf(measure, definition, called),
    whole === 'people' ? whole : called(whole.meanOf),
  ])
}

function recipeOf(
  measure: Measure,
  definition: Definition,
  called: (item: string) => string,
): unknown {
  const other = Object.entries(measure)
    .filter(([field]) => !printing.has(field) && !ingredients.has(field))
    .map(([field, value]: [string, unknown]) => [field, inAnyOrder(value)])
  const items = 'items' in measure ? measure.items : 'item' in measure ? [measure.item] : []
  const parts = 'parts' in measure ? measure.parts : []
  const weights = 'weights' in measure ? measure.weights : undefined
  const of = [
    ...items.map(called),
    ...definition.measures
      .filter(({ key }) => parts.includes(key))
      .sort((a, b) => parts.indexOf(a.key) - parts.indexOf(b.key))
      .map((part) => recipeOf(part, definition, called)),
  ]
  // Their order does not matter, only what each of them weighs.
  return [Object.fromEntries(other), of.map((one, i) => canonical([one, weights?.[i] ?? 1])).sort()]
}

/** Fields that say what a measure is called and how it is printed. */
const printing = new Set(['key', 'concept', 'title', 'direction', 'decimals', 'bands'])
/** Fields that say what it is computed of. */
const ingredients = new Set(['item', 'items', 'parts', 'weights'])

/** A list whose order says nothing, such as the options a share counts. */
function inAnyOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).toSorted() : value
}
