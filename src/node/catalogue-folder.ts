import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BandSet, bandSet } from '../core/bands.ts'
import { Unusable } from '../core/refusal.ts'
import type { Catalogue } from '../world.ts'

/**
 * Reads the catalogue on offer: `<key>/<version>.json` and `bands/<set>.json` of each folder, the
 * later folder's file standing before the earlier's. Definitions are only read here; publishing
 * checks them.
 */
export function readCatalogue(folders: readonly string[]): Catalogue {
  const bands = new Map<string, BandSet>()
  const definitions = new Map<string, unknown>()
  for (const folder of folders) {
    if (!existsSync(folder)) throw new Unusable(`There is no folder ${folder}; see NOJD_SURVEYS.`)
    const keys = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())
    for (const { name: key } of keys) {
      const files = readdirSync(join(folder, key)).filter((name) => name.endsWith('.json'))
      for (const name of files) {
        const content = readJson(join(folder, key, name))
        if (key !== 'bands') definitions.set(`${key}/${name}`, content)
        else {
          const set = bandSet.safeParse(content)
          if (!set.success)
            throw new Unusable(`${join(folder, key, name)} is not a band set: ${set.error.message}`)
          bands.set(set.data.key, set.data)
        }
      }
    }
  }
  return { bands, definitions }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Unusable(`${path} cannot be read as JSON: ${String(error)}`)
  }
}
