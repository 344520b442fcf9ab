import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Definition, definition } from '../src/core/definition/definition.ts'
import { publication } from '../src/core/publication.ts'
import { trend } from '../src/core/trend.ts'
import { changed } from './changed.ts'
import { type Client, client } from './client.ts'
import { answerForm, peopleCsv } from './instruments/answering.ts'
import type { Party } from './instruments/instrument.ts'
import { bandsOf, close, newestOf, numbersOf } from './instruments/numbers.ts'
import { nojd } from './nojd.ts'
import { program, start, type Started } from './started.ts'
import { visitor } from './visitor.ts'
import { type NodeTestWorld, testWorld } from './world-node.ts'

// Greta's own index is one file in her own folder. The built program, started on that folder, asks
// it, computes it and draws it. Beside it lie three files that somebody is still working on.

const both = (sv: string, en: string) => ({ sv, en })
const grade = (key: string, sv: string, en: string, more = {}) => ({
  ...{ key, kind: 'scale', scale: 'betyg', text: both(sv, en), ...more },
})

const lunch = {
  ...{ key: 'lunch', version: 1, title: both('Lunchen på jobbet', 'Lunch at work') },
  ...{ source: 'egen', languages: ['sv', 'en'], anonymity: 'confidential' },
  scales: {
    betyg: {
      ...{ min: 1, max: 5 },
      labels: { sv: ['Inte alls', 'Helt'], en: ['Not at all', 'Completely'] },
    },
    troligt: {
      ...{ min: 0, max: 10 },
      labels: { sv: ['Inte troligt', 'Mycket troligt'], en: ['Not likely', 'Very likely'] },
    },
  },
  pages: [
    {
      title: both('Maten', 'The food'),
      items: [
        grade('smak', 'Maten smakar bra.', 'The food tastes good.'),
        grade('utbud', 'Det finns mycket att välja på.', 'There is much to choose from.'),
        grade('ko', 'Kön är lång.', 'The queue is long.', { reversed: true }),
      ],
    },
    {
      title: both('Matsalen', 'The canteen'),
      items: [
        {
          ...{ key: 'rekommendera', kind: 'scale', scale: 'troligt' },
          text: both('Skulle du rekommendera matsalen?', 'Would you recommend the canteen?'),
        },
        {
          ...{ key: 'matsal', kind: 'choice', text: both('Var äter du?', 'Where do you eat?') },
          options: [
            { key: 'norra', text: both('Norra matsalen', 'The north canteen') },
            { key: 'sodra', text: both('Södra matsalen', 'The south canteen') },
          ],
        },
      ],
    },
  ],
  measures: [
    {
      ...{ key: 'lunchindex', kind: 'index', title: both('Lunchindex', 'Lunch index') },
      ...{ rule: 'individual', items: ['smak', 'utbud', 'ko'] },
    },
    {
      ...{ key: 'smak-topp', kind: 'share', title: both('Smakar bra', 'Tastes good') },
      ...{ item: 'smak', from: 4, bands: 'toppbetyg' },
    },
    {
      ...{ key: 'utbud-topp', kind: 'share', title: both('Bra utbud', 'Good choice') },
      ...{ item: 'utbud', from: 3, bands: 'toppbetyg' },
    },
    {
      ...{ key: 'nps', kind: 'nps', item: 'rekommendera' },
      title: both('Lunchens NPS', 'NPS of lunch'),
    },
    { key: 'smak-fordelning', kind: 'distribution', item: 'smak' },
  ],
  groups: { by: ['matsal'], cross: [], whole: 'people' },
  examples: [
    {
      because: 'smak 4 och utbud 4 är 75, kön 2 är vänd också 75',
      responses: [{ smak: 4, utbud: 4, ko: 2, rekommendera: 9 }],
      expect: { lunchindex: 75, 'smak-topp': 100, 'nps.promoters': 100 },
    },
  ],
}

/** Seven eat in the north and like it, five in the south and do not. */
const people: readonly Party[] = [
  { count: 7, pages: [5, 9], but: { utbud: 4, ko: 2, matsal: 'norra' } },
  { count: 5, pages: [2, 6], but: { utbud: 3, ko: 4, matsal: 'sodra' } },
]
const figures = {
  // In the north (100 + 75 + 75)/3 each, in the south (25 + 50 + 25)/3; seven and five of twelve.
  ...{ 'lunchindex@matsal=norra': 250 / 3, 'lunchindex@matsal=sodra': 100 / 3 },
  lunchindex: (7 * 250 + 5 * 100) / 3 / 12,
  ...{ 'smak-topp': 700 / 12, 'utbud-topp': 100, 'smak-topp@matsal=norra': 100 },
  ...{ nps: (100 * (7 - 5)) / 12, 'nps@matsal=norra': 100 },
}

