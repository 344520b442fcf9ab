import { type Refusal, refuse } from '../core/refusal.ts'
import { putEvents } from '../db/event.ts'
import { readEventsCsv } from '../exchange/events-csv.ts'
import type { World } from '../world.ts'
import { foreignSeries } from './foreign-series.ts'

/** Imports events and actions, all or nothing. `only` refuses rows of any other series. */
export async function importEvents(
  world: World,
  text: string,
  only?: string,
): Promise<{ events: number } | Refusal> {
  const read = readEventsCsv(text)
  if ('faults' in read)
    return refuse('invalid', 'events.csv has faults; nothing was imported.', read.faults)
  const faults = await foreignSeries(world, read.events, only)
  if (faults.length > 0)
    return refuse('invalid', 'events.csv has faults; nothing was imported.', faults)
  await world.db.work(putEvents(world.db, read.events))
  world.log.info({ events: read.events.length }, 'events imported')
  return { events: read.events.length }
}
