import type { Refusal } from '../core/refusal.ts'
import { importBenchmarks } from '../work/import-benchmarks.ts'
import { importEvents } from '../work/import-events.ts'
import { importHistory } from '../work/import-history.ts'
import { importIndicators } from '../work/import-indicators.ts'
import { importTargets } from '../work/import-targets.ts'
import type { World } from '../world.ts'
import { type Command, counted, tell, word } from './command.ts'
import { readText } from './files.ts'

export const importHistoryCommand = importing(
  'history',
  'values published before',
  importHistory,
  ({ points, unknown }) => imported(points, 'history point', unknown),
)

export const importTargetsCommand = importing(
  'targets',
  'targets by period and direction',
  importTargets,
  ({ targets, unknown }) => imported(targets, 'target', unknown),
)

export const importBenchmarksCommand = importing(
  'benchmarks',
  "others' values, with a source",
  importBenchmarks,
  ({ benchmarks, unknown }) => imported(benchmarks, 'benchmark', unknown),
)

export const importEventsCommand = importing(
  'events',
  'what happened, and what was done',
  importEvents,
  ({ events }) => imported(events, 'event'),
)

export const importIndicatorsCommand = importing(
  'indicators',
  'values of indicators, which are never asked',
  importIndicators,
  ({ values }) => imported(values, 'value'),
)

function importing<Outcome>(
  file: string,
  what: string,
  verb: (world: World, text: string) => Promise<Outcome | Refusal>,
  said: (outcome: Outcome) => string,
): Command {
  return {
    name: `import ${file}`,
    takes: `${file}.csv`,
    summary: `import ${what}; all or nothing, errors by row`,
    example: `nojd import ${file} ${file}.csv`,
    words: [1, 1],
    async run(call) {
      const text = readText(word(call, 0))
      return tell(await verb(await call.open(), text), said)
    },
  }
}

/** A concept nobody measures may be older than any questionnaire here, or misspelt. */
function imported(count: number, noun: string, unknown: readonly string[] = []): string {
  const warnings = unknown.map(
    (concept) => `No published questionnaire measures "${concept}": is it misspelt?`,
  )
  return [`${counted(count, noun)} imported.`, ...warnings].join('\n')
}
