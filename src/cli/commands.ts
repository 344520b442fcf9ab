import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Command } from './command.ts'

/** Every command, in the order of the help. Loaded when a command is run, so that none waits for all. */
export async function commands(): Promise<Command[]> {
  const [survey, series, round, people, imports, user, key, compute, chart, migrate, serve, demo] =
    await Promise.all([
      import('./survey.ts'),
      import('./series.ts'),
      import('./round.ts'),
      import('./people.ts'),
      import('./import.ts'),
      import('./user.ts'),
      import('./key.ts'),
      import('./compute.ts'),
      import('./chart.ts'),
      import('./migrate.ts'),
      import('./serve.ts'),
      import('./demo.ts'),
    ])
  return [
    serve.serve,
    demo.demo,
    migrate.migrateCommand,
    survey.surveyCheck,
    survey.surveyPublish,
    series.seriesAdd,
    series.seriesList,
    round.roundPlan,
    round.roundOpen,
    round.roundLinksCommand,
    round.roundClose,
    round.roundPublish,
    people.peopleImport,
    imports.importHistoryCommand,
    imports.importTargetsCommand,
    user.userAdd,
    user.userLink,
    key.keyAdd,
    key.keyRevoke,
    compute.computeCommand,
    chart.chart,
  ]
}

/** The version that package.json names. */
export function version(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
