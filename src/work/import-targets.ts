import { type Refusal, refuse } from '../core/refusal.ts'
import { putTargets } from '../db/target.ts'
import { readTargetsCsv } from '../exchange/targets-csv.ts'
import type { World } from '../world.ts'
import { foreignSeries } from './foreign-series.ts'
import { knownConcepts } from './known-concepts.ts'

/**
 * Imports targets, all or nothing. `only` refuses rows of any other series. A concept that
 * nothing measures is taken, and named in `unknown`.
 */
export async function importTargets(
  world: World,
  text: string,
  only?: string,
): Promise<{ targets: number; unknown: readonly string[] } | Refusal> {
  const read = readTargetsCsv(text)
  if ('faults' in read)
    return refuse('invalid', 'targets.csv has faults; nothing was imported.', read.faults)
  const concepts = await knownConcepts(world, read.targets)
  const faults = [
    ...(await foreignSeries(world, read.targets, only)),
    ...read.targets
      .filter(
        (one) => typeof one.target.value === 'number' && !concepts.canBe(one, one.target.value),
      )
      .map(({ row }) => ({
        where: `row ${String(row)}, value`,
        what: 'lies outside what its concept can be',
      })),
  ]
  if (faults.length > 0)
    return refuse('invalid', 'targets.csv has faults; nothing was imported.', faults)
  await world.db.work(putTargets(world.db, read.targets))
  world.log.info({ targets: read.targets.length }, 'targets imported')
  return { targets: read.targets.length, unknown: concepts.unknown }
}
