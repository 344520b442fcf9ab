import { type Answers, decodeBallot } from '../core/answer.ts'
import { type Apart, apartOf } from '../core/apart.ts'
import type { Block } from '../core/block.ts'
import { blockOf } from '../core/block-of.ts'
import type { Definition } from '../core/definition/definition.ts'
import { atomsOf, type Group } from '../core/group.ts'
import { groupOf } from '../core/group-of.ts'
import { strataInBlock } from '../core/measures/weighting.ts'
import { type Population, stratumOf } from '../core/population.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type Round, type RoundKey, roundName, type RoundState } from '../core/round.ts'
import { listBallots, removeBallots } from '../db/ballot.ts'
import { addApart, addBlock } from '../db/block.ts'
import { findDefinition } from '../db/definition.ts'
import { removeInvitations } from '../db/invitation.ts'
import { listPeople } from '../db/person.ts'
import { beginClosing, endClosing, findRound, listRounds } from '../db/round.ts'
import type { World } from '../world.ts'
import { roundSecret } from './round-secret.ts'
import { shuffled } from './shuffle.ts'
import { secretName, tokensOf } from './token.ts'

/**
 * Closes a round: it stops taking answers, and its ballots become one shuffled block of columns
 * that knows of a person only which atom of the plan they belong to; texts and consents become blocks
 * of their own with nothing that leads back to it. Ballots and tokens are gone in
 * the same unit of work, the secret right after. Each step can be repeated, so a closing that was
 * cut off is finished by closing again. An anonymous round with fewer ballots than any mean needs
 * is never opened: its ballots are destroyed as they are.
 */
export async function closeRound(
  world: World,
  key: RoundKey,
): Promise<{ invited: number | null; submitted: number; destroyed: boolean } | Refusal> {
  const name = roundName(key)
  const round = await findRound(world.db, key)
  if (round === undefined) return refuse('not-found', `There is no round ${name}.`)
  // A closing that was cut off at its very end left the secret behind; it goes now.
  if (round.state === 'closed' || round.state === 'published') await forget(world, round)
  if (!canClose.some((state) => state === round.state))
    return refuse('wrong-state', `${name} is ${round.state} and cannot be closed.`)
  // An open link has no frame, so nothing to find in it.
  const secret = round.link === null ? await roundSecret(world, round) : null
  if (isRefusal(secret)) return secret
  await world.db.work([beginClosing(world.db, key)])

  const published = await findDefinition(world.db, round.definition)
  if (published === undefined) throw new Error(`closeRound: ${round.definition} is not published`)
  const { definition } = published
  const ballots = await listBallots(world.db, key)
  const frame = secret && (await frameOf(world, round, secret))
  const destroyed = round.mode === 'anonymous' && ballots.length < round.thresholds.mean
  const opened = shuffled(world, destroyed ? [] : ballots).map(({ key, answers }): Opened => ({
    key,
    answers: decodeBallot(definition, answers),
  }))
  const counts = { invited: frame && frame.size, submitted: ballots.length, destroyed }
  const changed = await world.db.work([
    ...addBlock(world.db, key, columns(round, definition, opened, frame)),
    ...addApart(world.db, key, 'text_block', mixed(world, definition, opened, 'texts')),
    ...addApart(world.db, key, 'contact_block', mixed(world, definition, opened, 'contacts')),
    removeBallots(world.db, key),
    removeInvitations(world.db, key),
    endClosing(world.db, key, counts),
  ])
  if (changed.at(-1) === 0) return refuse('wrong-state', `${name} was closed by somebody else.`)
  await forget(world, round)
  world.log.info({ round: name, submitted: counts.submitted }, 'round closed')
  return counts
}

/**
 * The last step, which may be repeated: what the engine still keeps of the ballots goes, and so does
 * the secret that leads from a person to a token. The secret last: while it lies there, a start knows
 * that this was cut off.
 */
async function forget(world: World, round: Round): Promise<void> {
  const settled = await world.db.settle()
  await world.keys.remove(secretName(round))
  if (settled === 'again')
    world.log.warn({ round: roundName(round) }, 'deleted ballots are still in the log; close again')
  if (settled === 'kept')
    world.log.info(
      { round: roundName(round) },
      'deleted ballots stay in the history of the database',
    )
}

/** Finishes what a crash left of rounds that are closed; run when the program starts. */
export async function forgetClosedRounds(world: World): Promise<void> {
  const kept = new Set(await world.keys.list())
  if (kept.size === 0) return
  for (const round of await listRounds(world.db))
    if (round.state === 'closed' || round.state === 'published')
      if (kept.has(secretName(round))) await forget(world, round)
}

const canClose = ['open', 'paused', 'closing'] as const satisfies RoundState[]

/** A ballot that has been read. */
interface Opened {
  readonly key: string
  readonly answers: Answers
}

/** The frame as closing needs it: the background of whoever a ballot key belongs to. */
type Frame = ReadonlyMap<string, Group>

async function frameOf(world: World, round: Round, secret: Uint8Array): Promise<Frame> {
  const people = await listPeople(world.db, round)
  const keys = await world.hashing.sha256(await tokensOf(world, round, secret, people))
  return new Map(
    people.map(({ unit, background }, i): [string, Group] => [
      keys[i] ?? '',
      { ...background, unit },
    ]),
  )
}

/**
 * The answers as columns. The atoms are those of everybody asked and of everybody who answered: where
 * a question defines groups, who was asked stands in the atoms that do not know its answer.
 */
function columns(
  round: Round,
  definition: Definition,
  opened: readonly Opened[],
  frame: Frame | null,
): Block {
  const asked = [...(frame?.values() ?? [])].map((person) => groupOf(definition, person, {}))
  const answered = opened.map(({ key, answers }) => {
    const person = frame === null ? {} : frame.get(key)
    if (person === undefined)
      throw new Error(`closeRound: a ballot of ${roundName(round)} belongs to nobody in its frame`)
    return groupOf(definition, person, answers)
  })
  const { plan, population, thresholds } = round
  const strata = strataInBlock(plan, population, answered, thresholds.spread)
  const atoms = atomsOf(
    plan,
    [...asked, ...answered].map((person) => inStratum(person, population, strata)),
    strata,
  )
  const counts = atoms.values.map(() => 0)
  for (const atom of atoms.of.slice(0, asked.length)) counts[atom] = (counts[atom] ?? 0) + 1
  return blockOf(
    definition,
    {
      values: atoms.values.length > 0 ? atoms.values : [{}],
      of: atoms.of.slice(asked.length),
    },
    opened.map(({ answers }) => answers),
    frame && counts,
  )
}

/** Somebody with the value of their stratum in these variables: of a unit no more than the stratum says. */
function inStratum(
  person: Group,
  population: Population | null,
  variables: readonly string[],
): Group {
  if (population === null || variables.length === 0) return person
  const { group = {} } = population[stratumOf(population, person)] ?? {}
  return {
    ...person,
    ...Object.fromEntries(variables.map((one): [string, string] => [one, group[one] ?? ''])),
  }
}

/** What stands apart from the columns, each question shuffled by itself. */
function mixed(
  world: World,
  definition: Definition,
  opened: readonly Opened[],
  which: 'texts' | 'contacts',
): Apart {
  const answers = opened.map((one) => one.answers)
  return Object.fromEntries(
    Object.entries(apartOf(definition, answers, which)).map(([item, list]) => [
      item,
      shuffled(world, list),
    ]),
  )
}
