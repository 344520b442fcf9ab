import { createHmac, hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Hashing } from '../world.ts'

/** So many at a time: some milliseconds, then others who wait get their turn. */
const atOnce = 500

/** Hashing in this thread: a text takes less time than handing it to another. */
export const hashing: Hashing = {
  sign: (secret, texts) =>
    inTurns(texts, (text) =>
      createHmac('sha256', secret).update(text).digest().toString('base64url', 0, 16),
    ),
  sha256: (texts) => inTurns(texts, (text) => hash('sha256', text, 'hex')),
}

async function inTurns<T>(texts: readonly string[], one: (text: string) => T): Promise<T[]> {
  const all: T[] = []
  for (let from = 0; from < texts.length; from += atOnce) {
    if (from > 0) await setImmediate()
    for (const text of texts.slice(from, from + atOnce)) all.push(one(text))
  }
  return all
}
