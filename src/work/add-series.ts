import { type Refusal, refuse } from '../core/refusal.ts'
import type { Series } from '../core/series.ts'
import * as db from '../db/series.ts'
import type { World } from '../world.ts'

/** Adds a series; a key that is taken is refused. */
export async function addSeries(world: World, series: Series): Promise<Series | Refusal> {
  const [added] = await world.db.work([db.addSeries(world.db, series)])
  if (added === 0) return refuse('already-exists', `There is a series ${series.key} already.`)
  world.log.info({ series: series.key }, 'series added')
  return series
}
