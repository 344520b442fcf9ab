import { conceptOf } from '../core/measures/measure-kinds.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { Round } from '../core/round.ts'
import type { Series } from '../core/series.ts'
import { listBenchmarks } from '../db/benchmark.ts'
import { findDefinition } from '../db/definition.ts'
import { listEvents } from '../db/event.ts'
import { listHistory } from '../db/history.ts'
import { listIndicatorValues } from '../db/indicator.ts'
import { listRounds } from '../db/round.ts'
import { findSeries } from '../db/series.ts'
import { listTargets } from '../db/target.ts'
import type { World } from '../world.ts'

/** What a series has: its rounds, its concepts, and how much stands beside them. */
export interface SeriesContents {
  readonly series: Series
  readonly rounds: readonly Pick<Round, 'period' | 'definition' | 'state'>[]
  /** First what the newest round measures, then what was imported alone. */
  readonly concepts: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

export async function showSeries(world: World, key: string): Promise<SeriesContents | Refusal> {
  const { db } = world
  const series = await findSeries(db, key)
  if (series === undefined) return refuse('not-found', `There is no series ${key}.`)
  const [rounds, history, targets, benchmarks, events, values] = await Promise.all([
    listRounds(db, key),
    listHistory(db, key),
    listTargets(db, key),
    listBenchmarks(db, key),
    listEvents(db, key),
    listIndicatorValues(db, key),
  ])
  const names = [...new Set(rounds.map(({ definition }) => definition))].reverse()
  const asked = await Promise.all(names.map((name) => findDefinition(db, name)))
  const measured = asked.flatMap((one) => one?.definition.measures.map(conceptOf) ?? [])
  const imported = [...history, ...targets, ...benchmarks].map(({ concept }) => concept)
  const own = series.indicator === null ? [] : [key]
  return {
    series,
    rounds: rounds.map(({ period, definition, state }) => ({ period, definition, state })),
    concepts: [...new Set([...own, ...measured, ...imported])],
    counts: {
      history: history.length,
      targets: targets.length,
      benchmarks: benchmarks.length,
      events: events.length,
      ...(series.indicator === null ? {} : { values: values.length }),
    },
  }
}
