import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listCommands } from '../src/cli/commands.ts'
import { figure } from '../src/core/figure.ts'
import { publication } from '../src/core/publication.ts'
import { allNine, items, peopleCsv, unitsCsv } from './fielded.ts'
import { type Environment, nojd, type Ran } from './nojd.ts'
import { readPng } from './png.ts'
import { program, start, type Started } from './started.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-commands-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A file in the folder of this test. */
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Done, with nothing on the error stream; what it printed. */
async function done(words: readonly string[], env: Environment): Promise<string> {
  const ran = await nojd(words, env)
  expect([words, ran.code, ran.err]).toEqual([words, 0, ''])
  return ran.out
}

describe('a newcomer at the terminal', () => {
  test('asks for help with each command and is told what it takes, what it does and an example', async () => {
    const commands = await listCommands()
    const [all, ...each] = await Promise.all([
      nojd(['--help']),
      ...commands.map(({ name }) => nojd([...name.split(' '), '--help'])),
    ])
    expect(all.code).toBe(0)
    for (const [i, { name, summary, example, takes }] of commands.entries()) {
      const { code, out, err } = each[i] ?? { code: -1, out: '', err: '' }
      expect([name, code, err]).toEqual([name, 0, ''])
      for (const part of [`nojd ${name}`, summary, example, takes, '--json'])
        expect(out).toContain(part)
      expect(all.out).toContain(name.padEnd(5))
    }
    const names = commands.map(({ name }) => name)
    // CONTRACTS.md, those of this release.
    for (const name of ['serve', 'demo', 'migrate', 'survey check', 'survey publish', 'series add'])
      expect(names).toContain(name)
    for (const name of ['round plan', 'round open', 'round links', 'round close', 'round publish'])
      expect(names).toContain(name)
    for (const name of ['people import', 'import history', 'import targets', 'user add'])
      expect(names).toContain(name)
    for (const name of ['user link', 'key add', 'key revoke', 'compute', 'chart', 'series list'])
      expect(names).toContain(name)
  })

  test('types it wrongly and gets exit code 2, what is wrong, and where help is; nothing is made', async () => {
    const NOJD_DATABASE = join(folder, 'never-made.db')
    const wrong = [
      ...[['rund'], ['round'], ['round', 'explode', 'hme/2026'], ['series', 'add']],
      ...[
        ['series', 'add', 'hme'],
        ['series', 'add', 'hme', '--titel', 'HME'],
      ],
      ...[
        ['round', 'open'],
        ['round', 'open', 'hme'],
        ['round', 'open', 'hme/2026', 'and', 'more'],
      ],
      ...[
        ['round', 'open', 'HME/2026'],
        ['round', 'open', 'hme/next-year'],
        ['key', 'add', 'x'],
      ],
      ...[
        ['round', 'plan', 'hme/2026'],
        ['compute', 'one.json'],
        ['chart', 'hme', '--out', 'hme.gif'],
        ['chart', 'hme', '--out', 'png'],
        ['migrate', 'now'],
      ],
    ]
    const ran = await Promise.all(wrong.map((words) => nojd(words, { NOJD_DATABASE })))
    for (const [i, { code, out, err }] of ran.entries()) {
      const words = wrong[i]
      expect([words, code, out]).toEqual([words, 2, ''])
      expect(err).toMatch(/See nojd --help\.\n$/)
      expect(err).not.toMatch(/^\s+at /m)
    }
    expect(existsSync(NOJD_DATABASE)).toBe(false)
  })

  test('names files that cannot be read and gets exit code 1 and the reason', async () => {
    const env = { NOJD_DATABASE: join(folder, 'files.db') }
    const latin = join(folder, 'latin.csv')
    writeFileSync(latin, Buffer.from('person\nÅsa\n', 'latin1'))
    mkdirSync(join(folder, 'is-a-folder'))
    const half = file('half.json', '{"key": ')
    const wrong: [words: string[], says: RegExp][] = [
      [['survey', 'check', 'nowhere.json'], /nowhere\.json cannot be read: there is no such file/],
      [['survey', 'publish', half], /half\.json is not JSON/],
      [['survey', 'check', join(folder, 'is-a-folder')], /it is a folder/],
      [['import', 'history', latin], /is not UTF-8/],
      [['compute', 'surveys/hme/1.json', 'nowhere.csv'], /nowhere\.csv cannot be read/],
      [['round', 'open', 'hme/2026'], /There is no round hme\/2026/],
      [['user', 'link', 'nobody'], /There is no user nobody/],
      [['key', 'add', 'x', '--scopes', 'everything'], /The scopes there are: read/],
      [['chart', 'hme'], /There is no series hme/],
      [['series', 'add', 'Håll', '--title', 'x'], /key/],
    ]
    const ran: Ran[] = []
    for (const [words] of wrong) ran.push(await nojd(words, env))
    for (const [i, { code, out, err }] of ran.entries()) {
      expect([wrong[i]?.[0], code, out]).toEqual([wrong[i]?.[0], 1, ''])
      expect(err).toMatch(wrong[i]?.[1] ?? /never/)
      expect(err).not.toMatch(/^\s+at /m)
    }
  })

  test('asks for JSON and gets a refusal as JSON too, the sentence on the error stream', async () => {
    const faulty = file(
      'faulty.json',
      readFileSync('surveys/hme/1.json', 'utf8').replace(
        '"item": "meningsfullt"',
        '"item": "meningsful"',
      ),
    )
    const { code, out, err } = await nojd(['survey', 'check', faulty, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      refused: 'invalid',
      faults: [{ where: 'measures.4.item' }],
    })
    expect(err).toContain('measures.4.item')
    expect(err).toContain('did you mean "meningsfullt"?')
    expect(await done(['survey', 'check', 'surveys/hme/1.json', '--json'], {})).toBe(
      '{"definition":"hme@1","examples":4}\n',
    )
  })
})

