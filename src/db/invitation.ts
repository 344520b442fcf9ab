import type { RoundKey } from '../core/round.ts'
import type { Change, Db } from './database.ts'
import { field, rowsOf } from './queries.ts'
import { beforeOpen, roundIn } from './round.ts'
import { inParts } from './rows.ts'

/** Whether a personal token belongs to a round that has not closed. */
export async function isInvited(db: Db, key: RoundKey, tokenHash: string): Promise<boolean> {
  const rows = await db.all(
    db.build
      .selectFrom('invitation')
      .select('token_hash')
      .where('token_hash', '=', tokenHash)
      .where('series', '=', key.series)
      .where('period', '=', key.period),
  )
  return rows.length > 0
}

/** Stores the hashes of personal tokens of a round that has not opened; 0 rows otherwise. */
export function addInvitations(db: Db, key: RoundKey, tokenHashes: readonly string[]): Change[] {
  return inParts(tokenHashes.map((hash) => ({ token_hash: hash }))).map((part) =>
    db.build
      .insertInto('invitation')
      .columns(['token_hash', 'series', 'period'])
      .expression(
        roundIn(db, key, beforeOpen)
          .innerJoin(rowsOf(part), (join) => join.onTrue())
          .select([field('token_hash'), 'round.series', 'round.period']),
      ),
  )
}

/** Forgets the tokens of a round that has not opened, or is closing. */
export function removeInvitations(db: Db, key: RoundKey): Change {
  return db.build
    .deleteFrom('invitation')
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where((eb) => eb.exists(roundIn(db, key, [...beforeOpen, 'closing']).select('round.tag')))
}
