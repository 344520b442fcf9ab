import { isRefusal, type Refusal } from '../src/core/refusal.ts'
import { seeded } from '../src/demo/simulate.ts'
import type { Settings } from '../src/settings.ts'
import type { Log, World } from '../src/world.ts'

/**
 * A world as the product makes it on the platform a story is told on, but the clock stands still
 * until it is turned, and chance has a seed.
 */
export interface TestWorld extends World {
  /** Everything that was handed to the operator's log, as JSON. */
  readonly logged: readonly string[]
  turnClock(minutes: number): void
  close(): Promise<void>
}

/** What a story asks of its world. */
export interface Wish {
  readonly kind: 'demo' | 'real'
  readonly fewest?: number
  readonly now?: string
  readonly baseUrl?: string
}

/** The variables of an installation where a story is told. */
export function variables(wish: Wish): Record<string, string> {
  return {
    NOJD_BASE_URL: wish.baseUrl ?? 'http://nojd.test',
    NOJD_ORGANISATION: 'Provstaden',
    NOJD_FEWEST: String(wish.fewest ?? 0),
  }
}

/** What of a world is the same on every platform: the time, chance, and a log that can be read. */
export function told(wish: Wish) {
  const logged: string[] = []
  const note: Log['info'] = (fields, message) => {
    logged.push(JSON.stringify({ ...fields, message }))
  }
  const log: Log = { info: note, warn: note, error: note }
  const chance = seeded(1)
  let now = new Date(wish.now ?? '2025-11-03T08:00:00Z').getTime()
  return {
    log,
    logged,
    now: () => new Date(now),
    random: (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(chance() * 256)),
    turnClock(minutes: number) {
      now += minutes * 60_000
    },
  }
}

/** The settings that were read; their faults, which the story did not expect, end it. */
export function understood<Read extends Settings>(
  read: { settings: Read } | { faults: string[] },
): Read {
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.settings
}

/** What was asked for; a refusal, which the story did not expect, ends it with its sentence. */
export function granted<T>(outcome: T | Refusal): T {
  if (!isRefusal(outcome)) return outcome
  const faults = (outcome.faults ?? []).map(({ where, what }) => `${where}: ${what}`)
  throw new Error([`${outcome.refused}: ${outcome.because}`, ...faults].join('\n'))
}