describe('HR runs a round from the terminal beside the running server', () => {
  let server: Started
  let address: string
  let env: Environment
  beforeAll(async () => {
    env = { NOJD_DATABASE: join(folder, 'kept.db'), NOJD_LISTEN: '127.0.0.1:0' }
    // A database of a demo, because HME promises anonymity.
    const demo = start(process.execPath, [program, 'demo', '--only', 'hme'], { env })
    await demo.says(/Stop: /)
    await demo.stop()
    server = start(process.execPath, [program, 'serve'], { env })
    address = await server.says(/answers at (\S+)/)
    env = { ...env, NOJD_BASE_URL: address }
  })
  afterAll(async () => {
    expect(await server.stop()).toBe(0)
  })

  test('series, round, people, links, answers, close, publish, chart: each says what it did', async () => {
    expect(await done(['series', 'add', 'lab', '--title', 'Labb'], env)).toBe(
      'Series lab is added.\n',
    )
    expect(await done(['survey', 'publish', 'surveys/hme/1.json'], env)).toContain('already')
    expect(await done(['series', 'list'], env)).toContain('lab  Labb\n')
    const listed = z.object({ series: z.array(z.looseObject({ key: z.string() })) })
    const { series } = listed.parse(JSON.parse(await done(['series', 'list', '--json'], env)))
    // Among those of the demo.
    expect(series.map(({ key }) => key)).toEqual(expect.arrayContaining(['hme', 'lab']))

    const plan = ['round', 'plan', 'lab/2026', '--definition', 'hme@1', '--closes', '2026-12-11']
    expect(await done(plan, env)).toBe('Round lab/2026 is planned with hme@1.\n')
    const people = file('people.csv', peopleCsv({ it: 8, hr: 4 }))
    const units = file('units.csv', unitsCsv)
    const missing = await nojd(['people', 'import', 'lab/2026', people], env)
    expect([missing.code, missing.out]).toEqual([1, ''])
    expect(missing.err).toContain('row 2, unit: is a unit nobody has named')
    const named = ['people', 'import', 'lab/2026', people, '--units', units]
    expect(await done(named, env)).toBe('12 people are asked in lab/2026.\n')
    expect(await done(['round', 'open', 'lab/2026'], env)).toBe('Round lab/2026 is open.\n')

    const links = parse(await done(['round', 'links', 'lab/2026'], env))
    expect(links[0]).toEqual(['person', 'address'])
    expect(links).toHaveLength(13)
    expect(links[1]?.[0]).toBe('hr-1')
    expect(links[1]?.[1]).toMatch(new RegExp(`^${address}/s/[\\w-]{28}$`))
    expect(server.printed()).not.toContain('/s/')

    // The running server knows the round at once.
    for (const [person = '', link = ''] of links.slice(1)) {
      if (person === 'hr-4') continue
      const response = await fetch(link.replace('/s/', '/api/v1/responses/'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ answers: allNine(4) }),
      })
      expect([person, response.status]).toEqual([person, 200])
    }
    expect(await done(['round', 'close', 'lab/2026'], env)).toBe(
      'Round lab/2026 is closed with 11 of 12 answers.\n',
    )
    const again = await nojd(['round', 'close', 'lab/2026'], env)
    expect([again.code, again.err]).toEqual([1, 'lab/2026 is closed and cannot be closed.\n'])
    const published = await done(['round', 'publish', 'lab/2026'], env)
    expect(published).toMatch(/^Round lab\/2026 is published, number 1, sha256-[0-9a-f]{64}\.\n/)
    expect(published).toContain('  hme  75  n = 11\n')
    expect((await nojd(['round', 'publish', 'lab/2026'], env)).code).toBe(1)
    const second = await done(
      ['round', 'publish', 'lab/2026', '--reason', 'prov', '--preliminary', '--json'],
      env,
    )
    expect(publication.parse(JSON.parse(second))).toMatchObject({
      ...{ number: 2, reason: 'prov', state: 'preliminary' },
    })

    const history = file('history.csv', 'series;concept;period;value;source\nlab;hme;2025;71,5;x\n')
    expect(await done(['import', 'history', history], env)).toBe('1 history point is imported.\n')
    const targets = file('targets.csv', 'series,concept,direction,value\nlab,hme,at-least,81\n')
    expect(await done(['import', 'targets', targets], env)).toBe('1 target is imported.\n')
    const svg = join(folder, 'hme.svg')
    expect(await done(['chart', 'lab', '--out', svg], env)).toContain(
      `HME 75 år 2026 (preliminär), mål 81`,
    )
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[^]*71,5[^]*<\/svg>/)
    const png = join(folder, 'hme.png')
    expect(JSON.parse(await done(['chart', 'lab', '--out', png, '--json'], env))).toEqual({
      ...{
        series: 'lab',
        concept: 'hme',
        heading: 'HME 75 år 2026 (preliminär), mål 81',
        file: png,
      },
    })
    const px = / width="(\d+)"/.exec(readFileSync(svg, 'utf8'))?.[1]
    expect((await readPng(readFileSync(png))).width).toBe(2 * Number(px))
    const lost = await nojd(['chart', 'lab', '--out', join(folder, 'nowhere/hme.png')], env)
    expect([lost.code, lost.out]).toEqual([1, ''])
    expect(lost.err).toContain('nowhere/hme.png cannot be written')
    expect(await done(['chart', 'lab', '--theme', 'dark'], env)).toMatch(/^<svg/)
    expect((await nojd(['chart', 'lab', '--theme', 'red'], env)).code).toBe(2)
    expect((await nojd(['chart', 'lab', '--concept', 'trivsel'], env)).code).toBe(1)
  })

  test('a key is printed last and once, opens the running server, and is shut out when revoked', async () => {
    const out = await done(['key', 'add', 'report', '--scopes', 'read,manage'], env)
    const key = out.trimEnd().split('\n').at(-1) ?? ''
    expect(key).toMatch(/^nojd_[\w-]{43}$/)
    const ask = () =>
      fetch(`${address}/api/v1/series`, { headers: { Authorization: `Bearer ${key}` } })
    expect((await ask()).status).toBe(200)
    expect((await nojd(['key', 'add', 'report', '--scopes', 'read'], env)).code).toBe(1)
    expect(await done(['key', 'revoke', 'report'], env)).toBe('Key report is revoked.\n')
    expect((await ask()).status).toBe(401)
    expect((await nojd(['key', 'revoke', 'report'], env)).code).toBe(1)
  })

  test('user add and user link print one address each; the newer works, once, the older no more', async () => {
    const first = (await done(['user', 'add', 'anna'], env)).trim()
    const second = (await done(['user', 'link', 'anna'], env)).trim()
    expect([first, second].every((one) => one.startsWith(`${address}/in/`))).toBe(true)
    const press = async (url: string) =>
      (await fetch(url, { method: 'POST', redirect: 'manual' })).status
    expect([await press(first), await press(second), await press(second)]).toEqual([404, 303, 404])
    const json = JSON.parse(await done(['user', 'link', 'anna', '--json'], env)) as unknown
    expect(json).toEqual({ name: 'anna', address: expect.stringContaining('/in/') as unknown })
  })

  test('a command waits while somebody else writes, and then does its work', async () => {
    const other = new Database(env['NOJD_DATABASE'])
    other.exec('BEGIN IMMEDIATE')
    const adding = nojd(['series', 'add', 'vantan', '--title', 'Väntan'], env)
    await wait(1500)
    other.exec('ROLLBACK')
    other.close()
    expect((await adding).out).toBe('Series vantan is added.\n')
  })

  test('at its first start a real server prints the way in, once', async () => {
    const real = { NOJD_DATABASE: join(folder, 'real.db'), NOJD_LISTEN: '127.0.0.1:0' }
    const first = start(process.execPath, [program, 'serve'], { env: real })
    const way = await first.says(/Set up, once: (\S+)/)
    expect((await fetch(way)).status).toBe(200)
    expect((await fetch(way, { method: 'POST', redirect: 'manual' })).status).toBe(303)
    expect(await first.stop()).toBe(0)
    const next = start(process.execPath, [program, 'serve'], { env: real })
    await next.says(/answers at/)
    await wait(200)
    expect(next.printed()).not.toContain('Set up')
    expect(await next.stop()).toBe(0)
  })
})

