import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { type RoundKey, roundName } from '../core/round.ts'
import { countPeople, listPeople } from '../db/person.ts'
import { findRound } from '../db/round.ts'
import type { World } from '../world.ts'
import { roundSecret } from './round-secret.ts'
import { tokensOf } from './token.ts'

/**
 * The address of each person's personal link, or the one address of an open link (person empty).
 * For administrators; never logged. After close the addresses exist no more.
 */
export async function roundLinks(
  world: World,
  key: RoundKey,
): Promise<{ person: string; address: string }[] | Refusal> {
  const round = await findRound(world.db, key)
  if (round === undefined) return refuse('not-found', `There is no round ${roundName(key)}.`)
  const { baseUrl } = world.settings
  if (round.link !== null) return [{ person: '', address: `${baseUrl}/o/${round.link}` }]
  if (round.state === 'closed' || round.state === 'published')
    return refuse('wrong-state', `${roundName(key)} is closed: its links are gone.`)
  const secret = await roundSecret(world, round)
  if (isRefusal(secret)) return secret
  const people = await listPeople(world.db, key)
  if (people.length === 0)
    return refuse('nobody-asked', `Nobody is asked in ${roundName(key)} yet. Import people first.`)
  if ((await countPeople(world.db, key)) !== people.length)
    return refuse(
      'wrong-state',
      `The people of ${roundName(key)} were changed just now. Try again.`,
    )
  const tokens = await tokensOf(world, round, secret, people)
  return people.map(({ person }, i) => ({ person, address: `${baseUrl}/s/${tokens[i] ?? ''}` }))
}
