import { testWorld } from '#world'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { type Client, client, type RawBody, type Reply } from '../client.ts'
import { damagedForms, endless, lastPage, urlencoded } from '../damaged-forms.ts'
import { dump, storedBallots } from '../dump.ts'
import { allNine, fielded, type Fielded, hme } from '../fielded.ts'
import { type App, visitor } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

/** What nobody should ever see again: as a value, as a key, as a number. */
const canary = 'Kanariefagel7f3c9b'
const canaryNumber = 987654321
const long = canary.repeat(278)
const bytes = (text: string) => new TextEncoder().encode(text)

describe('answers that a program sends wrongly', () => {
  let world: TestWorld
  let round: Fielded
  let app: App
  let before: string
  beforeAll(async () => {
    world = await testWorld({ kind: 'demo' })
    round = await fielded(world)
    app = createApp(world)
    await send({ answers: allNine(3) })
    before = await dump(world)
  })
  afterEach(async () => {
    expect(await dump(world)).toBe(before)
    expect(await storedBallots(world, round)).toEqual([allNine(3)])
    expect(world.logged.join('\n')).not.toContain(canary)
  })
  afterAll(() => world.close())

  const address = () => `/api/v1/responses/${round.tokens.get('it-1') ?? ''}`
  const send = (body: unknown) => client(app, null).post(address(), body)
  const sendBytes = (type: string | null, bytes: RawBody) =>
    client(app, null).postBytes(address(), type, bytes)

  /** A problem, with this status, that repeats nothing. */
  function expectProblem(label: unknown, reply: Reply, status: number) {
    expect([label, reply.status, reply.type]).toEqual([label, status, 'application/problem+json'])
    expect(reply.text).not.toContain(canary)
    expect(reply.text).not.toContain(String(canaryNumber))
    expect(reply.text.length).toBeLessThan(3000)
  }

  test('off the scale, between its points or of another type: the item is named, the answer is not', async () => {
    const wrong = [
      ...[0, 6, -1, 4.5, canaryNumber, 1e300, '4', canary, long, '', true, false],
      ...[[4], [canary], {}, { [canary]: 4 }, { value: 4 }, 'dont-know', 'DK'],
    ]
    for (const value of wrong) {
      const reply = await send({ answers: { ...allNine(4), ansvar: value } })
      expectProblem(value, reply, 422)
      const { errors } = problem.parse(reply.json)
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/answers/ansvar'])
    }
  })

  test('several wrong answers are all named, in the order of the questionnaire', async () => {
    const reply = await send({
      answers: { ansvar: canary, meningsfullt: 7, larande: 3, [canary]: 1 },
    })
    expectProblem('several', reply, 422)
    expect(problem.parse(reply.json)).toMatchObject({
      code: 'invalid-answers',
      errors: [
        {
          pointer: '/answers/meningsfullt',
          detail: expect.stringMatching(/^off-scale/) as unknown,
        },
        { pointer: '/answers/ansvar', detail: expect.stringMatching(/^wrong-type/) as unknown },
        { pointer: '/answers', detail: expect.stringMatching(/^unknown-item/) as unknown },
      ],
    })
  })

  test('questions the survey does not have, however they are called', async () => {
    const names = [canary, long, 'meningsfullt ', 'Meningsfullt', '', 'constructor', 'toString']
    const more = ['__proto__', 'hasOwnProperty', 'prototype', '__defineGetter__', '0', 'hme']
    for (const name of [...names, ...more]) {
      const answers = JSON.stringify({ ...allNine(4) }).replace('{', `{${JSON.stringify(name)}:4,`)
      const reply = await sendBytes('application/json', `{"answers":${answers}}`)
      expectProblem(name, reply, 422)
      expect(problem.parse(reply.json).errors?.[0]?.pointer).toBe('/answers')
    }
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`q${String(i)}`, 4]))
    expectProblem('1 001 answers', await send({ answers: many }), 422)
  })

  test('bodies of another shape', async () => {
    const bodies = [
      ...[[], {}, canary, canaryNumber, null, { answers: null }, { answers: [] }],
      ...[{ answers: canary }, { answers: canaryNumber }, { answers: [allNine(4)] }],
      { answers: allNine(4), [canary]: canary },
      { answers: allNine(4), language: canary },
      { answers: allNine(4), language: 4 },
      { answers: allNine(4), ballot: 'a1b2c3d4e5f6a7b8' },
      { answer: allNine(4) },
    ]
    for (const body of bodies) expectProblem(JSON.stringify(body), await send(body), 422)
    const proto = '{"answers":{"ansvar":4},"__proto__":{"answers":{"ansvar":1}}}'
    expectProblem('__proto__', await sendBytes('application/json', proto), 422)
  })

  test('what is not JSON, or not in UTF-8, or not said to be JSON', async () => {
    const fine = JSON.stringify({ answers: allNine(4) })
    const malformed = [
      ...['', ' ', '{', `{"answers":{"ansvar":${canary}}}`, `{"answers":{"ansvar":4,}}`],
      ...[`${fine}${fine}`, `{'answers':{}}`, 'NaN', `\u0000${fine}`, `${'['.repeat(30_000)}`],
    ]
    for (const text of malformed)
      expectProblem(text.slice(0, 40), await sendBytes('application/json', text), 400)
    const opened = bytes(`{"answers":{"ansvar":"${canary}`)
    const damaged = Uint8Array.of(...opened, 0xff, 0xfe, ...bytes('"}}'))
    expectProblem('0xFF', await sendBytes('application/json', damaged), 400)
    const utf16 = Uint16Array.from(fine, (letter) => letter.charCodeAt(0))
    const wide = new Uint8Array(utf16.buffer)
    expectProblem('UTF-16', await sendBytes('application/json', wide), 400)
    const types = [
      ...[null, 'text/plain', 'application/x-www-form-urlencoded', 'text/json'],
      ...['application/json; charset=iso-8859-1', 'multipart/form-data; boundary=x', canary],
    ]
    for (const type of types) expectProblem(type, await sendBytes(type, bytes(fine)), 415)
  })

  test('too much: a megabyte, or thirty thousand brackets deep', async () => {
    const megabyte = `{"answers":{"ansvar":"${'x'.repeat(1024 * 1024)}"}}`
    expectProblem('1 MB', await sendBytes('application/json', megabyte), 413)
    const justOver = `{"answers":{}}${' '.repeat(64 * 1024)}`
    expectProblem('64 KiB and a bit', await sendBytes('application/json', justOver), 413)
    const deep = `{"answers":{"ansvar":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`
    expectProblem('deep', await sendBytes('application/json', deep), 422)
  })

  test('what is right beside all this is received: a byte order mark, a charset, blanks, a language', async () => {
    const marked = bytes(`\ufeff${JSON.stringify({ answers: allNine(3) })}`)
    expect((await sendBytes('application/json; charset=utf-8', marked)).status).toBe(200)
    const blank = { ...allNine(3), ansvar: null }
    expect((await send({ language: 'en', answers: blank })).json).toEqual({ status: 'received' })
    expect(await storedBallots(world, round)).not.toEqual([allNine(3)])
    await send({ answers: allNine(3) })
  })
})