describe('compute', () => {
  const shape = z.strictObject({
    definition: z.string(),
    groups: z.array(
      z.strictObject({ group: z.record(z.string(), z.string()), figures: z.array(figure) }),
    ),
  })
  const rows = [
    `unit,kundtyp,${items.join(',')}`,
    `A,ny,${items.map(() => '5').join(',')}`,
    `A,van,${items.map(() => '3').join(',')}`,
    `B,van,${items.map((_, i) => (i === 0 ? 'DK' : i === 1 ? '' : '1')).join(',')}`,
  ]

  test('reckons a file of three colleagues by group, don’t know and blanks apart, and says that it withholds nothing', async () => {
    const answers = file(
      'answers.csv',
      rows.map((row) => row.replace(',kundtyp', '').replace(/,(ny|van),/, ',')).join('\n'),
    )
    const words = ['compute', 'surveys/hme/1.json', answers, '--by', 'unit', '--json']
    const { code, out, err } = await nojd(words)
    expect(code).toBe(0)
    expect(err).toBe(
      'Every figure is shown, however few it speaks for: nothing is withheld here.\n',
    )
    const { definition, groups } = shape.parse(JSON.parse(out))
    expect([definition, groups.map(({ group }) => group)]).toEqual([
      'hme@1',
      [{}, { unit: 'A' }, { unit: 'B' }],
    ])
    // Whole: two questions with answers 5, 3 → 75; seven with 5, 3, 1 → 50. (2·75 + 7·50)/9 = 500/9.
    expect(valueOf(groups, {}, 'hme')).toMatchObject({ n: 3, N: null })
    const whole = valueOf(groups, {}, 'hme')
    expect(whole && 'value' in whole ? whole.value : null).toBeCloseTo(500 / 9, 9)
    expect(valueOf(groups, { unit: 'A' }, 'hme')).toMatchObject({ value: 75, n: 2, display: '75' })
    expect(valueOf(groups, { unit: 'B' }, 'hme')).toMatchObject({ value: 0, n: 1 })
    expect(groups[2]?.figures.find(({ measure }) => measure === 'meningsfullt')).toMatchObject({
      ...{ is: 'none', reason: 'no-answers' },
    })
    const text = await nojd(words.slice(0, -1))
    expect([text.code, text.err]).toEqual([0, err])
    expect(text.out).toContain('unit A\n  hme  75  0,0–100,0  n = 2\n')
  })

  test('takes several groupings, and the numbers of those who were asked from a frame', async () => {
    const answers = file('grouped.csv', rows.join('\n'))
    const frame = file(
      'frame.csv',
      'person,unit,kundtyp\n1,a,ny\n2,a,van\n3,a,van\n4,b,van\n5,b,ny\n',
    )
    const lower = file(
      'lower.csv',
      rows.join('\n').replaceAll('\nA', '\na').replaceAll('\nB', '\nb'),
    )
    const by = ['--by', 'unit', '--by', 'kundtyp', '--json']
    const { code, out } = await nojd(['compute', 'surveys/hme/1.json', answers, ...by])
    expect(code).toBe(0)
    expect(shape.parse(JSON.parse(out)).groups.map(({ group }) => group)).toEqual([
      ...[{}, { unit: 'A' }, { unit: 'B' }, { kundtyp: 'ny' }, { kundtyp: 'van' }],
    ])
    const framed = await nojd(['compute', 'surveys/hme/1.json', lower, ...by, '--frame', frame])
    const { groups } = shape.parse(JSON.parse(framed.out))
    expect(groups.map(({ group }) => [group, valueOf(groups, group, 'hme')?.N])).toEqual([
      [{}, 5],
      [{ unit: 'a' }, 3],
      [{ unit: 'b' }, 2],
      [{ kundtyp: 'ny' }, 2],
      [{ kundtyp: 'van' }, 3],
    ])
  })

  test('refuses a file with faults, rows numbered as in the file, and computes nothing', async () => {
    const wrong: [csv: string, says: string][] = [
      ['unit,meningsfullt\nA,4\nA,6\nA,fyra\n', 'row 3, meningsfullt'],
      ['unit,meningsful\nA,4\n', 'unknown column "meningsful"'],
      ['meningsfullt\n4\n', 'the column "unit" is missing'],
      ['unit,meningsfullt\n"A,4\n', 'row 2: a quotation mark'],
      ['', 'the file is empty'],
    ]
    const ran = await Promise.all(
      wrong.map(([csv], i) =>
        nojd(['compute', 'surveys/hme/1.json', file(`w${String(i)}.csv`, csv), '--by', 'unit']),
      ),
    )
    for (const [i, { code, out, err }] of ran.entries()) {
      expect([wrong[i]?.[0], code, out]).toEqual([wrong[i]?.[0], 1, ''])
      expect(err).toContain(wrong[i]?.[1])
    }
  })

  test('weighs by a population, or by a column of weights', async () => {
    const answers = file('weigh.csv', 'kundtyp,vikt,larande\nforetag,3,5\nprivat,1,3\nprivat,1,3\n')
    const population = file('population.csv', 'kundtyp;N\nforetag;30\nprivat;10\n')
    const words = ['compute', 'surveys/hme/1.json', answers]
    const [by, own, two] = await Promise.all([
      nojd([...words, '--population', population, '--by', 'vikt']),
      nojd([...words, '--weights', 'vikt', '--by', 'kundtyp']),
      nojd([...words, '--weights', 'larande', '--by', 'kundtyp,vikt']),
    ])
    // (30·5 + 10·3)/40, and (3·5 + 1·3 + 1·3)/5.
    expect(by.out).toMatch(/larande {2}3,67 .*n = 3 {2}viktat 4,50/)
    expect(own.out).toMatch(/larande {2}3,67 .*n = 3 {2}viktat 4,20/)
    expect(two.err).toContain('"larande" is a question, not weights.')
    const small = file('small.csv', 'kundtyp,N\nforetag,30\nprivat,1\n')
    const refused = await nojd([...words, '--population', small, '--by', 'vikt'])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain(
      'kundtyp privat: 2 people are among the answers, of a population of 1',
    )
    const zero = file('zero.csv', 'vikt,larande\n3,5\n0,4\n')
    const none = await nojd(['compute', 'surveys/hme/1.json', zero, '--weights', 'vikt'])
    expect(none.err).toContain('row 3, vikt: is not a number above 0')
  })

  function valueOf(
    groups: z.infer<typeof shape>['groups'],
    group: Readonly<Record<string, string>>,
    measure: string,
  ) {
    const own = groups.find((one) => JSON.stringify(one.group) === JSON.stringify(group))
    const found = own?.figures.find((one) => one.measure === measure)
    return found?.is === 'value' ? found : undefined
  }
})

