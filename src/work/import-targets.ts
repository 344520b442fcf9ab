import { type Refusal, refuse } from '../core/refusal.ts'
import { putTarget } from '../db/target.ts'
import { readTargetsCsv } from '../exchange/targets-csv.ts'
import type { World } from '../world.ts'
import { foreignSeries } from './foreign-series.ts'

/** Imports targets, all or nothing. `only` refuses rows of any other series. */
export async function importTargets(
  world: World,
  text: string,
  only?: string,
): Promise<{ targets: number } | Refusal> {
  const read = readTargetsCsv(text)
  const faults = 'faults' in read ? read.faults : await foreignSeries(world, read.targets, only)
  if ('faults' in read || faults.length > 0)
    return refuse('invalid', 'targets.csv has faults; nothing was imported.', faults)
  await world.db.work(
    read.targets.map(({ series, ...target }) => putTarget(world.db, series, target)),
  )
  world.log.info({ targets: read.targets.length }, 'targets imported')
  return { targets: read.targets.length }
}