describe('forms that no browser of ours has sent', () => {
  let world: TestWorld
  let round: Fielded
  let app: App
  let before: string
  beforeAll(async () => {
    world = await testWorld({ kind: 'demo' })
    round = await fielded(world)
    app = createApp(world)
    await post(lastPage(allNine(3)))
    before = await dump(world)
  })
  afterEach(async () => {
    expect(await dump(world)).toBe(before)
    expect(await storedBallots(world, round)).toEqual([allNine(3)])
    expect(world.logged.join('\n')).not.toContain(canary)
  })
  afterAll(() => world.close())

  const link = () => round.links.get('it-1') ?? ''
  async function post(body: RawBody, type: string | null = urlencoded) {
    const response = await visitor(app).send(link(), {
      method: 'POST',
      headers: type === null ? {} : { 'Content-Type': type },
      body,
      // A body that comes in pieces is sent before anything is answered.
      duplex: 'half',
    })
    return { status: response.status, text: await response.text() }
  }

  test('a wrong answer leads back to its question, which is named, and the answer is not repeated', async () => {
    for (const wrong of ['0', '6', '4.5', '44', '-1', '0004', canary, long, 'dont-know', '<b>']) {
      const { status, text } = await post(lastPage({ ...allNine(4), ansvar: wrong }))
      expect([wrong.slice(0, 30), status]).toEqual([wrong.slice(0, 30), 422])
      expect(text).toMatch(/<title>Fel: /)
      expect(text).toContain('href="#ansvar"')
      expect(text).toContain('aria-describedby="ansvar-fault"')
      expect(text).not.toContain(canary)
      expect(text).not.toContain(`value="${wrong.replace('<', '&lt;').replace('>', '&gt;')}"`)
      // What was right is still there.
      expect(text).toMatch(/name="meningsfullt" value="4"/)
    }
  })

  test('wrong answers on two pages are both named and neither rides along, whichever button was pressed', async () => {
    const answers = { ...allNine(4), larande: canary, forvantningar: long }
    for (const go of ['send', 'next', 'back', 'clear', 'language-en', canary]) {
      const { status, text } = await post(lastPage(answers, '', go))
      expect([go, status]).toEqual([go, 422])
      expect(text).toContain('href="#larande"')
      expect(text).toContain('href="#forvantningar"')
      expect(text).not.toContain(canary)
    }
  })

  test('two answers to one radio, or a question of another survey, are refused', async () => {
    const more = [
      ...[
        '&ansvar=4',
        '&ansvar=5',
        `&ansvar=${canary}`,
        `&${canary}=4`,
        '&hme=4',
        '&constructor=4',
      ],
      ...['&__proto__=4', '&toString=4', '&answers%5Bansvar%5D=4', '&ansvar%5B%5D=4', '&=4'],
      ...[`&_${canary}=${canary}`, '&__proto__[ansvar]=4'],
    ]
    for (const extra of more) {
      const { status, text } = await post(lastPage(allNine(4), extra))
      expect([extra, status]).toEqual([extra, 422])
      expect(text).not.toContain(canary)
    }
  })

  test('damaged, huge or foreign bodies are unreadable', async () => {
    for (const { label, status, body, type } of damagedForms(canary)) {
      const reply = await post(body, type)
      expect([label, reply.status]).toEqual([label, status])
      expect(reply.text).not.toContain(canary)
    }
  })

  test('a megabyte that never says how long it is stops at the door', async () => {
    expect((await post(endless())).status).toBe(413)
    expect((await visitor(app).send(link())).status).toBe(200)
  })
})

