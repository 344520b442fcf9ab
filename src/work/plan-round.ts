import { type Definition, itemsOf } from '../core/definition/definition.ts'
import { variablesOf } from '../core/group.ts'
import { type Population, populationFaults } from '../core/population.ts'
import { type Fault, isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type Round, roundName } from '../core/round.ts'
import { thresholdsOf } from '../core/thresholds.ts'
import { findDefinition } from '../db/definition.ts'
import { addRound, findRound } from '../db/round.ts'
import { findSeries } from '../db/series.ts'
import { readPopulationCsv } from '../exchange/population-csv.ts'
import type { World } from '../world.ts'
import { base64url } from './digest.ts'
import { newTag, secretName } from './token.ts'

/**
 * Plans a round of a series with a published definition. Its secret goes into the key store, so
 * that personal links exist before the round opens and say "not yet". A round with an open link has
 * no frame: anybody with the link can answer. A population, as population.csv or as it stands there,
 * says whom the round speaks about where those who are asked are a sample.
 */
export async function planRound(
  world: World,
  wish: {
    readonly series: string
    readonly period: string
    readonly definition: string
    readonly opens?: string | null
    readonly closes?: string | null
    readonly openLink?: boolean
    readonly simulated?: boolean
    readonly population?: Population | string | null
  },
): Promise<Round | Refusal> {
  const name = roundName(wish)
  const series = await findSeries(world.db, wish.series)
  if (series === undefined)
    return refuse('not-found', `There is no series ${wish.series}. Add it first.`)
  if (series.indicator !== null)
    return refuse('invalid', `${wish.series} is an indicator: nobody is asked about it.`)
  const published = await findDefinition(world.db, wish.definition)
  if (published === undefined)
    return refuse('not-found', `${wish.definition} is not published. Publish it first.`)
  if (wish.opens && wish.closes && wish.closes < wish.opens)
    return refuse('invalid', `The round would close ${wish.closes}, before it opens ${wish.opens}.`)
  if ((await findRound(world.db, wish)) !== undefined) return taken(name)

  const { definition } = published
  const open = wish.openLink === true || definition.anonymity === 'open'
  const population = populationOf(wish.population ?? null, definition, open)
  if (isRefusal(population)) return population
  const round: Round = {
    series: wish.series,
    period: wish.period,
    definition: wish.definition,
    state: wish.opens ? 'scheduled' : 'draft',
    mode: definition.anonymity,
    plan: definition.groups,
    thresholds: thresholdsOf(definition.anonymity, world.settings.fewest),
    opens: wish.opens ?? null,
    closes: wish.closes ?? null,
    simulated: wish.simulated ?? false,
    tag: newTag(world),
    link: open ? base64url(world.random(16)) : null,
    invited: null,
    submitted: null,
    destroyed: false,
    population,
    audience: series.audience,
  }
  // The secret first: a round without one could never be opened, a secret without a round is idle.
  await world.keys.put(secretName(round), world.random(32))
  const [added] = await world.db.work([addRound(world.db, round)])
  if (added === 0) {
    await world.keys.remove(secretName(round))
    return taken(name)
  }
  world.log.info({ round: name, definition: wish.definition }, 'round planned')
  return round
}

/** The population a round is planned with, told apart by what its survey groups those asked by. */
function populationOf(
  wish: Population | string | null,
  definition: Definition,
  open: boolean,
): Population | null | Refusal {
  if (wish === null) return null
  if (open)
    return refuse(
      'invalid',
      'A round with an open link has no population: nobody knows whom its answers speak for.',
    )
  const questions = itemsOf(definition).map(({ key }) => key)
  const variables = variablesOf(definition.groups).filter((one) => !questions.includes(one))
  const faulty = (faults: Fault[]) =>
    refuse('invalid', 'The population has faults; no round was planned.', faults)
  if (typeof wish === 'string') {
    const read = readPopulationCsv(wish, variables)
    return 'faults' in read ? faulty(read.faults) : read.population
  }
  const faults = populationFaults(wish, variables, pathOf)
  return faults.length > 0 ? faulty(faults) : wish
}

function pathOf(place: number, column: string): string {
  return `population.${String(place)}.${column === 'N' ? 'N' : `group.${column}`}`
}

function taken(name: string): Refusal {
  return refuse('already-exists', `There is a round ${name} already.`)
}
