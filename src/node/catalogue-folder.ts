import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BandSet, bandSet } from '../core/bands.ts'
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
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}; see NOJD_SURVEYS.`)
    const keys = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())
    for (const { name: key } of keys) {
      const files = readdirSync(join(folder, key)).filter((name) => name.endsWith('.json'))
      for (const name of files) {
        const content: unknown = JSON.parse(readFileSync(join(folder, key, name), 'utf8'))
        if (key !== 'bands') definitions.set(`${key}/${name}`, content)
        else {
          const set = bandSet.parse(content)
          bands.set(set.key, set)
        }
      }
    }
  }
  return { bands, definitions }
}
