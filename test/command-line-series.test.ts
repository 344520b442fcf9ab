import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listCommands } from '../src/cli/commands.ts'
import { peopleCsv, unitsCsv } from './fielded.ts'
import { type Environment, nojd } from './nojd.ts'

let folder: string
let env: Environment
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-series-'))
  env = { NOJD_DATABASE: join(folder, 'first.db') }
  await fill(env)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

// Greta is a quality officer at the terminal. Sick leave 1.63 and 1.52 %, the country's 3.7:
// Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018.
const files = {
  history: 'series,concept,unit,period,value,n,status,source\nhme,hme,,2021,78.0,330,final,=x\n',
  targets:
    'series,concept,unit,from,to,direction,value,assessment\n' +
    'sjuk,sjuk,,2017,,below,2,God\nhme,hme,,,,higher-than,2021,\n',
  benchmarks:
    'series,concept,name,period,value,low,high,place,of,source\n' +
    'sjuk,sjuk,Riket,2017,3.7,,,6,48,SCB\n',
  events: 'series,unit,date,kind,text\nhme,stad/it,2021-05-01,action,"Nya chefer,\nny rutin"\n',
  indicators:
    'indicator,unit,period,value,status,source\n' +
    'sjuk,,2016,1.63,final,Ansökan\nsjuk,,2017,1.52,final,Ansökan\nsjuk,,2018,,preliminary,\n',
} as const
type File = keyof typeof files
const names = ['history', 'targets', 'benchmarks', 'events', 'indicators'] as const

/** A file in the folder of this test. */
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Done, with nothing on the error stream; what it printed. */
async function done(words: readonly string[], where = env): Promise<string> {
  const ran = await nojd(words, where)
  expect([words, ran.code, ran.err]).toEqual([words, 0, ''])
  return ran.out
}

/** An installation that measures HME and follows sick leave. */
async function fill(where: Environment): Promise<void> {
  await done(['survey', 'publish', 'surveys/hme/1.json'], where)
  await done(['series', 'add', 'hme', '--title', 'HME', '--cadence', 'half-yearly'], where)
  const look = ['--unit-name', 'procent', '--decimals', '2', '--percent', '--direction', 'lower']
  const add = ['series', 'add', 'sjuk', '--title', 'Sjukfrånvaro', '--indicator', ...look]
  expect(await done(add, where)).toBe('Indicator sjuk is added.\n')
}

test('the help names every file that can be imported and exported', async () => {
  const commands = (await listCommands()).map(({ name }) => name)
  // CONTRACTS.md.
  for (const one of names) expect(commands).toContain(`import ${one}`)
  for (const one of [...names, 'units', 'people', 'publication'])
    expect(commands).toContain(`export ${one}`)
  expect(commands).toEqual(expect.arrayContaining(['people export', 'series show']))
  const { code, err } = await nojd(['export', 'answers'])
  expect([code, err]).toEqual([2, expect.stringContaining('There is export history') as unknown])
})

test('Greta imports each file and is told how much came in; a bad row is named, and nothing comes in', async () => {
  const said = {
    history: '1 history point is imported.\n',
    targets: '2 targets are imported.\n',
    benchmarks: '1 benchmark is imported.\n',
    events: '1 event is imported.\n',
    indicators: '3 values are imported.\n',
  }
  for (const one of names)
    expect(await done(['import', one, file(`${one}.csv`, files[one])])).toBe(said[one])

  const bad = file('bad.csv', `${files.indicators}tvister,,2017,51,final,x\n`)
  const { code, out, err } = await nojd(['import', 'indicators', bad], env)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('indicators.csv has faults; nothing was imported.')
  expect(err).toContain('row 5, indicator: ')
  expect(err).toContain('series add tvister --title T --indicator')
  expect(
    JSON.parse(await done(['import', 'events', join(folder, 'events.csv'), '--json'])),
  ).toEqual({ events: 1 })
})

test('what a series has is shown in a few lines, or as JSON', async () => {
  expect(await done(['series', 'show', 'sjuk'])).toBe(
    [
      'sjuk  Sjukfrånvaro',
      '  cadence     yearly',
      '  visibility  private',
      '  indicator   procent, decimals 2, percent, lower is better',
      '  concepts    sjuk',
      '  history     0',
      '  targets     1',
      '  benchmarks  1',
      '  events      0',
      '  values      3',
      '',
    ].join('\n'),
  )
  await done(['round', 'plan', 'hme/2026', '--definition', 'hme@1'])
  expect(JSON.parse(await done(['series', 'show', 'hme', '--json']))).toMatchObject({
    series: { key: 'hme', cadence: 'half-yearly', indicator: null },
    rounds: [{ period: '2026', definition: 'hme@1', state: 'draft' }],
    concepts: expect.arrayContaining(['hme', 'motivation']) as unknown,
    counts: { history: 1, targets: 1, benchmarks: 0, events: 1 },
  })
  const missing = await nojd(['series', 'show', 'nki'], env)
  expect([missing.code, missing.err]).toEqual([1, 'There is no series nki.\n'])
})

