import { z } from 'zod'
import { key } from './key.ts'

/**
 * A part of those asked: a value for each variable that sets it apart, `{}` being everybody.
 * A unit stands for its whole subtree: `{unit: 'stad'}` holds the people of `stad/intraservice`.
 */
export const group = z.record(z.string().max(64), z.string().max(400)).meta({
  id: 'Group',
  description: 'Variable → value; {} is the total. A unit stands for its whole subtree.',
})
export type Group = Readonly<z.infer<typeof group>>

/**
 * The publication plan: single groupings, crossed pairs, and how parts make the whole: all people
 * together, or the plain mean of the groups of one variable (NKI of business and private).
 */
export const plan = z
  .strictObject({
    by: z.array(key).max(3),
    cross: z.array(z.tuple([key, key])).max(3),
    whole: z.union([z.literal('people'), z.strictObject({ meanOf: key })]),
  })
  .meta({ id: 'Plan' })
export type Plan = z.infer<typeof plan>

/** A plan that prints the whole round and nothing else. */
export const wholeRoundOnly: Plan = { by: [], cross: [], whole: 'people' }

/**
 * People who share every variable of the plan. What is kept of a person after close is the number
 * of an atom, so nothing finer than the plan can ever be computed.
 */
export interface Atoms {
  /** One entry an atom: its value of each variable of the plan. */
  readonly values: readonly Group[]
  /** The atom of each person, in the order the people were given. */
  readonly of: readonly number[]
}

/** Sorts people into atoms. Atoms stand in order of their values, so that no order of people shows. */
export function atomsOf(plan: Plan, people: readonly Group[]): Atoms {
  const variables = variablesOf(plan)
  const keyed = people.map((person) => JSON.stringify(variables.map((v) => person[v] ?? '')))
  const distinct = [...new Set(keyed)].sort()
  const number = new Map(distinct.map((text, i) => [text, i]))
  return {
    values: distinct.map((text) => {
      const values = valueList.parse(JSON.parse(text))
      const known = variables.map((v, i): [string, string] => [v, values[i] ?? ''])
      return Object.fromEntries(known.filter(([, value]) => value !== ''))
    }),
    of: keyed.map((text) => number.get(text) ?? 0),
  }
}

/**
 * The groups a plan prints, the total first: each node of the unit tree and each background value
 * that some atom has, then the crossings. In order of the plan, then of the values.
 */
export function groupsOf(plan: Plan, atoms: readonly Group[]): Group[] {
  const single = plan.by.flatMap((variable) => singles(variable, atoms))
  const crossed = plan.cross.flatMap(([a, b]) =>
    singles(a, atoms).flatMap((one) =>
      singles(b, atoms)
        .map((other): Group => ({ ...one, ...other }))
        .filter((both) => atoms.some((atom) => isIn(atom, both))),
    ),
  )
  return [{}, ...single, ...crossed]
}

/** Whether the people of an atom belong to a group. */
export function isIn(atom: Group, group: Group): boolean {
  return Object.entries(group).every(([variable, value]) => {
    const own = atom[variable]
    if (own === undefined) return false
    return own === value || (variable === 'unit' && own.startsWith(`${value}/`))
  })
}

/** A group as one text, the same for equal groups, for storing and looking up. */
export function groupKey(group: Group): string {
  return Object.keys(group)
    .sort()
    .map((variable) => `${variable}=${escaped(group[variable] ?? '')}`)
    .join('&')
}

/** A value as it may stand in a group's key. */
function escaped(value: string): string {
  return value.replace(/[%&=]/g, encodeURIComponent)
}

/** What is about groups, group by group under their keys, each in the order it was given. */
export function byGroup<T extends { readonly group: Group }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = groupKey(one.group)
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [one])
    else own.push(one)
  }
  return groups
}

/** Reads what `groupKey` wrote; a text that it did not write throws. */
export function readGroupKey(text: string): Group {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const [variable = '', value = ''] = pair.split('=')
      return [variable, decodeURIComponent(value)]
    }),
  )
}

/** Whether a text names a group as `groupKey` writes it: variable=value, with & between several. */
export function isGroupKey(text: string): boolean {
  try {
    return Object.keys(readGroupKey(text)).every((variable) => variable !== '')
  } catch {
    return false
  }
}

/** The group of a unit; the empty path is everybody. */
export function unitGroup(unit: string): Group {
  return unit === '' ? {} : { unit }
}

const valueList = z.array(z.string())

/** Every variable that people are told apart by. */
export function variablesOf(plan: Plan): string[] {
  const mean = plan.whole === 'people' ? [] : [plan.whole.meanOf]
  return [...new Set([...plan.by, ...plan.cross.flat(), ...mean])]
}

/** The groups whose plain mean is the whole; null where the whole is all people together. */
export function wholeOf(whole: Plan['whole'], atoms: readonly Group[]): Group[] | null {
  return whole === 'people' ? null : singles(whole.meanOf, atoms)
}

/** A group for each value of a variable that some atom has, units with every node above them. */
function singles(variable: string, atoms: readonly Group[]): Group[] {
  const values = atoms.flatMap((atom) => {
    const value = atom[variable]
    if (!value) return []
    return variable === 'unit' ? nodesAbove(value) : [value]
  })
  return [...new Set(values)].sort().map((value) => ({ [variable]: value }))
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function nodesAbove(path: string): string[] {
  const codes = path.split('/')
  return codes.map((_, i) => codes.slice(0, i + 1).join('/'))
}
