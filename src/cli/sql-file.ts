import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import { literal, scriptOf } from '../db/sqlite-script.ts'
import { nodeWorld } from '../node/node-world.ts'
import type { ServerSettings } from '../node/server-settings.ts'
import type { World } from '../world.ts'
import type { Call } from './command.ts'
import { writeSecret } from './files.ts'
import { operatorLog } from './log.ts'

/** Where `wrangler dev` answers; an installation elsewhere names its address in NOJD_BASE_URL. */
const devAddress = 'http://localhost:8787'

/** The settings of a database elsewhere. */
export function settingsElsewhere({ settings }: Call): ServerSettings {
  return settings.addressGiven ? settings : { ...settings, addressGiven: true, baseUrl: devAddress }
}

/**
 * Does something on an empty database that is thrown away, and writes the rows it left in these
 * tables as SQL, for a database that this command cannot open. `before` stands before them, and
 * before that the mark that the database is in use, so that it can never become a demo.
 */
export async function asSqlFile<Outcome>(
  call: Call,
  how: { readonly file: string; readonly tables: readonly string[]; readonly before?: string },
  act: (world: World) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  const folder = mkdtempSync(join(tmpdir(), 'nojd-sql-'))
  const database = join(folder, 'nojd.db')
  const settings = { ...settingsElsewhere(call), database, keys: join(folder, 'keys') }
  try {
    const world = await nodeWorld(call.root, settings, operatorLog('warn'))
    try {
      const outcome = await act(world)
      if (!isRefusal(outcome))
        writeSecret(how.file, inUse(world) + (how.before ?? '') + scriptOf(database, how.tables))
      return outcome
    } finally {
      world.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inUse(world: World): string {
  return (
    'INSERT INTO "installation" ("id", "kind", "created_at") ' +
    `VALUES ('nojd', 'real', ${literal(world.now().toISOString())}) ON CONFLICT ("id") DO NOTHING;\n`
  )
}
