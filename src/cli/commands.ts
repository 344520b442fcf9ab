import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Command } from './command.ts'

/** Every command in the order of the help; a command's code is loaded when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  demo: async () => (await import('./demo.ts')).demo,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'survey check': async () => (await import('./survey.ts')).surveyCheck,
  'survey diff': async () => (await import('./survey-diff.ts')).surveyDiff,
  'survey publish': async () => (await import('./survey.ts')).surveyPublish,
  'series add': async () => (await import('./series.ts')).seriesAdd,
  'series list': async () => (await import('./series.ts')).seriesList,
  'series show': async () => (await import('./series.ts')).seriesShow,
  'round plan': async () => (await import('./round.ts')).roundPlan,
  'round open': async () => (await import('./round.ts')).roundOpen,
  'round links': async () => (await import('./round.ts')).roundLinksCommand,
  'round close': async () => (await import('./round.ts')).roundClose,
  'round publish': async () => (await import('./round.ts')).roundPublish,
  'people import': async () => (await import('./people.ts')).peopleImport,
  'people export': async () => (await import('./export.ts')).peopleExport,
  'import history': async () => (await import('./import.ts')).importHistoryCommand,
  'import responses': async () => (await import('./import-responses.ts')).importResponsesCommand,
  'import targets': async () => (await import('./import.ts')).importTargetsCommand,
  'import benchmarks': async () => (await import('./import.ts')).importBenchmarksCommand,
  'import events': async () => (await import('./import.ts')).importEventsCommand,
  'import indicators': async () => (await import('./import.ts')).importIndicatorsCommand,
  'export history': async () => (await import('./export.ts')).exportHistory,
  'export targets': async () => (await import('./export.ts')).exportTargets,
  'export benchmarks': async () => (await import('./export.ts')).exportBenchmarks,
  'export events': async () => (await import('./export.ts')).exportEvents,
  'export indicators': async () => (await import('./export.ts')).exportIndicators,
  'export units': async () => (await import('./export.ts')).exportUnits,
  'export people': async () => (await import('./export.ts')).exportPeople,
  'export publication': async () => (await import('./export.ts')).exportPublication,
  'user add': async () => (await import('./user.ts')).userAdd,
  'user link': async () => (await import('./user.ts')).userLink,
  'key add': async () => (await import('./key.ts')).keyAdd,
  'key revoke': async () => (await import('./key.ts')).keyRevoke,
  compute: async () => (await import('./compute.ts')).computeCommand,
  chart: async () => (await import('./chart.ts')).chart,
  'plan-size': async () => (await import('./plan-size.ts')).planSizeCommand,
}

export const commandNames: readonly string[] = Object.keys(loaders)

/** The command that the first words name, if there is one. */
export async function findCommand(words: readonly string[]): Promise<Command | undefined> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((n) => Object.hasOwn(loaders, n))
  return name === undefined ? undefined : loaders[name]?.()
}

export async function listCommands(): Promise<Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()))
}

/** The version that package.json names. */
export function version(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