let folder: string
let env: Record<string, string>
let world: NodeTestWorld
let server: Started
let address: string
let greta: Client
let asked: Definition
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-index-'))
  put('lunch/1.json', JSON.stringify(lunch, null, 2))
  put('halv/1.json', JSON.stringify(changed(lunch, 'measures.0.items.1', 'utbudd'), null, 2))
  put('trasig/1.json', '{ "key": "trasig",')
  put('bands/egna.json', '{ "key": "egna" }')
  // Groups are printed in a demo only.
  world = await testWorld({ kind: 'demo' })
  world.stop()
  const { database, keys } = world.settings
  env = { NOJD_DATABASE: database, NOJD_KEYS: keys, NOJD_SURVEYS: folder }
  server = start(process.execPath, [program, 'serve'], {
    env: { ...env, NOJD_LISTEN: '127.0.0.1:0' },
  })
  address = await server.says(/answers at (\S+)/)
  const made = await nojd(['key', 'add', 'greta', '--scopes', 'read,people,manage'], env)
  greta = client(
    { request: (url, init) => fetch(url, init) },
    made.out.trim().split('\n').at(-1) ?? '',
    address,
  )
})
afterAll(async () => {
  await server.stop()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a file is an index: it is checked, published, and stands in the API as it was written', async () => {
  const checked = await nojd(['survey', 'check', file('lunch/1.json')], env)
  expect([checked.code, checked.out]).toEqual([0, 'lunch@1 is right; 1 example is played.\n'])
  expect((await nojd(['survey', 'publish', file('lunch/1.json')], env)).code).toBe(0)
  expect((await greta.get('/api/v1/definitions/lunch')).json).toMatchObject({
    definitions: [{ definition: 'lunch@1', title: lunch.title }],
  })
  const { json } = await greta.get('/api/v1/definitions/lunch/1')
  expect(json).toMatchObject(lunch)
  asked = definition.parse(json)
})

test('it is a form in two languages', async () => {
  expect((await greta.post('/api/v1/series', { key: 'lunch', title: 'Lunch' })).status).toBe(201)
  const plan = { series: 'lunch', period: '2025', definition: 'lunch@1' }
  expect((await greta.post('/api/v1/rounds', plan)).status).toBe(201)
  expect((await greta.postCsv(`${round}/people`, peopleCsv(people))).status).toBe(200)
  expect((await greta.post(`${round}/open`)).status).toBe(200)
  const { links } = linksShape.parse((await greta.get(`${round}/links`)).json)
  const parties = people.flatMap((party) => Array.from({ length: party.count }, () => party))
  for (const [i, party] of parties.entries()) {
    const who = visitor(
      { request: (url, init) => fetch(url, { ...init, redirect: 'manual' }) },
      address,
    )
    const path = new URL(links[i]?.address ?? '').pathname
    await answerForm(who, asked, path, party, i % 2 === 0 ? 'en' : 'sv')
  }
})

test('it has its figures, of everybody and of each canteen, and a share of five people is withheld', async () => {
  expect((await greta.post(`${round}/close`)).status).toBe(200)
  const published = publication.parse((await greta.post(`${round}/publish`)).json)
  expect(numbersOf(published)).toMatchObject({
    ...close(figures),
    ...close({ 'nps.critics': 500 / 12, 'nps.passives': 0, 'nps.promoters': 700 / 12 }),
    ...{ 'smak-fordelning.5': 7, 'smak-fordelning.2': 5, 'smak-fordelning.4': 0 },
  })
  expect(bandsOf(published)).toMatchObject({
    ...{ 'smak-topp': 'needs-improvement', 'utbud-topp': 'excellent' },
  })
  const south = published.figures.filter(({ group }) => group['matsal'] === 'sodra')
  expect(south.map(({ measure, is }) => [measure, is])).toEqual([
    ['lunchindex', 'value'],
    ...['smak-topp', 'utbud-topp', 'nps', 'smak-fordelning'].map((key) => [key, 'withheld']),
  ])
})

