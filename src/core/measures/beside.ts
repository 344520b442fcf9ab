import { type Group, groupKey } from '../group.ts'
import type { Outcome } from './measure-kind.ts'

/** Figures of a group, as many in each group and in the same order. */
interface Of<C> {
  readonly group: Group
  readonly computed: readonly C[]
}

/**
 * Figures with the fewest people that any group of the same variables has, or that such groups leave
 * over of the whole or of the unit above them. Means and spreads add up: who knows those of all, and
 * of all but one, knows those of the one.
 *
 * @example
 * const of = (group, n) => ({ group, computed: [{ value: 1, n }] })
 * withBeside([of({}, 40), of({ kund: 'a' }, 24), of({ kund: 'b' }, 8)]).map(({ computed }) => computed[0].beside)
 * // => [undefined, 8, 8]
 */
export function withBeside<C extends Pick<Outcome, 'n' | 'fewest'>>(
  groups: readonly Of<C>[],
): { group: Group; computed: (C & { beside?: number })[] }[] {
  const children = new Map<string, Of<C>[]>()
  const known = new Map(groups.map((one) => [groupKey(one.group), one]))
  const aboveOf = (group: Group) => known.get(groupKey(above(group))) ?? known.get('')
  for (const one of groups) {
    const parent = aboveOf(one.group)
    const key = `${variablesOf(one.group)} ${groupKey(parent?.group ?? {})}`
    children.set(key, [...(children.get(key) ?? []), one])
  }
  const fewest = new Map<string, number[]>()
  for (const [, own] of children) {
    const [first] = own
    const parent = first && aboveOf(first.group)
    if (first === undefined || parent === undefined) continue
    const name = variablesOf(first.group)
    const so = fewest.get(name) ?? []
    fewest.set(
      name,
      first.computed.map((_, i) => {
        const people = own.map(({ computed }) => computed[i])
        const rest = (parent.computed[i]?.n ?? 0) - sum(people.map((one) => one?.n ?? 0))
        const each = people.map((one) => Math.min(one?.n ?? 0, one?.fewest ?? Infinity))
        return Math.min(so[i] ?? Infinity, ...[rest, ...each].filter((n) => n > 0))
      }),
    )
  }
  return groups.map(({ group, computed }) => {
    const own = fewest.get(variablesOf(group)) ?? []
    if (Object.keys(group).length === 0) return { group, computed: [...computed] }
    return { group, computed: computed.map((one, i) => ({ ...one, beside: own[i] ?? 0 })) }
  })
}

/** The group of the unit above; of a group without units, and of the topmost, the whole. */
function above(group: Group): Group {
  const unit = group['unit']?.split('/').slice(0, -1).join('/') ?? ''
  return unit === '' ? {} : { ...group, unit }
}

function variablesOf(group: Group): string {
  return Object.keys(group).sort().join('&')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
