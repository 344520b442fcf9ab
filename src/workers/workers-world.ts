import wasm from '@resvg/resvg-wasm/index_bg.wasm'
import bold from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'
import regular from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'
import shipped from '../../dist/shipped.json' with { type: 'json' }
import { drawHere } from '../charts/drawing/draw.ts'
import { catalogueOf } from '../core/catalogue.ts'
import { appliedMigrations, type D1, openD1 } from '../db/d1.ts'
import { markInstallation } from '../db/installation.ts'
import { readSettings } from '../settings.ts'
import type { Log, World } from '../world.ts'
import { hashing } from './hashing.ts'
import { keyBucket, type R2 } from './key-bucket.ts'

/** What the platform hands over: the bindings of wrangler.toml, and the variables as text. */
export interface Bindings {
  readonly DB: D1
  readonly KEYS: R2
  readonly [variable: string]: unknown
}

/** The world of a Worker: D1, a bucket of keys, the real clock and chance; or what is not set up. */
export function workersWorld(bindings: Bindings): { world: World } | { faults: string[] } {
  const unbound = ['DB', 'KEYS'].filter((name) => bindings[name] === undefined)
  if (unbound.length > 0)
    return { faults: unbound.map((name) => `${name} is not bound: see wrangler.toml`) }
  const read = readSettings(bindings)
  if ('faults' in read) return read
  const files = Object.entries(shipped.surveys).map(([path, content]) => ({ path, content }))
  return {
    world: {
      db: openD1(bindings.DB),
      now: () => new Date(),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      hashing,
      keys: keyBucket(bindings.KEYS),
      draw: drawHere(() =>
        Promise.resolve({ wasm, fonts: [new Uint8Array(regular), new Uint8Array(bold)] }),
      ),
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      settings: read.settings,
      catalogue: catalogueOf(files),
    },
  }
}

/**
 * Whether the database fits this program: empty when it does, and then it is marked as a real one
 * unless it was made as a demo. Its migrations are run by a command, never by a request.
 */
export async function faultsOfDatabase(bindings: Bindings, world: World): Promise<string[]> {
  const applied = await appliedMigrations(bindings.DB)
  const missing = shipped.migrations.filter((name) => !applied.includes(name))
  if (missing.length > 0)
    return [
      `The database lacks ${missing.join(', ')}: npx wrangler d1 migrations apply DB --remote ` +
        '(--local under wrangler dev)',
    ]
  const newer = applied.filter((name) => !shipped.migrations.includes(name))
  if (newer.length > 0)
    return [`The database was made by a newer Nöjd (it has ${newer.join(', ')}): deploy that one`]
  await world.db.work([markInstallation(world.db, 'real', world.now().toISOString())])
  return []
}

/** A line of the operator's log, as `wrangler tail` shows it. */
function log(level: keyof Log): Log['info'] {
  return (fields, message) => {
    console[level](JSON.stringify({ level, ...fields, message }))
  }
}