test('it has trends, with the goal that was set for it', async () => {
  const goal = 'series,concept,from,direction,value\nlunch,lunchindex,2025,at-least,70\n'
  expect((await greta.postCsv('/api/v1/series/lunch/targets', goal)).json).toEqual({
    ...{ targets: 1, unknown: [] },
  })
  const paths = ['', '?group=matsal%3Dnorra', '?group=matsal%3Dsodra']
  const all = await Promise.all(
    paths.map(async (query) => (await greta.get(`/api/v1/series/lunch/trend${query}`)).json),
  )
  const trends = all.flatMap((json) => trendsShape.parse(json).trends)
  expect(newestOf(trends)).toMatchObject(close(figures))
  expect(trends.find(({ concept }) => concept === 'lunchindex')?.targets).toEqual([
    { from: '2025', to: null, direction: 'at-least', value: 70 },
  ])
  expect(trends.map(({ concept }) => concept)).not.toContain('smak-fordelning')
})

/** Where it is drawn, words of the definition in the picture in both languages, and a row of its CSV. */
const charts: [path: string, words: string, english: string, row: RegExp][] = [
  ['series/lunch/trend', 'Lunchindex', 'Lunch index', /^lunch,lunchindex,,2025,62\.5,12/m],
  ['series/lunch/measures', 'Smakar bra', 'Tastes good', /lunchindex.*62\.5/],
  ['rounds/lunch/2025/top-box', 'Bra utbud', 'Good choice', /utbud-topp.*100/],
  ['rounds/lunch/2025/nps', 'Norra matsalen', 'The north canteen', /norra.*100/],
  ['rounds/lunch/2025/distribution', 'Maten smakar bra.', 'The food tastes good.', /smak.*7/],
  ['rounds/lunch/2025/heatmap', 'Södra matsalen', 'The south canteen', /lunchindex.*sodra.*33\.3/],
]
test.each(charts)('%s draws it in words of its own', async (path, words, english, row) => {
  const at = (ending: string) => greta.get(`/api/v1/${path}/chart.${ending}`)
  for (const [language, own] of [
    ['sv', words],
    ['en', english],
  ] as const) {
    const svg = await at(`svg?language=${language}`)
    expect([svg.status, svg.type]).toEqual([200, 'image/svg+xml'])
    expect(wordsIn(svg.text)).toContain(own)
  }
  const png = await at('png')
  expect([png.status, png.type]).toEqual([200, 'image/png'])
  expect([...png.bytes.slice(1, 4)]).toEqual([...new TextEncoder().encode('PNG')])
  const csv = await at('csv')
  expect([csv.status, csv.type]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(csv.text).toMatch(row)
})

describe('a faulty file in the same folder', () => {
  test('is told by its path, and by the path inside it, when it is checked', async () => {
    const half = await nojd(['survey', 'check', file('halv/1.json')], env)
    expect([half.code, half.out]).toEqual([1, ''])
    expect(half.err).toContain(`${file('halv/1.json')} has faults:`)
    expect(half.err).toMatch(/^ {2}measures\.0\.items\.1: .*did you mean "utbud"\?/m)
    expect(half.err).toContain(`${file('bands/egna.json')} is left out: it is not a band set`)
    const broken = await nojd(['survey', 'check', file('trasig/1.json')], env)
    expect(broken.err).toContain(`${file('trasig/1.json')} is not JSON: line 1: it ends`)
  })

  test('is never published', async () => {
    expect((await nojd(['survey', 'publish', file('halv/1.json')], env)).code).toBe(1)
    expect((await greta.get('/api/v1/definitions')).json).toMatchObject({
      definitions: [{ definition: 'lunch@1' }],
    })
  })

  test('that cannot even be read is told to the operator, and the program starts without it', () => {
    for (const path of ['trasig/1.json', 'bands/egna.json'])
      expect(server.printed()).toContain(`"path":"${file(path)}","msg":"left out of the catalogue:`)
    expect(server.printed()).not.toContain('halv/1.json')
  })
})

const round = '/api/v1/rounds/lunch/2025'
const linksShape = z.object({ links: z.array(z.object({ address: z.string() })) })
const trendsShape = z.object({ trends: z.array(trend) })

function file(name: string): string {
  return join(folder, name)
}

function put(name: string, content: string): void {
  mkdirSync(dirname(file(name)), { recursive: true })
  writeFileSync(file(name), content)
}

/** What stands in a picture, line after line. */
function wordsIn(svg: string): string {
  return svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}
