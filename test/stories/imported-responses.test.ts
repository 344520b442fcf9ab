import { testWorld } from '#world'
import { afterEach, describe, expect, test } from 'vitest'
import type { Figure } from '../../src/core/figure.ts'
import { countBallots, listBallots } from '../../src/db/ballot.ts'
import type { Db } from '../../src/db/database.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { importResponses } from '../../src/work/import-responses.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { type Client, client } from '../client.ts'
import { dump, storedBallots } from '../dump.ts'
import { everyKind } from '../every-kind.ts'
import { allNine, fielded, type Fielded, hme, items } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
let hr: Client
let round: Fielded
afterEach(() => world.close())

/** A round in the field and somebody with a key who may handle people. */
async function field(how: Parameters<typeof fielded>[1] = {}): Promise<void> {
  world = await testWorld({ kind: 'demo' })
  round = await fielded(world, how)
  const { key } = granted(await addApiKey(world, 'hr', ['people']))
  hr = client(createApp(world), key)
}

const path = () => `/api/v1/rounds/${round.series}/${round.period}/responses`

/** A file with everybody's nine answers, all the same. */
function nine(rows: Readonly<Record<string, number | string>>): string {
  const lines = Object.entries(rows).map(([person, answer]) => [person, ...items.map(() => answer)])
  return [['person', ...items], ...lines].map((line) => line.join(',')).join('\n')
}

/** The same for nobody in particular. */
function anonymously(...answers: readonly (number | string)[]): string {
  return [items, ...answers.map((answer) => items.map(() => answer))]
    .map((line) => line.join(','))
    .join('\n')
}

async function published(): Promise<readonly Figure[]> {
  granted(await closeRound(world, round))
  return granted(await publishRound(world, round)).figures
}

describe('answers that were given to an interviewer', () => {
  test('are entered by person and counted like any other, in an anonymous round of a demo too', async () => {
    await field()
    const people = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [`it-${String(i + 1)}`, 4]),
    )
    const { status, json } = await hr.postCsv(path(), nine(people))
    expect([status, json]).toEqual([200, { responses: 7, replaced: 0, removed: 0 }])
    expect(await countBallots(world.db, round)).toBe(7)
    // Everybody answered 4: 100 (4 − 1)/4 = 75.
    expect((await published())[0]).toMatchObject({ measure: 'hme', value: 75, n: 7, N: 10 })
  })

  test('take the place of what the person answered, and what the person answers next takes theirs', async () => {
    await field()
    const token = round.tokens.get('it-1') ?? ''
    const itself = client(createApp(world), null)
    const answered = async () => (await storedBallots(world, round))[0]
    await itself.post(`/api/v1/responses/${token}`, { answers: allNine(1) })
    expect((await hr.postCsv(path(), nine({ 'it-1': 5 }))).json).toMatchObject({ replaced: 1 })
    expect(await answered()).toEqual(allNine(5))
    await itself.post(`/api/v1/responses/${token}`, { answers: allNine(2) })
    expect(await answered()).toEqual(allNine(2))
    expect(await countBallots(world.db, round)).toBe(1)
  })

  test('may be of every kind, words too, but no address', async () => {
    await field({ definition: everyKind() })
    const csv = [
      'person,nojd,kundtyp,kanaler.mejl,kanaler.annat,viktigast.pris,viktigast.etik,doman.se,doman.nu,battre',
      'it-1,8,foretag,1,1,1,2,3,DK,"Mer, ""bättre"" kaffe\nvarje dag"',
      'it-2,DK,DK,DK,,,,,,',
    ].join('\n')
    expect((await hr.postCsv(path(), csv)).status).toBe(200)
    expect(await storedBallots(world, round)).toEqual(
      expect.arrayContaining([
        {
          ...{ nojd: 8, kundtyp: 'foretag', kanaler: ['mejl', 'annat'] },
          ...{ viktigast: ['pris', 'etik'], doman: { se: 3, nu: 'dont-know' } },
          battre: 'Mer, "bättre" kaffe\nvarje dag',
        },
        { nojd: 'dont-know', kundtyp: 'dont-know', kanaler: 'dont-know' },
      ]),
    )
    const refused = await hr.postCsv(path(), 'person,kontakt.email\nit-3,anna@example.se\n')
    expect([refused.status, refused.text.includes('anna@')]).toEqual([422, false])
    expect(refused.text).toContain('unknown column \\"kontakt.email\\"')
  })

  test('are refused together when one is wrong, by row and column, and none is repeated', async () => {
    await field()
    await hr.postCsv(path(), nine({ 'it-7': 3 }))
    const before = await dump(world)
    const csv = [
      'person,meningsfullt,larande,ansvar',
      'it-1,4,5,1',
      'it-2,77,5,hemligt',
      ',4,4,4',
      'okand-person,4,4,4',
      'it-1,2,2,2',
      'it-3,DK,2,2',
    ].join('\n')
    const { status, json, text } = await hr.postCsv(path(), csv)
    expect([status, await dump(world)]).toEqual([422, before])
    expect(json).toMatchObject({ title: 'answers.csv has faults; nothing was imported.' })
    const told = Array.from(text.matchAll(/"where":"([^"]*)"/g), ([, where]) => where)
    expect(told).toEqual([
      ...['row 3, meningsfullt', 'row 3, ansvar', 'row 4, person', 'row 5, person'],
      // Twice in the file; and the form of HME offers no "don't know".
      ...['row 6, person', 'row 7, meningsfullt'],
    ])
    expect(text).not.toMatch(/77|hemligt|okand/)
  })

  test('name their people: a file without them is refused', async () => {
    await field()
    const { status, text } = await hr.postCsv(path(), anonymously(4))
    expect([status, text]).toEqual([422, expect.stringContaining('\\"person\\" is missing')])
  })
})

