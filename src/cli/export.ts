import { isRefusal, refuse } from '../core/refusal.ts'
import { roundName } from '../core/round.ts'
import { listPeople } from '../db/person.ts'
import { findPublication } from '../db/publication.ts'
import { findRound } from '../db/round.ts'
import { listUnits } from '../db/unit.ts'
import { writePeopleCsv } from '../exchange/people-csv.ts'
import { writeUnitsCsv } from '../exchange/units-csv.ts'
import { type Exported, exportSeries, type SeriesFile } from '../work/export-series.ts'
import { type Call, type Command, counted, type Done, option } from './command.ts'
import { writeFile, writeSecret } from './files.ts'
import { roundKey } from './round.ts'

export const exportHistory = exporting('history', 'values published before')
export const exportTargets = exporting('targets', 'targets')
export const exportBenchmarks = exporting('benchmarks', "others' values")
export const exportEvents = exporting('events', 'events and actions')
export const exportIndicators = exporting('indicators', 'the values of indicators')

export const exportUnits: Command = {
  name: 'export units',
  takes: '[--out FILE]',
  summary: 'write the units of the organisation as the file that can be imported',
  example: 'nojd export units --out units.csv',
  options: { out: { type: 'string' } },
  words: [0, 0],
  async run(call) {
    const units = await listUnits((await call.open()).db)
    return handedOver(call, 'units', { rows: units, csv: writeUnitsCsv(units) })
  },
}

export const exportPeople: Command = {
  name: 'export people',
  takes: 'SERIES/PERIOD [--out FILE]',
  summary: 'write the frame of a round as the file that can be imported; the file is yours alone',
  example: 'nojd export people hme/2026 --out people.csv',
  options: { out: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const { db } = await call.open()
    const round = await findRound(db, key)
    if (round === undefined) return refuse('not-found', `There is no round ${roundName(key)}.`)
    const people = await listPeople(db, round)
    const written = { rows: people, csv: writePeopleCsv(people) }
    return handedOver(call, 'people', written, writeSecret)
  },
}

/** The same beside `people import`. */
export const peopleExport: Command = {
  ...exportPeople,
  name: 'people export',
  example: 'nojd people export hme/2026 --out people.csv',
}

export const exportPublication: Command = {
  name: 'export publication',
  takes: 'SERIES/PERIOD [--out FILE]',
  summary: 'write the newest publication of a round as JSON',
  example: 'nojd export publication hme/2026 --out hme-2026.json',
  options: { out: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const found = await findPublication((await call.open()).db, key)
    if (found === undefined)
      return refuse('not-found', `There is no publication of ${roundName(key)}.`)
    const out = option(call, 'out')
    const text = JSON.stringify(found, null, 2)
    if (out === undefined) return { text, data: found }
    writeFile(out, `${text}\n`)
    const { number, hash } = found
    return {
      text: `Number ${String(number)}, ${hash}, is written to ${out}.`,
      data: { publication: roundName(key), number, hash, file: out },
    }
  },
}

function exporting(file: SeriesFile, what: string): Command {
  return {
    name: `export ${file}`,
    takes: '[SERIES…] [--out FILE]',
    summary: `write ${what} of these series, or of all, as the file that can be imported`,
    example: `nojd export ${file} --out ${file}.csv`,
    options: { out: { type: 'string' } },
    words: [0, Infinity],
    async run(call) {
      const done = await exportSeries(await call.open(), file, call.positionals)
      return isRefusal(done) ? done : handedOver(call, file, done)
    },
  }
}

/** On the terminal or into a file; as data the rows, or how many went into the file. */
function handedOver(
  call: Call,
  what: string,
  { rows, csv }: Exported,
  write: (path: string, text: string) => void = writeFile,
): Done {
  const out = option(call, 'out')
  if (out === undefined) return { text: csv.trimEnd(), data: { [what]: rows } }
  write(out, csv)
  const text = `${counted(rows.length, 'row')} written to ${out}.`
  return { text, data: { [what]: rows.length, file: out } }
}
