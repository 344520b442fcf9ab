import { z } from 'zod'
import { type BandSet, bandSet } from '../core/bands.ts'
import { type Definition, definition } from '../core/definition/definition.ts'
import { type Change, type Db, first } from './database.ts'

/** A definition as it was published, with the band sets it refers to. */
export interface PublishedDefinition {
  readonly definition: Definition
  readonly bands: ReadonlyMap<string, BandSet>
  readonly hash: string
}

/** Published versions never change, so a parsed one is kept for as long as the program runs. */
const parsed = new Map<string, PublishedDefinition>()

/** A published version by its name: `findDefinition(db, 'hme@1')`. */
export async function findDefinition(
  db: Db,
  name: string,
): Promise<PublishedDefinition | undefined> {
  const [key = '', version = ''] = name.split('@')
  const row = await first(
    db,
    db.build
      .selectFrom('definition')
      .select(['hash', 'content', 'bands'])
      .where('key', '=', key)
      .where('version', '=', Number(version)),
  )
  return row && read(row)
}

/** Every published version, by key and version. */
export async function listDefinitions(db: Db): Promise<PublishedDefinition[]> {
  const rows = await db.all(
    db.build
      .selectFrom('definition')
      .select(['hash', 'content', 'bands'])
      .orderBy('key')
      .orderBy('version'),
  )
  return rows.map(read)
}

/** Every band set that a published version refers to, by key; of a set in several versions the newest. */
export async function listBandSets(db: Db): Promise<ReadonlyMap<string, BandSet>> {
  return new Map((await listDefinitions(db)).flatMap(({ bands }) => [...bands]))
}

/** Stores a version, unless one of that key and number is there. */
export function addDefinition(
  db: Db,
  row: {
    key: string
    version: number
    hash: string
    content: string
    bands: readonly BandSet[]
    publishedAt: string
  },
): Change {
  return db.build
    .insertInto('definition')
    .values({
      key: row.key,
      version: row.version,
      hash: row.hash,
      content: row.content,
      bands: JSON.stringify(row.bands),
      published_at: row.publishedAt,
    })
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
}

function read(row: { hash: string; content: string; bands: string }): PublishedDefinition {
  const name = row.hash + row.bands
  const known = parsed.get(name)
  if (known !== undefined) return known
  const sets = z.array(bandSet).parse(JSON.parse(row.bands))
  const fresh = {
    definition: definition.parse(JSON.parse(row.content)),
    bands: new Map(sets.map((set) => [set.key, set])),
    hash: row.hash,
  }
  parsed.set(name, fresh)
  return fresh
}