describe('files with faults', () => {
  let world: TestWorld
  let hr: Client
  let before: string
  const round = '/api/v1/rounds/hme/2025'
  beforeEach(async () => {
    world = await testWorld({ kind: 'demo' })
    await fielded(world, { upTo: 'planned' })
    const { key } = granted(await addApiKey(world, 'hr', ['manage', 'people', 'read']))
    hr = client(createApp(world), key)
    before = await dump(world)
  })
  afterEach(() => world.close())

  /** Refused with exactly these faults, and the database is as it was. */
  async function expectFaults(path: string, csv: string, faults: readonly string[]) {
    const reply = await hr.postCsv(path, csv)
    expect([csv, reply.status]).toEqual([csv, 422])
    const { errors = [] } = problem.parse(reply.json)
    expect(errors.map(({ where = '', detail }) => `${where}: ${detail}`)).toEqual(
      faults.map((fault) => expect.stringContaining(fault) as unknown),
    )
    expect(await dump(world)).toBe(before)
  }

  test('people.csv: every faulty row is named as the spreadsheet numbers it, and nobody is imported', async () => {
    await expectFaults(
      `${round}/people`,
      [
        'person,unit,language,email,kundtyp',
        'anna,stad/it,sv,anna@example.se,privat',
        'bo,stad/finns-inte,sv,,privat',
        'anna,stad/it,sv,,privat',
        ',stad/it,sv,,privat',
        'cia,stad/it,sv,not-an-address,privat',
        'dan,Stad/IT,sv,,privat',
        'eva,stad/it,de,,privat',
        'fia,stad/it,sv,,Företag',
      ].join('\n'),
      // Faults of the file first; who stands where is looked at when the file itself is right.
      [
        'row 4, person: is the same person as in row 2',
        'row 5, person: is empty',
        'row 6, email',
        'row 7, unit',
        'row 9, kundtyp',
      ],
    )
    await expectFaults(
      `${round}/people`,
      'person,unit,language\nbo,stad/finns-inte,sv\n\neva,stad/it,de\n',
      ['row 2, unit: is a unit nobody has named', 'row 4, language: is none of sv, en'],
    )
  })

  test('a column nobody knows is refused by its name, a missing or doubled one too', async () => {
    await expectFaults(`${round}/people`, 'person,Enhet\nanna,x\n', ['unknown column "Enhet"'])
    await expectFaults(`${round}/people`, 'unit,language\nstad/it,sv\n', ['"person" is missing'])
    await expectFaults(`${round}/people`, 'person,unit,person\na,stad/it,b\n', [
      'the column "person" stands twice',
    ])
    const history = '/api/v1/series/hme/history'
    await expectFaults(history, 'series,concept,period,varde,source\nhme,hme,2022,77,x\n', [
      'the column "value" is missing',
      'unknown column "varde"',
    ])
    const targets = '/api/v1/series/hme/targets'
    await expectFaults(targets, 'series,concept,direction,value,mål\nhme,hme,at-least,81,x\n', [
      'unknown column "mål"',
    ])
    await expectFaults('/api/v1/units', 'unit,namn\nstad,Staden\n', ['"name"', '"namn"'])
  })

  test('history.csv: bad numbers, periods, statuses and foreign series, all or nothing', async () => {
    await expectFaults(
      '/api/v1/series/hme/history',
      [
        'series,concept,unit,period,value,n,status,source',
        'hme,hme,,2021,78,,final,Årsrapport',
        'hme,hme,,2022,sjuttiosju,,final,Årsrapport',
        'hme,hme,,20222,77,,final,Årsrapport',
        'hme,hme,,2022H3,77,,final,Årsrapport',
        'hme,hme,,2023,77,tolv,final,Årsrapport',
        'hme,hme,,2024,77,12,klar,Årsrapport',
        'hme,hme,,2025,77,12,final,',
        'hme,hme,,2021,79,,final,Årsrapport',
        'hme,hme,,2019,1e3,,final,Årsrapport',
        'hme,hme,,2018,7 700,,final,Årsrapport',
      ].join('\n'),
      [
        'row 3, value: is not a number',
        'row 4, period',
        'row 5, period',
        'row 6, n',
        'row 7, status',
        'row 8, source',
        'row 9, period: is given already in row 2',
        'row 10, value',
        'row 11, value',
      ],
    )
    await expectFaults(
      '/api/v1/series/hme/history',
      'series,concept,period,value,source\nhme,hme,2022,77,x\nandra,hme,2022,77,x\n',
      ['row 3, series'],
    )
  })

  test('targets.csv: bad directions, values and ends, all or nothing', async () => {
    await expectFaults(
      '/api/v1/series/hme/targets',
      [
        'series,concept,unit,from,to,direction,value',
        'hme,hme,,2022,,at-least,81',
        'hme,hme,,2022,,minst,81',
        'hme,hme,,2022,,above,åttioett',
        'hme,hme,,2022,,higher-than,81,5',
      ].join('\n'),
      ['row 5: has 8 cells, the header has 7'],
    )
    await expectFaults(
      '/api/v1/series/hme/targets',
      [
        'series,concept,unit,from,to,direction,value',
        'hme,hme,,2022,,at-least,81',
        'hme,hme,,2022,,minst,81',
        'hme,hme,,2022,,above,åttioett',
        'hme,hme,,2022,,higher-than,81.5',
        'hme,hme,,2024,2022,at-most,81',
        'hme,hme,,i år,,below,81',
        'hme,hme,,2022,,at-least,82',
      ].join('\n'),
      [
        'row 3, direction',
        'row 4, value: is not a number',
        'row 5, value: is not a period',
        'row 6, to: ends before',
        'row 7, from: is not a period',
        'row 8, from: begins where row 2 begins',
      ],
    )
  })

  test('units.csv: bad paths, empty names, the same unit twice', async () => {
    await expectFaults(
      '/api/v1/units',
      [
        'unit,name,from,to,replaces',
        'stad,Staden,,,',
        'stad//it,IT,,,',
        'stad,Staden igen,,,',
        'stad/hr,,i fjol,,',
        'stad/ek,Ekonomi,,,STAD/EK',
      ].join('\n'),
      ['row 3, unit', 'row 4, unit: stands twice', 'row 5, name', 'row 5, from', 'row 6, replaces'],
    )
  })

  test('broken quotes name the row where they open; an empty file asks for its header', async () => {
    const people = `${round}/people`
    await expectFaults(people, 'person,unit\nanna,stad/it\n"bo,stad/it\ncia,stad/it\n', [
      'row 3: a quotation mark is opened and never closed',
    ])
    await expectFaults(people, 'person,unit\nanna,stad/it\n"bo"x,stad/it\n', ['row 3: quotation'])
    await expectFaults(people, 'person,unit\nanna,stad/it,extra\n', ['row 2: has 3 cells'])
    for (const empty of ['', '\ufeff', '\n\n', ' \n'])
      await expectFaults(people, empty, ['row 1: the file is empty; it needs the header person'])
    expect((await hr.postCsv(people, Uint8Array.of(0x70, 0xff, 0x0a))).status).toBe(400)
    expect((await hr.postBytes(people, 'application/json', 'person\nanna\n')).status).toBe(415)
    expect(await dump(world)).toBe(before)
  })

  test('an index of 610 is refused by row, and a concept nobody measures is taken and named', async () => {
    const header = 'series,concept,unit,period,value,source\n'
    const history = '/api/v1/series/hme/history'
    const outside = await hr.postCsv(history, `${header}hme,hme,,2022,610,A\n`)
    expect(outside.status).toBe(422)
    expect(outside.json).toMatchObject({ errors: [{ where: 'row 2, value' }] })
    expect(await dump(world)).toBe(before)
    const misspelt = await hr.postCsv(history, `${header}hme,hmee,,2022,61,A\n`)
    expect(misspelt.json).toEqual({ points: 1, unknown: ['hmee'] })
    const target = 'series,concept,direction,value\nhme,hme,at-least,810\n'
    expect((await hr.postCsv('/api/v1/series/hme/targets', target)).status).toBe(422)
  })

  test('an operator’s file with tabs, semicolons, decimal commas or a byte order mark is read', async () => {
    const header = ['series', 'concept', 'unit', 'period', 'value', 'source']
    const row = ['hme', 'hme', '', '2022', '76,5', 'Årsrapport 2022']
    const files = [
      `\ufeff${header.join(';')}\r\n${row.join(';')}\r\n`,
      `${header.join('\t')}\n${row.join('\t')}`,
      `${header.join(',')}\n${row.map((cell) => `"${cell}"`).join(',')}\n\n`,
    ]
    for (const file of files) {
      const reply = await hr.postCsv('/api/v1/series/hme/history', file)
      expect([file, reply.json]).toEqual([file, { points: 1, unknown: [] }])
      const { json } = await hr.get('/api/v1/series/hme/history')
      expect(json).toMatchObject({ history: [{ value: 76.5, decimals: 1, period: '2022' }] })
    }
    expect(await dump(world)).not.toBe(before)
  })
})

