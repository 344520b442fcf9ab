import { type BandSet, bandSet } from './bands.ts'
import { Unusable } from './refusal.ts'

/** What ships or lies in a folder, on offer: nothing of it counts until it is published. */
export interface Catalogue {
  readonly bands: ReadonlyMap<string, BandSet>
  /** The content of each definition file, by where it lies (`hme/1.json`), unchecked. */
  readonly definitions: ReadonlyMap<string, unknown>
}

/**
 * The catalogue of files: `<key>/<version>.json` and `bands/<set>.json`, a later file standing
 * before an earlier one of the same name. Definitions are only read here; publishing checks them.
 */
export function catalogueOf(
  files: Iterable<{ readonly path: string; readonly content: unknown }>,
): Catalogue {
  const bands = new Map<string, BandSet>()
  const definitions = new Map<string, unknown>()
  for (const { path, content } of files) {
    const [folder = '', name = ''] = path.split('/').slice(-2)
    if (folder !== 'bands') {
      definitions.set(`${folder}/${name}`, content)
      continue
    }
    const set = bandSet.safeParse(content)
    if (!set.success) throw new Unusable(`${path} is not a band set: ${set.error.message}`)
    bands.set(set.data.key, set.data)
  }
  return { bands, definitions }
}