describe('the demo', () => {
  test('gives way when its port is taken, prints its lines in order, and leaves nothing behind after Ctrl-C', async () => {
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    const at = blocker.address()
    const port = typeof at === 'object' && at !== null ? at.port : 0
    try {
      const env = { TMPDIR: temporary, NOJD_LISTEN: `127.0.0.1:${String(port)}` }
      const demo = start(process.execPath, [program, 'demo'], { env })
      await demo.says(/Stop: /)
      const lines = demo.printed().trim().split('\n')
      expect(lines.map((line) => line.split(':')[0]?.trim())).toEqual([
        ...['Answer a survey', 'Staff home', 'API document', 'Database', 'Close the round'],
        ...['See its figure', expect.stringMatching(/^then http$/) as unknown],
        ...['Other surveys', 'http', 'http', 'http', 'Stop'],
      ])
      const answer = /http:\S+/.exec(lines[0] ?? '')?.[0] ?? ''
      expect(new URL(answer).port).not.toBe(String(port))
      expect(await (await fetch(answer)).text()).toContain('<form')
      expect((await fetch(/http:\S+/.exec(lines[1] ?? '')?.[0] ?? '')).status).toBe(200)
      const document = await fetch(/http:\S+/.exec(lines[2] ?? '')?.[0] ?? '')
      expect(await document.json()).toMatchObject({ openapi: '3.1.0' })
      expect(existsSync(/\/\S+/.exec(lines[3] ?? '')?.[0] ?? '')).toBe(true)

      // As it says: close the round and see its figure, while it runs.
      const asked = /(NOJD_\S+=\S+ )+npx nojd (.*)$/
      for (const line of lines.slice(4, 6)) {
        const variables = [...line.matchAll(/(NOJD_\w+)=(\S+)/g)]
        const words = asked.exec(line)?.[2]?.split(' ') ?? []
        const ran = await nojd(
          words,
          Object.fromEntries(variables.map(([, n = '', v = '']) => [n, v])),
        )
        expect([line, ran.code, ran.err]).toEqual([line, 0, ''])
        if (words[1] === 'publish')
          expect(ran.out).toMatch(/ {2}hme {2}\d\d {2}[\d,]+–[\d,]+ {2}n = \d+/)
      }

      process.kill(demo.pid, 'SIGINT')
      while (isRunning(demo.pid)) await wait(20)
      expect(await demo.stop()).toBe(0)
      expect(readdirSync(temporary)).toEqual([])
    } finally {
      blocker.close()
    }
  })

  test('keeps its database where NOJD_DATABASE says, and starts again on it; a real database it refuses', async () => {
    const env = { NOJD_DATABASE: join(folder, 'demo.db'), NOJD_LISTEN: '127.0.0.1:0' }
    for (const _ of ['first', 'again']) {
      const demo = start(process.execPath, [program, 'demo', '--only', 'hme'], { env })
      const link = await demo.says(/Staff home: +(\S+)\n/)
      expect((await fetch(link)).status).toBe(200)
      expect(await demo.stop()).toBe(0)
    }
    const real = { NOJD_DATABASE: join(folder, 'not-a-demo.db') }
    expect(await done(['migrate'], real)).toContain('(real)')
    const refused = await nojd(['demo'], real)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('is not a demo')
    expect(await done(['migrate', '--json'], real)).toContain('"kind":"real"')
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
