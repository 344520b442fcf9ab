import { kindOfMeasure, type Measure } from '../measures/measure-kinds.ts'
import type { TrendBreak } from '../trend.ts'
import { type Definition, nameOf, scaledItem } from './definition.ts'

/** What makes a concept of two definitions incomparable. */
export type Incomparable = Pick<TrendBreak, 'because' | 'items'>

/** A definition with the measure in it that estimates the concept. */
export interface Measured {
  readonly definition: Definition
  readonly measure: Measure
}

/**
 * Why figures of an older and a newer definition cannot be compared, or null when they can. Another
 * questionnaire is another context. Between versions of one, every step is followed: each version
 * says of its items how they relate to the version before, and one step that is not *same* is enough.
 * A scale with other ends, an item turned round or another way of computing breaks too, whatever a
 * version says of itself.
 */
export function incomparable(
  older: Measured,
  newer: Measured,
  versions: readonly Definition[],
): Incomparable | null {
  if (nameOf(older.definition) === nameOf(newer.definition)) return null
  const items = kindOfMeasure(newer.measure).itemsOf(newer.measure)
  if (older.definition.key !== newer.definition.key)
    return { because: 'questionnaire', items: [...items] }

  const olderItems = kindOfMeasure(older.measure).itemsOf(older.measure)
  const traced = items.map((item) => ({
    item,
    ...trace(item, older.definition, newer.definition, versions),
  }))
  for (const because of ['new-scale', 'reworded', 'new'] as const) {
    const broken = traced.filter(
      ({ change, from }) =>
        change === because || (because === 'new' && from !== null && !olderItems.includes(from)),
    )
    if (broken.length > 0) return { because, items: broken.map(({ item }) => item) }
  }
  const dropped = olderItems.filter((item) => !traced.some(({ from }) => from === item))
  if (dropped.length > 0) return { because: 'questionnaire', items: dropped }
  return sameComputation(older.measure, newer.measure) ? null : { because: 'recomputed', items: [] }
}

/** What an item of the newer version was called in the older one, and what happened on the way. */
function trace(
  item: string,
  older: Definition,
  newer: Definition,
  versions: readonly Definition[],
): { from: string | null; change: 'same' | 'reworded' | 'new-scale' | 'new' } {
  let at = item
  let worst: 'same' | 'reworded' | 'new-scale' = 'same'
  let definition: Definition | undefined = newer
  while (definition !== undefined && definition.version > older.version) {
    const { since } = scaledItem(definition, at).item
    const before: Definition | undefined = versions
      .filter((v) => v.key === newer.key && v.version < (definition?.version ?? 0))
      .reduce<Definition | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
    if (since === undefined || before === undefined || !asks(before, since.item))
      return { from: null, change: 'new' }
    if (since.change === 'new-scale' || !sameScale(definition, at, before, since.item))
      worst = 'new-scale'
    else if (since.change === 'reworded' && worst === 'same') worst = 'reworded'
    at = since.item
    definition = before
  }
  return { from: at, change: worst }
}

function asks(definition: Definition, item: string): boolean {
  return definition.pages.some((page) => page.items.some(({ key }) => key === item))
}

function sameScale(a: Definition, itemA: string, b: Definition, itemB: string): boolean {
  const [x, y] = [scaledItem(a, itemA), scaledItem(b, itemB)]
  return (
    x.scale.min === y.scale.min &&
    x.scale.max === y.scale.max &&
    (x.item.reversed ?? false) === (y.item.reversed ?? false)
  )
}

/** Whether two measures differ in nothing but their names and how they are printed. */
function sameComputation(a: Measure, b: Measure): boolean {
  const plain = (measure: Measure) => {
    const printing = ['key', 'concept', 'title', 'decimals', 'bands', 'item', 'items']
    return Object.entries(measure)
      .filter(([field]) => !printing.includes(field))
      .sort(([x], [y]) => (x < y ? -1 : 1))
  }
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}