describe('paper slips of a survey with an open link', () => {
  const open = { definition: hme({ key: 'hme-oppen', anonymity: 'open' }) }

  test('are a response a row, equal ones too, beside those of visitors', async () => {
    await field(open)
    const visitor = client(createApp(world), null)
    const link = round.openLink.replace('/o/', '')
    await visitor.post(`/api/v1/open/${link}/responses`, {
      ...{ ballot: 'made-by-the-browser-1', answers: allNine(1) },
    })
    const sent = await hr.postCsv(`${path()}?batch=entrance`, anonymously(5, 5, 5, 3))
    expect([sent.status, sent.json]).toEqual([200, { responses: 4, replaced: 0, removed: 0 }])
    expect(await countBallots(world.db, round)).toBe(5)
    // (0 + 100 + 100 + 100 + 50)/5 = 70.
    expect((await published())[0]).toMatchObject({ measure: 'hme', value: 70, n: 5 })
  })

  test('are replaced by the same batch again, and by no other', async () => {
    await field(open)
    const enter = async (batch: string, ...answers: (number | string)[]) =>
      (await hr.postCsv(`${path()}?batch=${batch}`, anonymously(...answers))).json
    expect(await enter('monday', 1, 2, 3)).toEqual({ responses: 3, replaced: 0, removed: 0 })
    expect(await enter('tuesday', 4)).toEqual({ responses: 1, replaced: 0, removed: 0 })
    expect(await enter('monday', 5, 5, 5)).toEqual({ responses: 3, replaced: 3, removed: 0 })
    // A slip was counted twice: the corrected file has one less.
    expect(await enter('monday', 5, 5)).toEqual({ responses: 2, replaced: 2, removed: 1 })
    const stored = (await storedBallots(world, round)).map((one) => JSON.stringify(one)).sort()
    expect(stored).toEqual([allNine(4), allNine(5), allNine(5)].map((one) => JSON.stringify(one)))
  })

  test('need a batch, and know nobody by name', async () => {
    await field(open)
    const nameless = await hr.postCsv(path(), anonymously(4))
    expect([nameless.status, nameless.text]).toEqual([
      422,
      expect.stringContaining('name the batch'),
    ])
    const named = await hr.postCsv(`${path()}?batch=a`, nine({ 'it-1': 4 }))
    expect([named.status, named.text]).toEqual([422, expect.stringContaining('unknown column')])
    const empty = await hr.postCsv(`${path()}?batch=a`, anonymously())
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('has no responses')])
    expect(await countBallots(world.db, round)).toBe(0)
  })

  test('leave nothing by which a slip can be found again: no batch, no order, no print of an answer', async () => {
    await field(open)
    await hr.postCsv(`${path()}?batch=receptionen`, anonymously(1, 2, 3, 4, 5, 5))
    const all = (await dump(world)) + world.logged.join('\n')
    expect(all).not.toContain('receptionen')
    const keys = (await listBallots(world.db, round)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(6)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/)
    const first = await listBallots(world.db, round)
    // Another round, the same batch: other keys.
    round = await fielded(world, { ...open, period: '2026' })
    await hr.postCsv(`${path()}?batch=receptionen`, anonymously(1, 2, 3, 4, 5, 5))
    const second = (await listBallots(world.db, round)).map(({ key }) => key)
    expect(second.filter((key) => first.some((one) => one.key === key))).toEqual([])
  })

  test('are taken nine hundred at a time, in fewer queries than an engine takes', async () => {
    await field(open)
    const slips = Array.from({ length: 901 }, (_, i) => 1 + (i % 5))
    const tooMany = await hr.postCsv(`${path()}?batch=all`, anonymously(...slips))
    expect(tooMany.status).toBe(422)
    expect(tooMany.text).toContain('has 901 responses and at most 900 are taken at a time')
    expect(await countBallots(world.db, round)).toBe(0)
    let queries = 0
    const { db } = world
    const counting: Db = {
      build: db.build,
      all(query) {
        queries += 1
        return db.all(query)
      },
      work(changes) {
        queries += changes.length
        return db.work(changes)
      },
      settle: () => db.settle(),
    }
    const answers = anonymously(...slips.slice(1))
    const done = await importResponses({ ...world, db: counting }, round, { answers, batch: 'all' })
    expect(done).toEqual({ responses: 900, replaced: 0, removed: 0 })
    expect(queries).toBeLessThan(990)
    expect(await countBallots(world.db, round)).toBe(900)
  })
})

describe('responses are imported', () => {
  test('only while the round is open', async () => {
    await field({ upTo: 'planned' })
    const early = await hr.postCsv(path(), nine({ 'it-1': 4 }))
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('hme/2025 is draft')])
    await world.close()
    await field()
    await hr.postCsv(path(), nine({ 'it-1': 4 }))
    granted(await closeRound(world, round))
    const before = await dump(world)
    const late = await hr.postCsv(path(), nine({ 'it-2': 4 }))
    expect([late.status, await dump(world)]).toEqual([409, before])
    const nowhere = await hr.postCsv('/api/v1/rounds/hme/1999/responses', nine({ 'it-1': 4 }))
    expect(nowhere.status).toBe(404)
  })

  test('only by whoever may handle people: the links of all would do the same', async () => {
    await field()
    const { key } = granted(await addApiKey(world, 'planner', ['read', 'manage']))
    const planner = client(createApp(world), key)
    expect((await planner.postCsv(path(), nine({ 'it-1': 4 }))).status).toBe(403)
    expect(await countBallots(world.db, round)).toBe(0)
    expect((await hr.post(path(), { answers: [] })).status).toBe(415)
  })
})
