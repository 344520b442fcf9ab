import { type Refusal, refuse } from '../core/refusal.ts'
import { putBenchmarks } from '../db/benchmark.ts'
import { readBenchmarksCsv } from '../exchange/benchmarks-csv.ts'
import type { World } from '../world.ts'
import { foreignSeries } from './foreign-series.ts'
import { knownConcepts } from './known-concepts.ts'

/**
 * Imports benchmarks, all or nothing. `only` refuses rows of any other series. A concept that
 * nothing measures is taken, and named in `unknown`.
 */
export async function importBenchmarks(
  world: World,
  text: string,
  only?: string,
): Promise<{ benchmarks: number; unknown: readonly string[] } | Refusal> {
  const read = readBenchmarksCsv(text)
  if ('faults' in read)
    return refuse('invalid', 'benchmarks.csv has faults; nothing was imported.', read.faults)
  const concepts = await knownConcepts(world, read.benchmarks)
  const faults = [
    ...(await foreignSeries(world, read.benchmarks, only)),
    ...read.benchmarks.flatMap((one) =>
      (['value', 'low', 'high'] as const)
        .filter((column) => {
          const value = one.benchmark[column]
          return value !== null && !concepts.canBe(one, value)
        })
        .map((column) => ({
          where: `row ${String(one.row)}, ${column}`,
          what: 'lies outside what its concept can be',
        })),
    ),
  ]
  if (faults.length > 0)
    return refuse('invalid', 'benchmarks.csv has faults; nothing was imported.', faults)
  await world.db.work(putBenchmarks(world.db, read.benchmarks))
  world.log.info({ benchmarks: read.benchmarks.length }, 'benchmarks imported')
  return { benchmarks: read.benchmarks.length, unknown: concepts.unknown }
}
