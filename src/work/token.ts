import type { World } from '../world.ts'
import { base64url, sha256 } from './digest.ts'

const tagLength = 6
const tagLetters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The name under which a round's secret lies in the key store. */
export function secretName({ tag }: { readonly tag: string }): string {
  return `round-${tag}`
}

/** The characters that begin every personal link of a round. They are public and say which round. */
export function newTag(world: World): string {
  return Array.from(world.random(tagLength), (byte) => tagLetters[byte % tagLetters.length]).join(
    '',
  )
}

/** The tag of a personal token, or what stands in its place. */
export function tagOf(token: string): string {
  return token.slice(0, tagLength)
}

/**
 * Makes personal tokens: the round's tag and 128 bits of HMAC-SHA-256(round secret, person). The
 * same person has the same token in every letter of a round, so no token is ever stored.
 */
export async function tokenMaker(
  tag: string,
  secret: Uint8Array,
): Promise<(person: string) => Promise<string>> {
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return async (person) => {
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(person))
    return tag + base64url(new Uint8Array(mac).subarray(0, 16))
  }
}

/** What the database knows of a token or key: its SHA-256. */
export async function hashOfToken(token: string): Promise<string> {
  return sha256(token)
}

/** A token of 256 bits for sessions, keys and one-time links. */
export function newToken(world: World): string {
  return base64url(world.random(32))
}
