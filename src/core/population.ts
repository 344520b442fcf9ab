import { z } from 'zod'
import { type Group, group, groupKey, isIn } from './group.ts'
import { key, unitPath } from './key.ts'
import type { Fault } from './refusal.ts'

/** A part of everybody a round speaks about, and how many people it has. */
const stratum = z.strictObject({ group, N: z.int().min(0).max(10_000_000_000) })

/**
 * Everybody a round speaks about, as a count per stratum: more than are asked where those are a
 * sample. Every stratum has a value of the same variables, and nobody is in two.
 */
export const population = z
  .array(stratum)
  .min(1)
  .max(1000)
  .meta({ id: 'Population', description: 'How many there are in each stratum, asked or not' })
export type Population = z.infer<typeof population>

/** The variables that strata are told apart by; none where the population is one whole. */
export function strataBy(population: Population): string[] {
  return Object.keys(population[0]?.group ?? {})
}

/** The stratum of somebody as a place in the population; −1 where they are in none. */
export function stratumOf(population: Population, person: Group): number {
  return population.findIndex(({ group }) => isIn(person, group))
}

/** How many people a group has: those of its strata. Null where strata do not add up to it. */
export function sizeOf(population: Population, group: Group): number | null {
  const own = population.filter((one) => isIn(one.group, group))
  return own.length === 0 ? null : own.reduce((sum, { N }) => sum + N, 0)
}

/**
 * What is wrong with a population beside its shape. `variables` are those it may be told apart by;
 * `at` says where the stratum at a place stands, in a column.
 */
export function populationFaults(
  population: Population,
  variables: readonly string[],
  at: (place: number, column: string) => string,
): Fault[] {
  const by = strataBy(population)
  const seen = new Map<string, number>()
  return population.flatMap(({ group }, place): Fault[] => {
    const own = Object.keys(group)
    const odd = own.filter((one) => !variables.includes(one))
    const differs = own.length !== by.length || by.some((one) => group[one] === undefined)
    const text = groupKey(group)
    const first = seen.get(text)
    seen.set(text, first ?? place)
    const within =
      first === undefined && 'unit' in group
        ? population.findIndex(
            (other) => groupKey(other.group) !== text && isIn(group, other.group),
          )
        : -1
    return [
      ...odd.map((one) => ({
        where: at(place, one),
        what: `is no variable that the survey groups those asked by: ${listed(variables)}`,
      })),
      ...(differs
        ? [{ where: at(place, by[0] ?? 'group'), what: `needs ${listed(by)}, as the first has` }]
        : []),
      ...own
        .filter((one) => !valueOf(one).safeParse(group[one]).success)
        .map((one) => ({
          where: at(place, one),
          what: group[one] === '' ? 'is empty: name the stratum' : 'is not a key or a unit path',
        })),
      ...(first === undefined
        ? []
        : [{ where: at(place, own[0] ?? 'N'), what: 'stands twice: a stratum is counted once' }]),
      ...(within === -1
        ? []
        : [
            { where: at(place, 'unit'), what: 'lies within another stratum: nobody may be in two' },
          ]),
    ]
  })
}

/**
 * Why some people, asked or answering, cannot be of a population: values that no stratum has, and
 * strata with fewer people than that.
 */
export function strangersTo(
  population: Population,
  people: readonly Group[],
  what: 'asked' | 'answered',
): Fault[] {
  const by = strataBy(population)
  const counts = new Map<string, { group: Group; n: number }>()
  for (const person of people) {
    const group = Object.fromEntries(by.map((one): [string, string] => [one, person[one] ?? '']))
    const text = groupKey(group)
    counts.set(text, { group, n: (counts.get(text)?.n ?? 0) + 1 })
  }
  const inStratum = population.map(() => 0)
  const faults: Fault[] = []
  for (const { group, n } of counts.values()) {
    const place = stratumOf(population, known(group))
    if (place === -1)
      faults.push({
        where: named(group),
        what: `${some(n, what)}, and no stratum has these values`,
      })
    else inStratum[place] = (inStratum[place] ?? 0) + n
  }
  population.forEach(({ group, N }, place) => {
    const n = inStratum[place] ?? 0
    if (n > N)
      faults.push({
        where: named(group),
        what: `${some(n, what)}, of a population of ${String(N)}`,
      })
  })
  return faults
}

function valueOf(variable: string) {
  return variable === 'unit' ? unitPath.min(1) : key
}

function known(group: Group): Group {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== ''))
}

function named(group: Group): string {
  const values = Object.entries(group).map(([one, value]) => `${one} ${value || '(empty)'}`)
  return values.join(', ') || 'everybody'
}

function some(n: number, what: 'asked' | 'answered'): string {
  return `${n === 1 ? '1 person is' : `${String(n)} people are`} ${what === 'asked' ? 'asked' : 'among the answers'}`
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'it has none' : names.join(', ')
}
