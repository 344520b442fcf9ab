import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal, type Refusal } from '../core/refusal.ts'
import { scriptOf } from '../db/sqlite-script.ts'
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
 * tables as SQL, for a database that this command cannot open. `before` stands first in the file.
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
        writeSecret(how.file, (how.before ?? '') + scriptOf(database, how.tables))
      return outcome
    } finally {
      world.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
