import { canonical } from '../core/canonical.ts'
import { type Definition, nameOf } from '../core/definition/definition.ts'
import { readDefinition } from '../core/definition/lint.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { addDefinition, findDefinition } from '../db/definition.ts'
import type { World } from '../world.ts'
import { sha256 } from './digest.ts'

/**
 * Publishes a version of a definition: checks it, plays its examples, stores content and hash.
 * Publishing the same content again changes nothing; other content under the same version is
 * refused, because figures already computed would no longer mean what they say.
 */
export async function publishDefinition(
  world: World,
  content: unknown,
): Promise<{ definition: Definition; hash: string; already: boolean } | Refusal> {
  const read = readDefinition(content, world.catalogue.bands)
  if ('faults' in read)
    return refuse('invalid', 'The definition has faults; nothing was published.', read.faults)
  const { definition } = read
  const name = nameOf(definition)
  // As it was written, not with defaults filled in: a later default must not change what it says.
  const text = canonical(content)
  const hash = `sha256-${await sha256(text)}`
  const used = new Set(definition.measures.flatMap((m) => ('bands' in m ? [m.bands] : [])))
  const [added] = await world.db.work([
    addDefinition(world.db, {
      key: definition.key,
      version: definition.version,
      hash,
      content: text,
      bands: [...world.catalogue.bands.values()].filter(({ key }) => used.has(key)),
      publishedAt: world.now().toISOString(),
    }),
  ])
  if (added === 1) {
    world.log.info({ definition: name }, 'definition published')
    return { definition, hash, already: false }
  }
  const there = await findDefinition(world.db, name)
  if (there?.hash === hash) return { definition, hash, already: true }
  return refuse(
    'changed-version',
    `${name} is published already with other content. Give the changed definition version ` +
      `${String(definition.version + 1)}.`,
  )
}
