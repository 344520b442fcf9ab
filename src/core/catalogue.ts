import { type BandSet, bandSet } from './bands.ts'

/** What ships or lies in a folder, on offer: nothing of it counts until it is published. */
export interface Catalogue {
  readonly bands: ReadonlyMap<string, BandSet>
  /** The content of each definition file, by where it lies (`hme/1.json`), unchecked. */
  readonly definitions: ReadonlyMap<string, unknown>
  /** Files that cannot be used, and why; they spoil no other. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[]
}

/** A file of a catalogue: its JSON content, or why it has none. */
export type CatalogueFile = { readonly path: string } & (
  { readonly content: unknown } | { readonly why: string }
)

/**
 * The catalogue of files: `<key>/<version>.json` and `bands/<set>.json`, a later file standing
 * before an earlier one of the same name. Definitions are only read here; publishing checks them.
 */
export function catalogueOf(files: Iterable<CatalogueFile>): Catalogue {
  const bands = new Map<string, BandSet>()
  const definitions = new Map<string, unknown>()
  const leftOut: { path: string; why: string }[] = []
  for (const file of files) {
    const { path } = file
    const [folder = '', name = ''] = path.split('/').slice(-2)
    if ('why' in file) leftOut.push(file)
    else if (folder !== 'bands') definitions.set(`${folder}/${name}`, file.content)
    else {
      const set = bandSet.safeParse(file.content)
      if (set.success) bands.set(set.data.key, set.data)
      else leftOut.push({ path, why: `it is not a band set: ${set.error.message}` })
    }
  }
  return { bands, definitions, leftOut }
}
