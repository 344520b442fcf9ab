import { type Definition, nameOf } from '../core/definition/definition.ts'
import { periodEnd } from '../core/period.ts'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import type { RoundKey } from '../core/round.ts'
import { addSeries } from '../work/add-series.ts'
import { closeRound } from '../work/close-round.ts'
import { importBenchmarks } from '../work/import-benchmarks.ts'
import { importEvents } from '../work/import-events.ts'
import { importHistory } from '../work/import-history.ts'
import { importIndicators } from '../work/import-indicators.ts'
import { importPeople } from '../work/import-people.ts'
import { importTargets } from '../work/import-targets.ts'
import { importUnits } from '../work/import-units.ts'
import { openRound } from '../work/open-round.ts'
import { planRound } from '../work/plan-round.ts'
import { publishDefinition } from '../work/publish-definition.ts'
import { publishRound } from '../work/publish-round.ts'
import type { World } from '../world.ts'
import { answerRound } from './answer-round.ts'
import type { Asked, Branch } from './branch.ts'
import { city } from './city/city.ts'
import { foundation } from './foundation/foundation.ts'
import { keptInMemory } from './kept-keys.ts'
import { unitsCsv } from './organisation.ts'
import { peopleCsv } from './people.ts'

/** The round that the demo asks its user to answer. It is made last, so one that has it is whole. */
export const openDemoRound: RoundKey = { series: 'hme', period: '2026' }

const branches = [city, foundation]

/** Every series of the demo by its key. */
export const demoSeries = branches.flatMap(({ series }) => series.map(({ key }) => key))

/**
 * Fills an empty demo database with the fictitious group: what was published stands as history,
 * targets, benchmarks, events and indicators; rounds are simulated and say so, and the last of some
 * series is open. The same verbs as everybody's; chance comes from fixed seeds. `only` takes some
 * series beside HME and leaves the others out; when `isOver`, nothing more is made.
 */
export async function seedDemo(
  outside: World,
  how: {
    readonly only?: readonly string[] | undefined
    readonly isOver?: () => Promise<boolean>
  } = {},
): Promise<void> {
  const wanted = (key: string) =>
    how.only === undefined || key === openDemoRound.series || how.only.includes(key)
  const keys = keptInMemory(outside.keys)
  const world = { ...outside, keys }
  must(await importUnits(world, unitsCsv))
  const asked = branches
    .flatMap((branch) => branch.asked)
    .filter(({ series }) => wanted(series))
    .sort(
      (a, b) =>
        Number(a.series === openDemoRound.series) - Number(b.series === openDemoRound.series),
    )
  const definitions = new Map<string, Definition>()
  for (const name of new Set(asked.flatMap((one) => Object.values(questionnaires(one))))) {
    const file = world.catalogue.definitions.get(`${name.replace('@', '/')}.json`)
    definitions.set(name, must(await publishDefinition(world, file)).definition)
  }
  for (const { series, published } of branches) {
    for (const one of series) if (wanted(one.key)) must(await addSeries(world, one))
    await importPublished(world, published, wanted)
  }
  for (const one of asked)
    for (const [period, name] of Object.entries(questionnaires(one))) {
      if (await how.isOver?.()) return
      await playRound(world, one, period, definitions.get(name))
    }
  await keys.keep()
}

/** Imports the rows of the wanted series. */
async function importPublished(
  world: World,
  files: Branch['published'],
  wanted: (series: string) => boolean,
): Promise<void> {
  const rows = (file: string) => {
    const [header, ...body] = file.trim().split('\n')
    return [header, ...body.filter((row) => wanted(row.split(',', 1)[0] ?? ''))].join('\n')
  }
  must(await importHistory(world, rows(files.history)))
  must(await importTargets(world, rows(files.targets)))
  must(await importBenchmarks(world, rows(files.benchmarks)))
  must(await importEvents(world, rows(files.events)))
  must(await importIndicators(world, rows(files.indicators)))
}

/** The questionnaire of each period. */
function questionnaires({ definition, instead, levels }: Asked): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(levels).map((period) => [period, instead?.[period] ?? definition]),
  )
}

/** Plans a round, asks people, lets some of them answer, and publishes it unless it is running. */
async function playRound(
  world: World,
  asked: Asked,
  period: string,
  definition: Definition | undefined,
): Promise<void> {
  if (definition === undefined) throw new Error(`demo: ${asked.series} has no questionnaire`)
  const key = { series: asked.series, period }
  const running = period === Object.keys(asked.levels).at(-1) ? asked.running : undefined
  const isOpen = running !== undefined
  // The past happened in its own time.
  const then = isOpen ? world : { ...world, now: () => new Date(`${dayOf(period)}T08:00:00Z`) }
  const people = asked.people(period)
  const round = must(
    await planRound(then, {
      ...{ ...key, definition: nameOf(definition), simulated: true },
      closes: isOpen ? inDays(world.now(), 14) : dayOf(period),
    }),
  )
  if (round.link === null) must(await importPeople(then, key, { people: peopleCsv(people) }))
  must(await openRound(then, key))
  await answerRound(then, round, { asked, definition, people, share: running ?? asked.share })
  if (isOpen) return
  must(await closeRound(then, key))
  must(await publishRound(then, key))
}

/** A round is over a month before its period ends: a year's on 20 November. */
function dayOf(period: string): string {
  const year = period.slice(0, 4)
  const month = Math.round((periodEnd(period) - Number(year)) * 12) - 1
  return `${year}-${String(month).padStart(2, '0')}-20`
}

function inDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The demo's own steps cannot be refused; if one is, that is a bug. */
function must<T>(outcome: T | Refusal): T {
  if (!isRefusal(outcome)) return outcome
  const faults = (outcome.faults ?? []).map(({ where, what }) => `${where}: ${what}`)
  throw new Error(['demo:', outcome.because, ...faults].join(' '))
}
