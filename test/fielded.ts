import shipped from '../surveys/hme/1.json' with { type: 'json' }
import type { RoundKey } from '../src/core/round.ts'
import { findSeries } from '../src/db/series.ts'
import { addSeries } from '../src/work/add-series.ts'
import { importPeople } from '../src/work/import-people.ts'
import { openRound } from '../src/work/open-round.ts'
import { planRound } from '../src/work/plan-round.ts'
import { publishDefinition } from '../src/work/publish-definition.ts'
import { roundLinks } from '../src/work/round-links.ts'
import { granted, type TestWorld } from './world.ts'

/** HME as it ships; a story that needs another mode or scale changes a copy under another key. */
export function hme(changed: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...structuredClone(shipped), ...changed }
}

/** HME's nine items, in the order they are asked (surveys/hme/1.json). */
export const items = [
  ...['meningsfullt', 'larande', 'ser-fram-emot'],
  ...['uppskattning', 'fortroende', 'ansvar'],
  ...['insatt-i-mal', 'mal-foljs-upp', 'forvantningar'],
] as const

/** Everybody answers the same on all nine. */
export function allNine(answer: number): Record<string, number> {
  return Object.fromEntries(items.map((item) => [item, answer]))
}

/** A few units of a city, and so many people in each: `it-1 … it-n`, `hr-1 …`. */
export const unitsCsv = `unit,name
stad,Staden
stad/it,IT
stad/hr,HR
`
export function peopleCsv(people: Readonly<Record<string, number>>): string {
  const rows = Object.entries(people).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, i) => `${unit}-${String(i + 1)},stad/${unit},sv,`),
  )
  return ['person,unit,language,email', ...rows].join('\n')
}

/** A round in the field, and the path of everybody's personal link. */
export interface Fielded extends RoundKey {
  readonly links: ReadonlyMap<string, string>
  readonly tokens: ReadonlyMap<string, string>
  /** The path of the open link; '' where people have links of their own. */
  readonly openLink: string
}

/**
 * Takes a round as far as `upTo` through the product's own verbs. Without `people`, seven at IT and
 * three at HR are asked.
 */
export async function fielded(
  world: TestWorld,
  how: {
    readonly definition?: Record<string, unknown>
    readonly series?: string
    readonly period?: string
    readonly people?: Readonly<Record<string, number>>
    readonly openLink?: boolean
    readonly upTo?: 'planned' | 'open'
    readonly opens?: string
    /** population.csv. */
    readonly population?: string
  } = {},
): Promise<Fielded> {
  const key = { series: how.series ?? 'hme', period: how.period ?? '2025' }
  const { definition } = granted(await publishDefinition(world, how.definition ?? hme()))
  if ((await findSeries(world.db, key.series)) === undefined)
    granted(
      await addSeries(world, {
        key: key.series,
        title: 'Medarbetare',
        audience: '',
        visibility: 'asked',
      }),
    )
  granted(
    await planRound(world, {
      ...key,
      definition: `${definition.key}@${String(definition.version)}`,
      openLink: how.openLink ?? false,
      opens: how.opens ?? null,
      population: how.population ?? null,
    }),
  )
  const open = how.openLink === true || definition.anonymity === 'open'
  if (!open) {
    const people = peopleCsv(how.people ?? { it: 7, hr: 3 })
    granted(await importPeople(world, key, { people, units: unitsCsv }))
  }
  if (how.upTo !== 'planned') granted(await openRound(world, key))
  const links = granted(await roundLinks(world, key)).map(
    ({ person, address }) => [person, new URL(address).pathname] as const,
  )
  return {
    ...key,
    links: new Map(links),
    tokens: new Map(links.map(([person, path]) => [person, path.replace('/s/', '')])),
    openLink: open ? (links[0]?.[1] ?? '') : '',
  }
}
