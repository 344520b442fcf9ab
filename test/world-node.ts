import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sqlite } from '../src/db/sqlite.ts'
import { nodeWorld } from '../src/node/node-world.ts'
import { readServerSettings, type ServerSettings } from '../src/node/server-settings.ts'
import { type TestWorld, told, understood, variables, type Wish } from './world.ts'

/** The folder of the program: the parent of `surveys/`, `migrations/` and `web/`. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A world on Node: files of its own. */
export interface NodeTestWorld extends TestWorld {
  readonly db: Sqlite
  readonly settings: ServerSettings
  /** Holds the database and the key folder, and nothing else. */
  readonly folder: string
  /** The program ends; its files stay. */
  stop(): void
}

export async function testWorld(wish: Wish): Promise<NodeTestWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'nojd-test-'))
  const settings = understood(
    readServerSettings({ ...variables(wish), NOJD_DATABASE: join(folder, 'nojd.db') }),
  )
  const own = told(wish)
  const world = await nodeWorld(root, settings, own.log, wish.kind)
  return {
    ...world,
    ...own,
    settings,
    folder,
    stop() {
      world.close()
    },
    async close() {
      world.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
