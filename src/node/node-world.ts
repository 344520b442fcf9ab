import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Unusable } from '../core/refusal.ts'
import { migrate, type Migration } from '../db/migrate.ts'
import { openSqlite, type Sqlite } from '../db/sqlite.ts'
import type { ServerSettings } from './server-settings.ts'
import type { Log, World } from '../world.ts'
import { readCatalogue } from './catalogue-folder.ts'
import { hashing } from './hashing.ts'
import { keyFolder } from './key-folder.ts'
import { drawInThread, type ThreadDrawing } from './thread-drawing.ts'

/** The world of a machine of one's own: a SQLite file, a key folder, the real clock and chance. */
export interface NodeWorld extends World {
  readonly db: Sqlite
  readonly draw: ThreadDrawing
  close(): void
}

/**
 * Opens the database, brings it up to this program, and gathers what is outside. `kind` is written
 * only into a database that is made now.
 */
export async function nodeWorld(
  root: string,
  settings: ServerSettings,
  log: Log,
  kind: 'demo' | 'real' = 'real',
): Promise<NodeWorld> {
  const own = settings.surveys === null ? [] : [settings.surveys]
  const catalogue = readCatalogue([join(root, 'surveys'), ...own])
  const db = openSqlite(settings.database)
  const now = () => new Date()
  const migrated = await migrate(db, readMigrations(root), { kind, now: now().toISOString() })
  if ('newer' in migrated) {
    db.close()
    throw new Unusable(
      `The database ${settings.database} was made by a newer Nöjd (it has ${migrated.newer.join(', ')}). ` +
        'Nothing was changed. Install that version, or name another database.',
    )
  }
  for (const { path, why } of catalogue.leftOut)
    log.warn({ path }, `left out of the catalogue: ${why}`)
  const draw = drawInThread(join(root, 'dist/draw-thread.js'))
  return {
    db,
    now,
    random: (bytes) => Uint8Array.from(randomBytes(bytes)),
    hashing,
    keys: keyFolder(settings.keys),
    log,
    settings,
    catalogue,
    draw,
    close: () => {
      draw.close()
      db.close()
    },
  }
}

/** The migrations in order of their numbers. */
function readMigrations(root: string): Migration[] {
  const folder = join(root, 'migrations')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
