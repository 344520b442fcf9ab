import { decodeBallot } from '../core/answer.ts'
import type { Block } from '../core/block.ts'
import { blockOf } from '../core/block-of.ts'
import type { Definition } from '../core/definition/definition.ts'
import { type Atoms, atomsOf } from '../core/group.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type Round, type RoundKey, roundName, type RoundState } from '../core/round.ts'
import { type Ballot, listBallots, removeBallots } from '../db/ballot.ts'
import { addBlock } from '../db/block.ts'
import { findDefinition } from '../db/definition.ts'
import { removeInvitations } from '../db/invitation.ts'
import { listPeople } from '../db/person.ts'
import { beginClosing, endClosing, findRound, listRounds } from '../db/round.ts'
import type { World } from '../world.ts'
import { roundSecret } from './round-secret.ts'
import { shuffled } from './shuffle.ts'
import { hashOfToken, secretName, tokenMaker } from './token.ts'

/**
 * Closes a round: it stops taking answers, and its ballots become one shuffled block of columns
 * that knows of a person only which atom of the plan they belong to. Ballots and tokens are gone in
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
  const ballots = await listBallots(world.db, key)
  const frame = secret && (await frameOf(world, round, secret))
  const destroyed = round.mode === 'anonymous' && ballots.length < round.thresholds.mean
  const block = columns(world, round, published.definition, destroyed ? [] : ballots, frame)
  const counts = { invited: frame && frame.atomOfHash.size, submitted: ballots.length, destroyed }
  const changed = await world.db.work([
    ...addBlock(world.db, key, block),
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

/** The frame as closing needs it: which atom a ballot key belongs to, and how many are in each. */
interface Frame {
  readonly atoms: Atoms
  readonly asked: readonly number[]
  readonly atomOfHash: ReadonlyMap<string, number>
}

async function frameOf(world: World, round: Round, secret: Uint8Array): Promise<Frame> {
  const people = await listPeople(world.db, round)
  const atoms = atomsOf(
    round.plan,
    people.map(({ unit, background }) => ({ ...background, unit })),
  )
  const tokenOf = await tokenMaker(round.tag, secret)
  const hashes = await Promise.all(
    people.map(async ({ person }) => hashOfToken(await tokenOf(person))),
  )
  const asked = atoms.values.map(() => 0)
  for (const atom of atoms.of) asked[atom] = (asked[atom] ?? 0) + 1
  return {
    atoms,
    asked,
    atomOfHash: new Map(hashes.map((hash, i) => [hash, atoms.of[i] ?? 0])),
  }
}

function columns(
  world: World,
  round: Round,
  definition: Definition,
  ballots: readonly Ballot[],
  frame: Frame | null,
): Block {
  const mixed = shuffled(world, ballots)
  const atomOf = (ballot: Ballot): number => {
    if (frame === null) return 0
    const atom = frame.atomOfHash.get(ballot.key)
    if (atom === undefined)
      throw new Error(`closeRound: a ballot of ${roundName(round)} belongs to nobody in its frame`)
    return atom
  }
  return blockOf(
    definition,
    { values: frame?.atoms.values ?? [{}], of: mixed.map(atomOf) },
    mixed.map(({ answers }) => decodeBallot(definition, answers)),
    frame?.asked ?? null,
  )
}
