import { type AnswerFault, encodeBallot, readAnswers } from '../core/answer.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { RoundState } from '../core/round.ts'
import { putBallot } from '../db/ballot.ts'
import { findRound } from '../db/round.ts'
import type { World } from '../world.ts'
import type { Entry } from './enter-round.ts'

/**
 * Takes one response: checks it, and stores it in place of an earlier one under the same key. When
 * this returns `received`, the answer is on disk. Nothing is stored when anything is wrong.
 */
export async function submitAnswers(
  world: World,
  entry: Entry,
  sent: Readonly<Record<string, unknown>>,
): Promise<'received' | { readonly answerFaults: AnswerFault[] } | Refusal> {
  const { round, published, ballotKey } = entry
  if (round.state !== 'open') return notOpen(round.state)
  if (ballotKey === null) throw new Error('submitAnswers: an open link needs a ballot key')
  const read = readAnswers(published.definition, sent)
  if ('faults' in read) return { answerFaults: read.faults }
  const answers = encodeBallot(published.definition, read.answers)
  const [stored] = await world.db.work([putBallot(world.db, round, { key: ballotKey, answers })])
  if (stored === 1) return 'received'
  return notOpen((await findRound(world.db, round))?.state ?? 'closed')
}

/** Why a round takes no answers now. */
function notOpen(state: RoundState): Refusal {
  switch (state) {
    case 'draft':
    case 'scheduled':
      return refuse('not-open', 'The survey has not opened yet.')
    case 'paused':
      return refuse('not-open', 'The survey is paused. Try again later.')
    case 'open':
    case 'closing':
    case 'closed':
    case 'published':
    case 'cancelled':
      return refuse('not-open', 'The survey is closed and takes no more answers.')
  }
}
