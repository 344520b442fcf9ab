import { type Refusal, refuse } from '../core/refusal.ts'
import { putIndicatorValues } from '../db/indicator.ts'
import { listSeries } from '../db/series.ts'
import { readIndicatorsCsv } from '../exchange/indicators-csv.ts'
import type { World } from '../world.ts'

/** Imports values of indicators, all or nothing; every indicator must have been added as one. */
export async function importIndicators(
  world: World,
  text: string,
): Promise<{ values: number } | Refusal> {
  const read = readIndicatorsCsv(text)
  if ('faults' in read)
    return refuse('invalid', 'indicators.csv has faults; nothing was imported.', read.faults)
  const all = await listSeries(world.db)
  const indicators = new Set(all.filter((s) => s.indicator !== null).map(({ key }) => key))
  const faults = read.values
    .filter(({ series }) => !indicators.has(series))
    .map(({ row, series }) => ({
      where: `row ${String(row)}, indicator`,
      what: all.some(({ key }) => key === series)
        ? 'is a series in which people are asked, not an indicator'
        : `is not an indicator here: add it with series add ${series} --title T --indicator`,
    }))
  if (faults.length > 0)
    return refuse('invalid', 'indicators.csv has faults; nothing was imported.', faults)
  await world.db.work(putIndicatorValues(world.db, read.values))
  world.log.info({ values: read.values.length }, 'indicator values imported')
  return { values: read.values.length }
}
