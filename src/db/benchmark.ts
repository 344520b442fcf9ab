import type { Benchmark } from '../core/benchmark.ts'
import type { Change, Db } from './database.ts'
import { putRows } from './queries.ts'

/** A benchmark with the concept it is of. */
export interface SeriesBenchmark {
  readonly concept: string
  readonly benchmark: Benchmark
}

/** What a series is compared with, by concept, name and period. */
export async function listBenchmarks(db: Db, series: string): Promise<SeriesBenchmark[]> {
  const rows = await db.all(
    db.build
      .selectFrom('benchmark')
      .select(['concept', 'name', 'period', 'value', 'low', 'high', 'place', 'place_of', 'source'])
      .where('series', '=', series)
      .orderBy('concept')
      .orderBy('name')
      .orderBy('period'),
  )
  return rows.map(({ concept, place_of: of, ...rest }) => ({ concept, benchmark: { ...rest, of } }))
}

/** Adds benchmarks, or replaces those of the same series, concept, name and period. */
export function putBenchmarks(
  db: Db,
  benchmarks: readonly (SeriesBenchmark & { readonly series: string })[],
): Change[] {
  const rows = benchmarks.map(({ series, concept, benchmark: { of, ...rest } }) => ({
    ...{ series, concept },
    ...rest,
    place_of: of,
  }))
  return putRows(db, 'benchmark', ['series', 'concept', 'name', 'period'], rows)
}
