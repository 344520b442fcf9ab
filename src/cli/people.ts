import { roundName } from '../core/round.ts'
import { importPeople } from '../work/import-people.ts'
import { type Command, option, tell, word } from './command.ts'
import { readText } from './files.ts'
import { roundKey } from './round.ts'

export const peopleImport: Command = {
  name: 'people import',
  takes: 'SERIES/PERIOD people.csv [--units units.csv]',
  summary: 'give a round its frame, in place of an earlier one, before it opens',
  example: 'nojd people import hme/2026 people.csv --units units.csv',
  options: { units: { type: 'string' } },
  words: [2, 2],
  async run(call) {
    const key = roundKey(call)
    const people = readText(word(call, 1))
    const unitsFile = option(call, 'units')
    const files = unitsFile === undefined ? { people } : { people, units: readText(unitsFile) }
    return tell(await importPeople(await call.open(), key, files), (done) => {
      const backgrounds =
        done.backgrounds.length === 0 ? '' : ` Backgrounds: ${done.backgrounds.join(', ')}.`
      return `${done.people === 1 ? '1 person is' : `${String(done.people)} people are`} asked in ${roundName(key)}.${backgrounds}`
    })
  },
}
