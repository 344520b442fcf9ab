import { allowedPlan } from '../core/disclosure.ts'
import type { Group } from '../core/group.ts'
import { type Population, strangersTo } from '../core/population.ts'
import { type Fault, isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type Round, type RoundKey, roundName } from '../core/round.ts'
import { thresholdsOf } from '../core/thresholds.ts'
import { isDemo } from '../db/installation.ts'
import { countPeople, listPeople } from '../db/person.ts'
import { beforeOpen, findRound, openRound as markOpen } from '../db/round.ts'
import { freezeUnits } from '../db/unit.ts'
import type { World } from '../world.ts'
import { roundSecret } from './round-secret.ts'

/**
 * Opens a round: from now on it takes answers, and what it will publish, at which smallest n, and
 * what units are called, is frozen. An anonymous round is refused outside a demo, because its
 * ballots are not sealed; a round outside a demo prints whole-round figures only. Everybody asked
 * must be of its population, where it has one.
 */
export async function openRound(world: World, key: RoundKey): Promise<Round | Refusal> {
  const name = roundName(key)
  const round = await findRound(world.db, key)
  if (round === undefined) return refuse('not-found', `There is no round ${name}.`)
  if (!beforeOpen.some((state) => state === round.state))
    return refuse('wrong-state', `${name} is ${round.state} and cannot be opened.`)
  const demo = await isDemo(world.db)
  if (round.mode === 'anonymous' && !demo)
    return refuse(
      'needs-sealing',
      `${name} promises anonymity, and this version does not seal ballots yet: whoever has the ` +
        'database during fieldwork could link answers to people. Anonymous rounds open only in a ' +
        'demo database (nojd demo).',
    )
  if (round.link === null && (await countPeople(world.db, key)) === 0)
    return refuse(
      'nobody-asked',
      `Nobody is asked in ${name}. Import people first, or plan it with an open link.`,
    )
  const faults = round.population === null ? [] : await strangers(world, key, round.population)
  if (faults.length > 0)
    return refuse(
      'invalid',
      `Those who are asked in ${name} are not all of its population, so it cannot speak for them. ` +
        'Correct people.csv: a round keeps the population it was planned with.',
      faults,
    )
  const secret = await roundSecret(world, round)
  if (isRefusal(secret)) return secret

  const plan = allowedPlan(round.plan, demo)
  const thresholds = thresholdsOf(round.mode, world.settings.fewest)
  const changed = await world.db.work([
    freezeUnits(world.db, key),
    markOpen(world.db, key, { plan, thresholds }),
  ])
  if (changed.at(-1) === 0) return refuse('wrong-state', `${name} was opened by somebody else.`)
  world.log.info({ round: name }, 'round opened')
  return { ...round, state: 'open', plan, thresholds }
}

/** Who is asked without being of the population. */
async function strangers({ db }: World, key: RoundKey, population: Population): Promise<Fault[]> {
  const people = await listPeople(db, key)
  const frame = people.map(({ unit, background }): Group => ({ ...background, unit }))
  return strangersTo(population, frame, 'asked')
}
