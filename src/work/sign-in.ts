import { type Refusal, refuse } from '../core/refusal.ts'
import {
  addStaff,
  findSession,
  findSignInLink,
  findStaff,
  removeSession,
  replaceSignInLink,
  touchSession,
  useSignInLink,
} from '../db/staff.ts'
import type { World } from '../world.ts'
import { sha256 } from './digest.ts'
import { newToken } from './token.ts'

const linkLastsHours = 24
const sessionLastsHours = 12
const idleMinutes = 30

/** Adds somebody who works here and makes the address they sign in with. */
export async function addUser(
  world: World,
  name: string,
): Promise<{ name: string; address: string } | Refusal> {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 100)
    return refuse('invalid', 'A name has 1 to 100 characters.')
  const [added] = await world.db.work([addStaff(world.db, trimmed, world.now().toISOString())])
  if (added === 0)
    return refuse(
      'already-exists',
      `There is a user ${trimmed} already; user link makes a new link.`,
    )
  return newSignInLink(world, trimmed)
}

/** A one-time sign-in address, good for a day; earlier ones of the same person stop working. */
export async function newSignInLink(
  world: World,
  name: string,
): Promise<{ name: string; address: string } | Refusal> {
  if ((await findStaff(world.db, name)) === undefined)
    return refuse('not-found', `There is no user ${name}. Add one with user add.`)
  const token = newToken(world)
  const expiresAt = later(world, linkLastsHours * 60)
  await world.db.work(
    replaceSignInLink(world.db, { hash: await sha256(token), staff: name, expiresAt }),
  )
  return { name, address: `${world.settings.baseUrl}/in/${token}` }
}

/** Whether a sign-in link is still good; looking at it uses nothing up. */
export async function isGoodSignInLink(world: World, token: string): Promise<boolean> {
  const now = world.now().toISOString()
  return (await findSignInLink(world.db, await sha256(token), now)) !== undefined
}

/** Uses a sign-in link up: the token of a session, for the first who comes. */
export async function signIn(world: World, token: string): Promise<string | Refusal> {
  const session = newToken(world)
  const [made] = await world.db.work(
    useSignInLink(world.db, await sha256(token), {
      hash: await sha256(session),
      now: world.now().toISOString(),
      expiresAt: later(world, sessionLastsHours * 60),
    }),
  )
  if (made === 1) return session
  return refuse('not-signed-in', 'The sign-in link is used or too old. Ask for a new one.')
}

/** Who a session belongs to, while it is used at least every half hour. */
export async function staffOfSession(
  world: World,
  token: string,
): Promise<{ name: string } | undefined> {
  const hash = await sha256(token)
  const now = world.now().toISOString()
  const session = await findSession(world.db, hash, { now, idleSince: later(world, -idleMinutes) })
  if (session === undefined) return undefined
  // One write a minute at most, not one a page.
  if (session.seen_at < later(world, -1)) await world.db.work([touchSession(world.db, hash, now)])
  return { name: session.staff }
}

export async function signOut(world: World, token: string): Promise<void> {
  await world.db.work([removeSession(world.db, await sha256(token))])
}

function later(world: World, minutes: number): string {
  return new Date(world.now().getTime() + minutes * 60_000).toISOString()
}
