import { unknownName } from '../definition/nearest.ts'
import type { Counted, Rated } from '../items/item-kind.ts'
import { type Item, kindOfItem } from '../items/item-kinds.ts'
import type { MeasureFault, Outcome } from './measure-kind.ts'
import type { Questionnaire } from './questionnaire.ts'

/** What an item offers to a mean: its points, or those of the one object that is wanted. */
export function ratedIn(
  definition: Questionnaire,
  item: string,
  object?: string,
): readonly Rated[] {
  const found = itemOf(definition, item)
  const all = found === undefined ? [] : kindOfItem(found).rated(found, definition.scales)
  return object === undefined ? all : all.filter((one) => one.object === object)
}

/** What an item offers to be counted, likewise. */
export function countedIn(
  definition: Questionnaire,
  item: string,
  object?: string,
): readonly Counted[] {
  const found = itemOf(definition, item)
  const all = found === undefined ? [] : kindOfItem(found).counted(found, definition.scales)
  return object === undefined ? all : all.filter((one) => one.object === object)
}

export function itemOf(definition: Questionnaire, key: string): Item | undefined {
  for (const { items } of definition.pages) {
    const found = items.find((item) => item.key === key)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * What a figure over one of several objects is about. A measure of one named object says so in its
 * own name, and its figure is about nothing else.
 */
export function aboutObject(
  { object }: Pick<Rated, 'object'>,
  wanted: string | undefined,
  area?: string,
): Pick<Outcome, 'of'> {
  if (object === null || wanted !== undefined) return {}
  return { of: area === undefined ? { object } : { object, area } }
}

/** What is wrong with an item that a measure names: it is not there, or offers nothing of the kind. */
export function lintItem(
  definition: Questionnaire,
  { item, object }: { readonly item: string; readonly object?: string },
  offered: readonly { readonly object: string | null }[],
  what: string,
  at = 'item',
): MeasureFault[] {
  const known = itemsIn(definition).map(({ key }) => key)
  if (!known.includes(item)) return [{ at, what: unknownName('item', item, known) }]
  if (offered.length === 0) return [{ at, what: `"${item}" is no item ${what}` }]
  if (object === undefined) return []
  const objects = offered.flatMap((one) => (one.object === null ? [] : [one.object]))
  if (objects.length === 0)
    return [{ at: 'object', what: `"${item}" compares no objects: leave it out` }]
  if (objects.includes(object)) return []
  return [{ at: 'object', what: unknownName('object', object, objects) }]
}

function itemsIn({ pages }: Questionnaire): Item[] {
  return pages.flatMap(({ items }) => items)
}
