import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefusal, type Refusal } from '../src/core/refusal.ts'
import { seeded } from '../src/demo/simulate.ts'
import { nodeWorld } from '../src/node/node-world.ts'
import { readSettings, type ServerSettings } from '../src/settings.ts'
import type { Log, World } from '../src/world.ts'

/** The folder of the program: the parent of `surveys/`, `migrations/` and `web/`. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A world as the product makes it, but the clock stands still until it is turned, and chance has a seed. */
export interface TestWorld extends World {
  readonly settings: ServerSettings
  /** Holds the database and the key folder, and nothing else. */
  readonly folder: string
  /** Everything that was handed to the operator's log, as JSON. */
  readonly logged: readonly string[]
  turnClock(minutes: number): void
  /** The program ends; its files stay. */
  stop(): void
  close(): void
}

export async function testWorld(how: {
  readonly kind: 'demo' | 'real'
  readonly fewest?: number
  readonly now?: string
  readonly baseUrl?: string
}): Promise<TestWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'nojd-test-'))
  const read = readSettings({
    NOJD_DATABASE: join(folder, 'nojd.db'),
    NOJD_BASE_URL: how.baseUrl ?? 'http://nojd.test',
    NOJD_ORGANISATION: 'Provstaden',
    NOJD_FEWEST: String(how.fewest ?? 0),
  })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const logged: string[] = []
  const note: Log['info'] = (fields, message) => {
    logged.push(JSON.stringify({ ...fields, message }))
  }
  const log: Log = { info: note, warn: note, error: note }
  const world = await nodeWorld(root, read.settings, log, how.kind)
  const chance = seeded(1)
  let now = new Date(how.now ?? '2025-11-03T08:00:00Z').getTime()
  return {
    ...world,
    settings: read.settings,
    folder,
    logged,
    now: () => new Date(now),
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(chance() * 256)),
    turnClock(minutes) {
      now += minutes * 60_000
    },
    stop() {
      world.close()
    },
    close() {
      world.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What was asked for; a refusal, which the story did not expect, ends it with its sentence. */
export function granted<T>(outcome: T | Refusal): T {
  if (!isRefusal(outcome)) return outcome
  const faults = (outcome.faults ?? []).map(({ where, what }) => `${where}: ${what}`)
  throw new Error([`${outcome.refused}: ${outcome.because}`, ...faults].join('\n'))
}
