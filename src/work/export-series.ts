import { type Refusal, refuse } from '../core/refusal.ts'
import { listBenchmarks } from '../db/benchmark.ts'
import type { Db } from '../db/database.ts'
import { listEvents } from '../db/event.ts'
import { listHistory } from '../db/history.ts'
import { listIndicatorValues } from '../db/indicator.ts'
import { listSeries } from '../db/series.ts'
import { listTargets } from '../db/target.ts'
import { writeBenchmarksCsv } from '../exchange/benchmarks-csv.ts'
import { writeEventsCsv } from '../exchange/events-csv.ts'
import { writeHistoryCsv } from '../exchange/history-csv.ts'
import { writeIndicatorsCsv } from '../exchange/indicators-csv.ts'
import { writeTargetsCsv } from '../exchange/targets-csv.ts'
import type { World } from '../world.ts'

/** What was exported: its rows as data, and as the file that can be imported. */
export interface Exported {
  readonly rows: readonly object[]
  readonly csv: string
}

/** The files that a series can be exported to, and what one row of each is. */
const files = {
  history: file(listHistory, (series, point) => ({ series, point }), writeHistoryCsv),
  targets: file(listTargets, (series, one) => ({ series, ...one }), writeTargetsCsv),
  benchmarks: file(listBenchmarks, (series, one) => ({ series, ...one }), writeBenchmarksCsv),
  events: file(listEvents, (series, event) => ({ series, event }), writeEventsCsv),
  indicators: file(
    async (db, key) => (await listIndicatorValues(db, key)).map(({ value }) => value),
    (series, value) => ({ series, value }),
    writeIndicatorsCsv,
  ),
}
export type SeriesFile = keyof typeof files

/** Writes what is known beside the rounds of these series; of all, if none is named. */
export async function exportSeries(
  world: World,
  name: SeriesFile,
  keys: readonly string[],
): Promise<Exported | Refusal> {
  const all = (await listSeries(world.db)).map(({ key }) => key)
  const missing = keys.filter((key) => !all.includes(key))
  if (missing.length > 0) return refuse('not-found', `There is no series ${missing.join(', ')}.`)
  return files[name](world.db, keys.length === 0 ? all : [...new Set(keys)])
}

function file<Item extends object, Row>(
  list: (db: Db, series: string) => Promise<Item[]>,
  rowOf: (series: string, item: Item) => Row,
  write: (rows: readonly Row[]) => string,
) {
  return async (db: Db, keys: readonly string[]): Promise<Exported> => {
    const lists = keys.map(async (series) =>
      (await list(db, series)).map((item) => ({ series, item })),
    )
    const found = (await Promise.all(lists)).flat()
    return {
      rows: found.map(({ series, item }) => ({ series, ...item })),
      csv: write(found.map(({ series, item }) => rowOf(series, item))),
    }
  }
}
