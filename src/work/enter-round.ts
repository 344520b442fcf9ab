import { type Refusal, refuse } from '../core/refusal.ts'
import type { Round } from '../core/round.ts'
import { findBallot } from '../db/ballot.ts'
import { findDefinition, type PublishedDefinition } from '../db/definition.ts'
import { isInvited } from '../db/invitation.ts'
import { findRoundByLink, findRoundByTag } from '../db/round.ts'
import type { World } from '../world.ts'
import { hashOfToken, tagOf } from './token.ts'

/** How somebody came to a questionnaire: a personal link, or an open one with a key of the form. */
export type Link =
  | { readonly kind: 'personal'; readonly token: string }
  | { readonly kind: 'open'; readonly link: string; readonly ballot: string | null }

/** What a link leads to. Whether the round takes answers is for the caller to look at. */
export interface Entry {
  readonly round: Round
  readonly published: PublishedDefinition
  /** Under what the answer is stored; null for an open link before the form has made its key. */
  readonly ballotKey: string | null
}

/**
 * Finds the round a link belongs to; changes nothing. A personal link of a closed round is still
 * known by its tag, though its token is gone.
 */
export async function enterRound(world: World, link: Link): Promise<Entry | Refusal> {
  const round =
    link.kind === 'personal'
      ? await findRoundByTag(world.db, tagOf(link.token))
      : await findRoundByLink(world.db, link.link)
  if (round === undefined || round.state === 'cancelled') return unknownLink()
  const published = await findDefinition(world.db, round.definition)
  if (published === undefined) throw new Error(`enterRound: ${round.definition} is not published`)
  if (link.kind === 'open')
    return { round, published, ballotKey: link.ballot && (await hashOfToken(link.ballot)) }
  const ballotKey = await hashOfToken(link.token)
  if (round.state === 'closed' || round.state === 'published')
    return { round, published, ballotKey }
  if (!(await isInvited(world.db, round, ballotKey))) return unknownLink()
  return { round, published, ballotKey }
}

/** What has been answered under a key so far; undefined when nothing. */
export async function earlierBallot(world: World, entry: Entry): Promise<Uint8Array | undefined> {
  return entry.ballotKey === null ? undefined : findBallot(world.db, entry.round, entry.ballotKey)
}

function unknownLink(): Refusal {
  return refuse('unknown-link', 'The link is not known here. Check that all of it came along.')
}