describe('what Greta exports', () => {
  test('is the file she can import elsewhere, and gives the same there', async () => {
    const there = { NOJD_DATABASE: join(folder, 'second.db') }
    await fill(there)
    const path = (one: File) => join(folder, `out-${one}.csv`)
    const said = await Promise.all(names.map((one) => done(['export', one, '--out', path(one)])))
    expect(said.map((text) => text.split(' written to ')[0])).toEqual([
      ...['1 row is', '2 rows are', '1 row is', '1 row is', '3 rows are'],
    ])
    await Promise.all(names.map((one) => done(['import', one, path(one)], there)))
    const again = await Promise.all(names.map((one) => done(['export', one], there)))
    expect(again).toEqual(names.map((one) => readFileSync(path(one), 'utf8')))
    expect(again[0]).toBe(files.history.replace('=x', "'=x"))
    expect(again[4]).toBe(files.indicators)
  }, 90_000)

  test('is of the series she names; of one that is not there she is told', async () => {
    expect(await done(['export', 'targets', 'hme'])).toBe(
      'series,concept,unit,from,to,direction,value\nhme,hme,,,,higher-than,2021\n',
    )
    expect(await done(['export', 'targets', 'hme', 'sjuk'])).toContain(
      'sjuk,sjuk,,2017,,below,2,God',
    )
    const rows = z.object({ benchmarks: z.array(z.looseObject({ series: z.string() })) })
    const { benchmarks } = rows.parse(JSON.parse(await done(['export', 'benchmarks', '--json'])))
    expect(benchmarks).toEqual([
      {
        ...{ series: 'sjuk', concept: 'sjuk' },
        benchmark: {
          ...{ name: 'Riket', period: '2017', value: 3.7, low: null, high: null },
          ...{ place: 6, of: 48, source: 'SCB' },
        },
      },
    ])
    const { code, err } = await nojd(['export', 'history', 'nki', 'hme'], env)
    expect([code, err]).toEqual([1, 'There is no series nki.\n'])
  })

  test('units and people too; a file of people is hers alone to read', async () => {
    const own = { NOJD_DATABASE: join(folder, 'people.db') }
    await fill(own)
    await done(['round', 'plan', 'hme/2026', '--definition', 'hme@1'], own)
    const frame = peopleCsv({ it: 3, hr: 2 })
    const given = [file('people.csv', frame), '--units', file('units.csv', unitsCsv)]
    await done(['people', 'import', 'hme/2026', ...given], own)
    expect(await done(['export', 'units'], own)).toBe(
      'unit,name,from,to,replaces\nstad,Staden,,,\nstad/hr,HR,,,\nstad/it,IT,,,\n',
    )
    const path = join(folder, 'frame.csv')
    expect(await done(['export', 'people', 'hme/2026', '--out', path], own)).toBe(
      `5 rows are written to ${path}.\n`,
    )
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect([header, ...rows.sort()].join('\n')).toBe(
      [header, ...frame.split('\n').slice(1).sort()].join('\n'),
    )
    expect(await done(['people', 'import', 'hme/2026', path], own)).toContain('5 people are asked')
    expect(await done(['people', 'export', 'hme/2026'], own)).toBe(readFileSync(path, 'utf8'))
    const missing = await nojd(['export', 'people', 'hme/2031'], own)
    expect([missing.code, missing.err]).toEqual([1, 'There is no round hme/2031.\n'])
    const unpublished = await nojd(['export', 'publication', 'hme/2026'], own)
    expect([unpublished.code, unpublished.err]).toEqual([
      ...[1, 'There is no publication of hme/2026.\n'],
    ])
  })
})

test('an indicator is asked for in full, or what is wrong with it is told', async () => {
  const add = ['series', 'add', 'tvister', '--title', 'Tvister']
  const alone = await nojd([...add, '--decimals', '2'], env)
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--indicator') as unknown])
  const odd = await nojd([...add, '--indicator', '--decimals', 'två', '--direction', 'up'], env)
  expect(odd.code).toBe(1)
  expect(odd.err).toMatch(/indicator\.decimals: .*\n\s+indicator\.direction: /)
  expect((await nojd([...add, '--cadence', 'weekly'], env)).err).toContain('cadence')
  expect(JSON.parse(await done([...add, '--indicator', '--json']))).toMatchObject({
    indicator: { unit: '', decimals: 0, percent: false, direction: 'higher' },
  })
  const round = await nojd(['round', 'plan', 'tvister/2026', '--definition', 'hme@1'], env)
  expect([round.code, round.err]).toEqual([
    ...[1, 'tvister is an indicator: nobody is asked about it.\n'],
  ])
})