describe('in an empty house', () => {
  let world: TestWorld
  beforeEach(async () => {
    world = await testWorld({ kind: 'demo' })
  })
  afterEach(() => world.close())

  test('a questionnaire with faults is refused whole, each fault with its path and a suggestion', async () => {
    const { key } = granted(await addApiKey(world, 'hr', ['manage']))
    const hr = client(createApp(world), key)
    const before = await dump(world)
    const measures = [{ key: 'hme', kind: 'mean', item: 'meningsfult' }]
    const reply = await hr.post('/api/v1/definitions', hme({ measures }))
    expect(reply.status).toBe(422)
    expect(problem.parse(reply.json).errors).toEqual([
      { where: 'measures.0.item', detail: expect.stringContaining('"meningsfullt"') as unknown },
    ])
    expect((await hr.post('/api/v1/definitions', [])).status).toBe(422)
    expect((await hr.postBytes('/api/v1/definitions', 'application/json', '{')).status).toBe(400)
    const huge = { ...hme(), purpose: { sv: 'x'.repeat(1_100_000) } }
    expect((await hr.post('/api/v1/definitions', huge)).status).toBe(413)
    expect(await dump(world)).toBe(before)
  })

  test('addresses that lead nowhere say so in the same way to everybody', async () => {
    const app = createApp(world)
    const api = await client(app, null).get('/api/v1/nothing')
    expect([api.status, api.type]).toEqual([404, 'application/problem+json'])
    const page = await visitor(app).open('/nothing')
    expect([page.status, page.title]).toEqual([404, 'Sidan finns inte – Nöjd'])
  })
})

/** RFC 9457, as CONTRACTS.md has it. */
const problem = z.strictObject({
  type: z.string().startsWith('urn:nojd:problem:'),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().optional(),
        where: z.string().optional(),
        detail: z.string(),
      }),
    )
    .optional(),
})
