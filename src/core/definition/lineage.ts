import type { Column } from '../items/item-kind.ts'
import { kindOfItem } from '../items/item-kinds.ts'
import { kindOfMeasure, type Measure } from '../measures/measure-kinds.ts'
import type { TrendBreak } from '../trend.ts'
import { type Definition, itemNamed, nameOf } from './definition.ts'

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
 * A scale with other ends, other options, an item turned round, another way of computing, or items that
 * lie in another order or on other pages break too, whatever a version says of itself.
 */
export function incomparable(
  older: Measured,
  newer: Measured,
  versions: readonly Definition[],
): Incomparable | null {
  if (nameOf(older.definition) === nameOf(newer.definition)) return null
  const items = kindOfMeasure(newer.measure).itemsOf(newer.measure, newer.definition)
  if (older.definition.key !== newer.definition.key)
    return { because: 'questionnaire', items: [...items] }

  const olderItems = kindOfMeasure(older.measure).itemsOf(older.measure, older.definition)
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
  if (!sameComputation(older.measure, newer.measure)) return { because: 'recomputed', items: [] }
  const before = layoutOf(older.definition, (name) =>
    olderItems.includes(name) ? name : undefined,
  )
  const after = layoutOf(
    newer.definition,
    (name) => traced.find(({ item }) => item === name)?.from ?? undefined,
  )
  return before === after ? null : { because: 'layout', items: [...items] }
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
    const { since } = itemNamed(definition, at)
    const before: Definition | undefined = versions
      .filter((v) => v.key === newer.key && v.version < (definition?.version ?? 0))
      .reduce<Definition | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
    if (since === undefined || before === undefined || !asks(before, since.item))
      return { from: null, change: 'new' }
    if (since.change === 'new-scale' || !sameAnswers(definition, at, before, since.item))
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

/** Whether two items can be answered in the same ways and are scored alike. */
function sameAnswers(a: Definition, itemA: string, b: Definition, itemB: string): boolean {
  const answers = (definition: Definition, name: string) => {
    const item = itemNamed(definition, name)
    const kind = kindOfItem(item)
    const plain = (column: Column) => [column.name.slice(name.length), column.min, column.max]
    return JSON.stringify([
      item.kind,
      kind.columns(item, definition.scales).map(plain),
      kind.rated(item, definition.scales).map(({ reversed }) => reversed),
      kind.counted(item, definition.scales).map(({ entries }) => entries.map((one) => one.name)),
    ])
  }
  return answers(a, itemA) === answers(b, itemB)
}

/**
 * How the items of a measure lie: in which order, and where a new page begins. Moving them moves
 * results; `called` gives the name to tell them by.
 */
function layoutOf(definition: Definition, called: (item: string) => string | undefined): string {
  const pages = definition.pages.map((page) =>
    page.items.flatMap(({ key }) => called(key) ?? []).join(' '),
  )
  return pages.filter((page) => page !== '').join(' | ')
}

/** Whether two measures differ in nothing but their names and how they are printed. */
function sameComputation(a: Measure, b: Measure): boolean {
  const plain = (measure: Measure) => {
    const printing = [
      'key',
      'concept',
      'title',
      'direction',
      'decimals',
      'bands',
      'item',
      'items',
      'parts',
    ]
    return Object.entries(measure)
      .filter(([field]) => !printing.includes(field))
      .sort(([x], [y]) => (x < y ? -1 : 1))
  }
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}
