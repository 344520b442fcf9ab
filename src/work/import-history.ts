import { type Refusal, refuse } from '../core/refusal.ts'
import { putHistory } from '../db/history.ts'
import { readHistoryCsv } from '../exchange/history-csv.ts'
import type { World } from '../world.ts'
import { foreignSeries } from './foreign-series.ts'
import { knownConcepts } from './known-concepts.ts'

/**
 * Imports history points, all or nothing. `only` refuses rows of any other series. A concept that
 * nothing measures is taken, and named in `unknown`.
 */
export async function importHistory(
  world: World,
  text: string,
  only?: string,
): Promise<{ points: number; unknown: readonly string[] } | Refusal> {
  const read = readHistoryCsv(text)
  if ('faults' in read)
    return refuse('invalid', 'history.csv has faults; nothing was imported.', read.faults)
  const rows = read.history.map(({ row, series, point }) => ({ row, series, ...point }))
  const concepts = await knownConcepts(world, rows)
  const faults = [
    ...(await foreignSeries(world, rows, only)),
    ...rows
      .filter((one) => !concepts.canBe(one, one.value))
      .map(({ row }) => ({
        where: `row ${String(row)}, value`,
        what: 'lies outside what its concept can be',
      })),
  ]
  if (faults.length > 0)
    return refuse('invalid', 'history.csv has faults; nothing was imported.', faults)
  await world.db.work(putHistory(world.db, read.history))
  world.log.info({ points: read.history.length }, 'history imported')
  return { points: read.history.length, unknown: concepts.unknown }
}
