import { testWorld } from '#world'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { listRoundUnits, listUnits } from '../../src/db/unit.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { openRound } from '../../src/work/open-round.ts'
import { type Client, client } from '../client.ts'
import { dump, storedBallots } from '../dump.ts'
import { allNine, fielded } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import type { App } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

/** What a careless program takes for something else; none begins or ends with white space. */
const hostile = [
  `O'Brien, "Kim"; \`x\` ´y´`,
  `Robert'); DROP TABLE person; --`,
  '? ?1 :name @p $1 %s ${x} {{x}}',
  `"}]', '$.value') {"value": null}`,
  'C:\\new\\u0041\\0\\\\',
  `</title><script>alert('x')</script>&amp;<!--`,
  '👩🏽‍🚒🇸🇪 𝔘\uffff',
  'Åsa, och A\u030asa',
  'en\nannan\r\ntredje\tfjärde',
  'a\u0001b\u001b[31mc\u007fd',
  'before\u0000after',
  'before\u0000afterwards',
  '\u202ebackwards\u202c',
  'a\u2028b\u2029c\ufeffd',
  ...['0012', '1e3', '9007199254740993', 'null', 'NaN', '__proto__', 'constructor'],
  'å'.repeat(200),
] as const

let world: TestWorld
let app: App
let hr: Client
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  const { key } = granted(await addApiKey(world, 'hr', ['read', 'manage', 'people']))
  hr = client(app, key)
})
afterEach(() => world.close())

test('the titles of series come out as they went in, and pages show them as text', async () => {
  const all = hostile.map((text, i) => ({
    ...{ key: `s${String(i + 10)}`, title: text, audience: text },
    ...{ visibility: 'asked', cadence: 'yearly', indicator: null },
  }))
  for (const one of all) expect((await hr.post('/api/v1/series', one)).status).toBe(201)
  expect((await hr.get('/api/v1/series')).json).toEqual({ series: all })

  const anna = await signedIn(world, app)
  const home = await anna.open('/')
  for (const text of hostile.slice(0, 7)) expect(home.text).toContain(text)
  expect(home.html).not.toMatch(/<script>|<\/title>.*<\/title>/s)
})

test('the names of units come out as they went in, also of a round that has frozen them', async () => {
  const units = hostile.map((name, i) => ({ unit: `stad/u${String(i + 10)}`, name }))
  const round = await fielded(world, { upTo: 'planned' })
  expect((await hr.postCsv('/api/v1/units', csvOf(units))).json).toEqual({ units: units.length })
  const names = (await listUnits(world.db)).map(({ path, name }) => [path, name] as const)
  expect(names).toEqual(expect.arrayContaining(units.map(({ unit, name }) => [unit, name])))
  granted(await openRound(world, round))
  expect(await listRoundUnits(world.db, round)).toEqual(new Map(names))
})

test('people keep the ids they have with their employer, and each has one link that answers for them alone', async () => {
  const round = await fielded(world, { upTo: 'planned' })
  const path = `/api/v1/rounds/${round.series}/${round.period}`
  const people = hostile.map((person) => ({ person, unit: 'stad/it' }))
  expect((await hr.postCsv(`${path}/people`, csvOf(people))).json).toMatchObject({
    people: people.length,
  })
  expect((await hr.post(`${path}/open`)).status).toBe(200)
  const { links } = linksShape.parse((await hr.get(`${path}/links`)).json)
  expect(links.map(({ person }) => person)).toEqual([...hostile].sort(byBytes))
  for (const { address } of links) {
    const token = new URL(address).pathname.replace('/s/', '')
    const reply = await hr.post(`/api/v1/responses/${token}`, { answers: allNine(4) })
    expect(reply.status).toBe(200)
  }
  expect(await storedBallots(world, round)).toHaveLength(people.length)
  expect((await hr.post(`${path}/close`)).json).toMatchObject({ submitted: people.length })
})

test('where a value was published, and why a round is published again, come out as they went in', async () => {
  const points = hostile.map((source, i) => ({
    ...{ series: 'hme', concept: 'hme', unit: '', period: String(1980 + i), value: '77', n: '' },
    ...{ status: 'final', source },
  }))
  const round = await fielded(world)
  expect((await hr.postCsv('/api/v1/series/hme/history', csvOf(points))).json).toEqual({
    ...{ points: points.length, unknown: [] },
  })
  const exported = await hr.get('/api/v1/series/hme/trend/chart.csv?concept=hme')
  const sources = parse<{ source: string }>(exported.text, { columns: true })
  expect(sources.map(({ source }) => source)).toEqual(hostile)

  const path = `/api/v1/rounds/${round.series}/${round.period}`
  await hr.post(`${path}/close`)
  await hr.post(`${path}/publish`)
  for (const reason of hostile) {
    const published = await hr.post(`${path}/publish?reason=${encodeURIComponent(reason)}`)
    expect([reason, published.status]).toEqual([reason, 200])
    expect((await hr.get(`${path}/publication`)).json).toMatchObject({ reason })
  }
})

test('what is longer than anybody writes is refused by its row, and nothing of the file is kept', async () => {
  await fielded(world, { upTo: 'planned' })
  const before = await dump(world)
  // Each bell becomes six letters when it is written as JSON: more than D1 takes as one value.
  const longerThan = (most: number) => ['x'.repeat(most + 1), '\u0007'.repeat(900_000)]
  for (const text of longerThan(200)) {
    const people = [{ person: 'anna' }, { person: text }]
    await refused('/api/v1/rounds/hme/2025/people', csvOf(people), 'row 3, person')
    const [fine, long] = [
      { unit: 'stad/ny', name: 'Ny' },
      { unit: 'stad/lang', name: text },
    ]
    await refused('/api/v1/units', csvOf([fine, long]), 'row 3, name')
  }
  for (const source of longerThan(500)) {
    const point = { series: 'hme', concept: 'hme', period: '2022', value: '77', source }
    await refused('/api/v1/series/hme/history', csvOf([point]), 'row 2, source')
  }
  const title = { key: 'lang', title: 'x'.repeat(201) }
  expect((await hr.post('/api/v1/series', title)).status).toBe(422)
  expect(await dump(world)).toBe(before)
})

async function refused(path: string, csv: string, where: string): Promise<void> {
  const reply = await hr.postCsv(path, csv)
  expect([where, reply.status]).toEqual([where, 422])
  expect(reply.json).toMatchObject({ errors: [{ where }] })
}

const linksShape = z.object({
  links: z.array(z.object({ person: z.string(), address: z.string() })),
})

function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  return stringify([...rows], { header: true, quoted: true })
}

/** In the order of their bytes in UTF-8, as databases sort; JavaScript sorts by half letters. */
function byBytes(a: string, b: string): number {
  const [left = '', right = ''] = [a, b].map((text) =>
    String.fromCharCode(...new TextEncoder().encode(text)),
  )
  return left < right ? -1 : 1
}
