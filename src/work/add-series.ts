import { type Refusal, refuse } from '../core/refusal.ts'
import { type NewSeries, type Series, series } from '../core/series.ts'
import * as db from '../db/series.ts'
import type { World } from '../world.ts'

/** Adds a series; a key that is taken is refused. */
export async function addSeries(world: World, wish: NewSeries): Promise<Series | Refusal> {
  const fresh = series.parse(wish)
  const [added] = await world.db.work([db.addSeries(world.db, fresh)])
  if (added === 0) return refuse('already-exists', `There is a series ${fresh.key} already.`)
  world.log.info({ series: fresh.key }, 'series added')
  return fresh
}
