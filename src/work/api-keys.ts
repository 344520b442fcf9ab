import { type Refusal, refuse } from '../core/refusal.ts'
import * as db from '../db/api-key.ts'
import type { World } from '../world.ts'
import { sha256 } from './digest.ts'
import { newToken } from './token.ts'

/** Makes an API key. It is told once; the database keeps its SHA-256. */
export async function addApiKey(
  world: World,
  name: string,
  scopes: readonly db.Scope[],
): Promise<{ name: string; scopes: readonly db.Scope[]; key: string } | Refusal> {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 100)
    return refuse('invalid', 'A name has 1 to 100 characters.')
  if (scopes.length === 0)
    return refuse('invalid', `A key needs scopes: ${db.scope.options.join(', ')}.`)
  const key = `nojd_${newToken(world)}`
  const row = { name: trimmed, hash: await sha256(key), scopes, now: world.now().toISOString() }
  const [added] = await world.db.work([db.addApiKey(world.db, row)])
  if (added === 0) return refuse('already-exists', `There is a key ${trimmed} already.`)
  return { name: trimmed, scopes, key }
}

/** Takes a key out of use at once. */
export async function revokeApiKey(
  world: World,
  name: string,
): Promise<{ name: string } | Refusal> {
  const [removed] = await world.db.work([db.removeApiKey(world.db, name)])
  return removed === 1 ? { name } : refuse('not-found', `There is no key ${name}.`)
}

/** What a key may do; undefined when it is not a key of ours. */
export async function scopesOf(
  world: World,
  key: string,
): Promise<readonly db.Scope[] | undefined> {
  return (await db.findApiKey(world.db, await sha256(key)))?.scopes
}
