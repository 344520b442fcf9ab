import { importHistory } from '../work/import-history.ts'
import { importTargets } from '../work/import-targets.ts'
import { type Command, counted, tell, word } from './command.ts'
import { readText } from './files.ts'

export const importHistoryCommand: Command = {
  name: 'import history',
  takes: 'history.csv',
  summary: 'import values published before; all or nothing, errors by row',
  example: 'nojd import history history.csv',
  words: [1, 1],
  async run(call) {
    const text = readText(word(call, 0))
    const done = await importHistory(await call.open(), text)
    return tell(done, ({ points, unknown }) =>
      [`${counted(points, 'history point')} imported.`, ...warned(unknown)].join('\n'),
    )
  },
}

export const importTargetsCommand: Command = {
  name: 'import targets',
  takes: 'targets.csv',
  summary: 'import targets by period and direction; all or nothing, errors by row',
  example: 'nojd import targets targets.csv',
  words: [1, 1],
  async run(call) {
    const text = readText(word(call, 0))
    const done = await importTargets(await call.open(), text)
    return tell(done, ({ targets, unknown }) =>
      [`${counted(targets, 'target')} imported.`, ...warned(unknown)].join('\n'),
    )
  },
}

/** A concept nobody measures may be older than any questionnaire here, or misspelt. */
function warned(unknown: readonly string[]): string[] {
  return unknown.map(
    (concept) => `No published questionnaire measures "${concept}": is it misspelt?`,
  )
}
