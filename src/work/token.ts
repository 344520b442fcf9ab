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
 * The personal tokens of a round for these people, in their order: the round's tag and 128 bits of
 * HMAC-SHA-256(round secret, person). The same person has the same token in every letter of a round,
 * so no token is ever stored.
 */
export async function tokensOf(
  { hashing }: World,
  { tag }: { readonly tag: string },
  secret: Uint8Array,
  people: readonly { readonly person: string }[],
): Promise<string[]> {
  const ids = people.map(({ person }) => person)
  return (await hashing.sign(secret, ids)).map((mac) => tag + mac)
}

/** What the database knows of a token or key: its SHA-256. */
export async function hashOfToken(token: string): Promise<string> {
  return sha256(token)
}

/** A token of 256 bits for sessions, keys and one-time links. */
export function newToken(world: World): string {
  return base64url(world.random(32))
}
