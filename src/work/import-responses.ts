import { encodeBallot } from '../core/answer.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type Round, type RoundKey, roundName } from '../core/round.ts'
import { countBallotsUnder, putBallot, removeBallotsUnder } from '../db/ballot.ts'
import { findDefinition } from '../db/definition.ts'
import { listPeople } from '../db/person.ts'
import { findRound } from '../db/round.ts'
import { type ResponseRow, readResponsesCsv } from '../exchange/responses-csv.ts'
import type { World } from '../world.ts'
import { roundSecret } from './round-secret.ts'
import { hashOfToken, tokensOf } from './token.ts'

/** So many queries, with those around them, as every engine takes in one request. */
const mostRows = 900

/** What an import did: how many of the responses replaced earlier ones, and what was removed. */
export interface ImportedResponses {
  readonly responses: number
  readonly replaced: number
  /** Responses of an earlier import of the batch that the file no longer has. */
  readonly removed: number
}

/**
 * Enters answers that were given to somebody, on paper or by telephone, all or nothing, while the
 * round is open. Where people are asked by name each row is that person's ballot, in place of an
 * earlier one. With an open link a row's ballot is named by its batch and its place in it, so that
 * the same batch again replaces itself; nothing is kept that an answer could be told by.
 */
export async function importResponses(
  world: World,
  key: RoundKey,
  file: { readonly answers: string; readonly batch: string | null },
): Promise<ImportedResponses | Refusal> {
  const name = roundName(key)
  const round = await findRound(world.db, key)
  if (round === undefined) return refuse('not-found', `There is no round ${name}.`)
  if (round.state !== 'open') return notOpen(round)
  const published = await findDefinition(world.db, round.definition)
  if (published === undefined)
    throw new Error(`importResponses: ${round.definition} is not published`)
  const { definition } = published
  const read = readResponsesCsv(file.answers, definition, await frameOf(world, round))
  if ('faults' in read)
    return refuse('invalid', 'answers.csv has faults; nothing was imported.', read.faults)
  const { responses } = read
  if (responses.length === 0)
    return refuse('invalid', 'answers.csv has no responses; nothing was imported.')
  if (responses.length > mostRows)
    return refuse(
      'invalid',
      `answers.csv has ${String(responses.length)} responses and at most ${String(mostRows)} are ` +
        'taken at a time: cut it into several files. Nothing was imported.',
    )
  const secret = await roundSecret(world, round)
  if (isRefusal(secret)) return secret
  const keyOf = async (of: string) => {
    const [token = ''] = await tokensOf(world, round, secret, [{ person: of }])
    return hashOfToken(token)
  }
  const keyed =
    round.link === null
      ? await byPerson(responses, keyOf)
      : await byPlace(file.batch, responses, keyOf)
  if (isRefusal(keyed)) return keyed

  const ballots = keyed.ballots.map(({ key, answers }) => ({
    ...{ key, answers: encodeBallot(definition, answers) },
  }))
  const replaced = await countBallotsUnder(
    world.db,
    round,
    ballots.map((ballot) => ballot.key),
  )
  // In order of their keys, so that the order of rows says nothing.
  const ordered = ballots.sort((a, b) => (a.key < b.key ? -1 : 1))
  const changed = await world.db.work([
    ...removeBallotsUnder(world.db, round, keyed.others),
    ...ordered.map((ballot) => putBallot(world.db, round, ballot)),
  ])
  const stored = changed.slice(-ordered.length)
  if (stored.some((rows) => rows === 0)) return notOpen((await findRound(world.db, key)) ?? round)
  const removed = changed.slice(0, -ordered.length).reduce((sum, rows) => sum + rows, 0)
  world.log.info({ round: name, responses: ordered.length }, 'responses imported')
  return { responses: ordered.length, replaced, removed }
}

/** Ballots under their keys, and the keys under which this import leaves nothing. */
interface Keyed {
  readonly ballots: readonly { readonly key: string; readonly answers: ResponseRow['answers'] }[]
  readonly others: readonly string[]
}

type KeyOf = (of: string) => Promise<string>

/** Who is asked by name; null where a link is open to anybody. */
async function frameOf(world: World, round: Round): Promise<ReadonlySet<string> | null> {
  if (round.link !== null) return null
  return new Set((await listPeople(world.db, round)).map(({ person }) => person))
}

/** Each row under the key of the person's own link. */
async function byPerson(responses: readonly ResponseRow[], keyOf: KeyOf): Promise<Keyed> {
  const ballots = responses.map(async ({ person, answers }) => ({
    ...{ key: await keyOf(person), answers },
  }))
  return { ballots: await Promise.all(ballots), others: [] }
}

/** Each row under a key of its place in the batch; the places after the last are left empty. */
async function byPlace(
  batch: string | null,
  responses: readonly ResponseRow[],
  keyOf: KeyOf,
): Promise<Keyed | Refusal> {
  const name = batch?.trim() ?? ''
  if (name === '' || name.length > 200)
    return refuse(
      'invalid',
      'A round with an open link takes responses in batches: name the batch, in at most 200 characters.',
    )
  const places = Array.from({ length: mostRows }, (_, place) => JSON.stringify([name, place + 1]))
  const keys = await Promise.all(places.map(keyOf))
  return {
    ballots: responses.map(({ answers }, place) => ({ key: keys[place] ?? '', answers })),
    others: keys.slice(responses.length),
  }
}

function notOpen(round: Round): Refusal {
  return refuse(
    'not-open',
    `${roundName(round)} is ${round.state}: responses are imported while a round is open.`,
  )
}
