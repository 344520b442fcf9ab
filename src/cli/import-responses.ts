import { basename } from 'node:path'
import { roundName } from '../core/round.ts'
import { importResponses } from '../work/import-responses.ts'
import { type Command, counted, option, tell, word } from './command.ts'
import { readText } from './files.ts'
import { roundKey } from './round.ts'

export const importResponsesCommand: Command = {
  name: 'import responses',
  takes: 'SERIES/PERIOD answers.csv [--batch NAME]',
  summary:
    'enter answers given on paper or by telephone while the round is open; all or nothing. With an ' +
    "open link, the same batch (the file's name) again replaces itself",
  example: 'nojd import responses hme/2026 answers.csv',
  options: { batch: { type: 'string' } },
  words: [2, 2],
  async run(call) {
    const key = roundKey(call)
    const file = word(call, 1)
    const answers = readText(file)
    const batch = option(call, 'batch') ?? basename(file)
    const done = await importResponses(await call.open(), key, { answers, batch })
    return tell(done, ({ responses, replaced, removed }) =>
      [
        `${counted(responses, 'response')} imported into ${roundName(key)}.`,
        ...(replaced > 0 ? [`${String(replaced)} of them in place of an earlier one.`] : []),
        ...(removed > 0
          ? [`${counted(removed, 'response')} removed that the batch had before.`]
          : []),
      ].join(' '),
    )
  },
}
