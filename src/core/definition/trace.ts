import { canonical } from '../canonical.ts'
import { type Item, kindOfItem } from '../items/item-kinds.ts'
import { type Definition, itemsOf } from './definition.ts'

/** What an item of a newer version was called in an older one, and what happened on the way. */
export interface Traced {
  readonly item: string
  /** Its key in the older version; null where it is new. */
  readonly from: string | null
  readonly change: 'same' | 'reworded' | 'new-scale' | 'new'
  /** Whether, of the questions that both versions ask, others are asked before it now, or on its page. */
  readonly moved: boolean
}

/**
 * Follows every item of a newer version back to an older one of the same questionnaire. Each version
 * says of its items how they relate to the version before: every step between is followed, in
 * `versions`, and one that is not *same* is enough. An item that may be answered in other ways than
 * the step before has a new scale, whatever its version says. Of two that say they come from one
 * the first does, and the other is new.
 */
export function traceItems(
  older: Definition,
  newer: Definition,
  versions: readonly Definition[],
): Traced[] {
  const between = versions
    .filter(({ key, version }) => key === newer.key && version < newer.version)
    .filter(({ version }) => version > older.version)
    .sort((a, b) => b.version - a.version)
  const steps = [newer, ...between, older].map((definition) => ({
    definition,
    items: new Map(itemsOf(definition).map((item) => [item.key, item])),
  }))
  const taken = new Set<string>()
  const traced = itemsOf(newer).map(({ key }): Omit<Traced, 'moved'> => {
    const { from, change } = trace(key, steps)
    if (from === null || taken.has(from)) return { item: key, from: null, change: 'new' }
    taken.add(from)
    return { item: key, from, change }
  })
  const moved = movedItems(older, newer, new Map(traced.map(({ item, from }) => [item, from])))
  return traced.map((one) => ({ ...one, moved: moved.has(one.item) }))
}

interface Step {
  readonly definition: Definition
  readonly items: ReadonlyMap<string, Item>
}

/** Follows one item from the newest step to the oldest. */
function trace(key: string, steps: readonly Step[]): Pick<Traced, 'from' | 'change'> {
  let from = key
  let change: 'same' | 'reworded' | 'new-scale' = 'same'
  for (const [i, step] of steps.entries()) {
    const before = steps[i + 1]
    const item = step.items.get(from)
    if (before === undefined) break
    const earlier = before.items.get(item?.since?.item ?? '')
    if (item?.since === undefined || earlier === undefined) return { from: null, change: 'new' }
    if (item.since.change === 'new-scale' || ways(item, step) !== ways(earlier, before))
      change = 'new-scale'
    else if (item.since.change === 'reworded' && change === 'same') change = 'reworded'
    from = earlier.key
  }
  return { from, change }
}

/** In which ways an item may be answered and counts, as one text. */
function ways(item: Item, { definition }: Step): string {
  return canonical([item.kind, kindOfItem(item).ways(item, definition.scales)])
}

/** The items of the newer version that lie otherwise among those that both ask; `from` has their older names. */
function movedItems(
  older: Definition,
  newer: Definition,
  from: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  const kept = new Set(from.values())
  const pagesBefore = older.pages.map(({ items }) =>
    items.flatMap(({ key }) => (kept.has(key) ? [key] : [])),
  )
  const place = new Map(pagesBefore.flat().map((key, i) => [key, i]))
  const pageOf = new Map(pagesBefore.flatMap((page) => page.map((key) => [key, asSet(page)])))
  const moved = new Set<string>()
  let asked = 0
  let last = -1
  for (const { items } of newer.pages) {
    const here = items.flatMap(({ key }) => from.get(key) ?? [])
    for (const { key } of items) {
      const old = from.get(key)
      if (old === undefined || old === null) continue
      const at = place.get(old) ?? -1
      // As many before it as then, and none of them after it then: they are the same ones.
      if (at !== asked || last > at || pageOf.get(old) !== asSet(here)) moved.add(key)
      asked += 1
      last = Math.max(last, at)
    }
  }
  return moved
}

function asSet(keys: readonly string[]): string {
  return [...keys].sort().join(' ')
}
