import type { Round } from '../core/round.ts'
import { countBallots } from './ballot.ts'
import type { Db } from './database.ts'
import { countPeople } from './person.ts'

/** How many were asked and how many have answered; null before the round opens. */
export async function countRound(
  db: Db,
  round: Round,
): Promise<{ invited: number | null; submitted: number } | null> {
  switch (round.state) {
    case 'draft':
    case 'scheduled':
    case 'cancelled':
      return null
    case 'open':
    case 'paused':
    case 'closing':
      return {
        invited: round.link === null ? await countPeople(db, round) : null,
        submitted: await countBallots(db, round),
      }
    case 'closed':
    case 'published':
      return { invited: round.invited, submitted: round.submitted ?? 0 }
  }
}
