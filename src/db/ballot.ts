import type { RoundKey } from '../core/round.ts'
import { type Change, type Db, first } from './database.ts'
import { inPages } from './pages.ts'
import { field, fieldAsBytes, rowsOf } from './queries.ts'
import { roundIn } from './round.ts'
import { inParts } from './rows.ts'

/** A submitted response: bytes under a hashed key. */
export interface Ballot {
  readonly key: string
  readonly answers: Uint8Array
}

/**
 * Stores a ballot if the round is open, in place of an earlier one under the same key; 0 rows
 * otherwise. The condition stands in the query, so nothing can close in between.
 */
export function putBallot(db: Db, key: RoundKey, ballot: Ballot): Change {
  return db.build
    .insertInto('ballot')
    .columns(['series', 'period', 'ballot_key', 'answers'])
    .expression(
      roundIn(db, key, ['open']).select((eb) => [
        'round.series',
        'round.period',
        eb.val(ballot.key).as('ballot_key'),
        eb.val(ballot.answers).as('answers'),
      ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['series', 'period', 'ballot_key'])
        .doUpdateSet((eb) => ({ answers: eb.ref('excluded.answers') })),
    )
}

/** Stores many ballots under keys that have none yet, if the round is open; 0 rows otherwise. */
export function addBallots(db: Db, key: RoundKey, ballots: readonly Ballot[]): Change[] {
  const decoder = new TextDecoder()
  const rows = ballots.map((ballot) => ({
    ballot_key: ballot.key,
    answers: decoder.decode(ballot.answers),
  }))
  return inParts(rows).map((part) =>
    db.build
      .insertInto('ballot')
      .columns(['series', 'period', 'ballot_key', 'answers'])
      .expression(
        roundIn(db, key, ['open'])
          .innerJoin(rowsOf(part), (join) => join.onTrue())
          .select(['round.series', 'round.period', field('ballot_key'), fieldAsBytes('answers')]),
      ),
  )
}

export async function findBallot(
  db: Db,
  key: RoundKey,
  ballotKey: string,
): Promise<Uint8Array | undefined> {
  const row = await first(
    db,
    db.build
      .selectFrom('ballot')
      .select('answers')
      .where('series', '=', key.series)
      .where('period', '=', key.period)
      .where('ballot_key', '=', ballotKey),
  )
  return row?.answers
}

/** How many have answered. While a round is open this is all that may be known of its ballots. */
export async function countBallots(db: Db, key: RoundKey): Promise<number> {
  const row = await first(
    db,
    db.build
      .selectFrom('ballot')
      .select((eb) => eb.fn.countAll<number | string>().as('ballots'))
      .where('series', '=', key.series)
      .where('period', '=', key.period),
  )
  return Number(row?.ballots ?? 0)
}

/** Under how many of these keys a ballot lies. */
export async function countBallotsUnder(
  db: Db,
  key: RoundKey,
  ballotKeys: readonly string[],
): Promise<number> {
  const counts = inParts(keyRows(ballotKeys)).map((part) =>
    first(
      db,
      db.build
        .selectFrom('ballot')
        .select((eb) => eb.fn.countAll<number | string>().as('ballots'))
        .where('series', '=', key.series)
        .where('period', '=', key.period)
        .where('ballot_key', 'in', keysOf(db, part)),
    ),
  )
  const rows = await Promise.all(counts)
  return rows.reduce((sum, row) => sum + Number(row?.ballots ?? 0), 0)
}

/** Takes away what lies under these keys if the round is open; nothing happens in another state. */
export function removeBallotsUnder(db: Db, key: RoundKey, ballotKeys: readonly string[]): Change[] {
  return inParts(keyRows(ballotKeys)).map((part) =>
    db.build
      .deleteFrom('ballot')
      .where('series', '=', key.series)
      .where('period', '=', key.period)
      .where('ballot_key', 'in', keysOf(db, part))
      .where((eb) => eb.exists(roundIn(db, key, ['open']).select('round.tag'))),
  )
}

function keyRows(ballotKeys: readonly string[]) {
  return ballotKeys.map((ballot_key) => ({ ballot_key }))
}

function keysOf(db: Db, part: string) {
  return db.build.selectFrom(rowsOf(part)).select(field<string>('ballot_key'))
}

/** All ballots of a round, by their keys, which say nothing about when they came. */
export async function listBallots(db: Db, key: RoundKey): Promise<Ballot[]> {
  const rows = await inPages(
    db,
    ({ ballot_key }, size) =>
      db.build
        .selectFrom('ballot')
        .select(['ballot_key', 'answers'])
        .where('series', '=', key.series)
        .where('period', '=', key.period)
        .where('ballot_key', '>', ballot_key)
        .orderBy('ballot_key')
        .limit(size),
    { ballot_key: '' },
  )
  return rows.map(({ ballot_key, answers }) => ({ key: ballot_key, answers }))
}

/** Destroys the ballots of a round that is closing. */
export function removeBallots(db: Db, key: RoundKey): Change {
  return db.build
    .deleteFrom('ballot')
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where((eb) => eb.exists(roundIn(db, key, ['closing']).select('round.tag')))
}
