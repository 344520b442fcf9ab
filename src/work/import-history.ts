import { type Refusal, refuse } from '../core/refusal.ts'
import { putHistoryPoint } from '../db/history.ts'
import { readHistoryCsv } from '../exchange/history-csv.ts'
import type { World } from '../world.ts'
import { foreignSeries } from './foreign-series.ts'

/** Imports history points, all or nothing. `only` refuses rows of any other series. */
export async function importHistory(
  world: World,
  text: string,
  only?: string,
): Promise<{ points: number } | Refusal> {
  const read = readHistoryCsv(text)
  const faults = 'faults' in read ? read.faults : await foreignSeries(world, read.history, only)
  if ('faults' in read || faults.length > 0)
    return refuse('invalid', 'history.csv has faults; nothing was imported.', faults)
  await world.db.work(
    read.history.map(({ series, point }) => putHistoryPoint(world.db, series, point)),
  )
  world.log.info({ points: read.history.length }, 'history imported')
  return { points: read.history.length }
}
