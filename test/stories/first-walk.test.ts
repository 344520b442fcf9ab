import { testWorld } from '#world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { figure } from '../../src/core/figure.ts'
import { publication } from '../../src/core/publication.ts'
import { trend } from '../../src/core/trend.ts'
import { sv } from '../../src/core/words/sv.ts'
import { seeded } from '../../src/demo/simulate.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { addUser } from '../../src/work/sign-in.ts'
import { type Client, client } from '../client.ts'
import { hme, items, peopleCsv } from '../fielded.ts'
import { type App, visitor } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

const people = peopleCsv({ it: 20, hr: 15, omsorg: 10 })
const round = '/api/v1/rounds/hme-intern/2025'

let world: TestWorld
let app: App
let hr: Client

beforeAll(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  const { key } = granted(await addApiKey(world, 'hr', ['read', 'manage', 'people']))
  hr = client(app, key)
})
afterAll(() => world.close())

test('HR asks 45 colleagues about HME, 40 answer on plain forms, and the index stands in the trend beside the years before', async () => {
  // Publish, add, import, plan, ask, open: each step is one request.
  expect((await hr.post('/api/v1/definitions', hme())).status).toBe(201)
  const series = { key: 'hme-intern', title: 'Medarbetarenkäten' }
  expect((await hr.post('/api/v1/series', series)).status).toBe(201)
  expect((await hr.postCsv('/api/v1/series/hme-intern/history', history)).json).toEqual({
    points: 3,
    unknown: [],
  })
  expect((await hr.postCsv('/api/v1/series/hme-intern/targets', targets)).json).toEqual({
    targets: 1,
    unknown: [],
  })
  const plan = { series: 'hme-intern', period: '2025', definition: 'hme@1' }
  expect((await hr.post('/api/v1/rounds', plan)).status).toBe(201)
  expect((await hr.postCsv('/api/v1/units', units)).json).toEqual({ units: 4 })
  expect((await hr.postCsv(`${round}/people`, people)).json).toMatchObject({ people: 45 })
  expect((await hr.post(`${round}/open`)).json).toMatchObject({ state: 'open' })

  // Everybody has a link; five of the 45 never come.
  const { links } = linksShape.parse((await hr.get(`${round}/links`)).json)
  expect(new Set(links.map(({ address }) => address)).size).toBe(45)
  const chance = seeded(2025)
  const answered = new Map<string, Readonly<Record<string, number>>>()
  for (const { person, address } of links.slice(0, 40)) {
    const answers = drawn(chance)
    answered.set(person, answers)
    await answerOnForm(new URL(address).pathname, answers)
  }
  expect((await hr.get(round)).json).toMatchObject({ answers: { invited: 45, submitted: 40 } })

  // One of them thinks again and answers everything by the same link: counted once, as last sent.
  const [changed] = links
  if (changed === undefined) throw new Error('nobody has a link')
  const others = Object.fromEntries(
    items.map((item) => [item, 6 - (answered.get(changed.person)?.[item] ?? 1)]),
  )
  answered.set(changed.person, others)
  await answerOnForm(`${new URL(changed.address).pathname}?again=1`, others)
  expect((await hr.get(round)).json).toMatchObject({ answers: { invited: 45, submitted: 40 } })

  // Close, publish: the figure is the one anybody gets from the same answers with a pencil.
  expect((await hr.post(`${round}/close`)).json).toEqual({
    invited: 45,
    submitted: 40,
    destroyed: false,
  })
  expect((await hr.post(`${round}/publish`)).status).toBe(200)
  const published = publication.parse((await hr.get(`${round}/publication`)).json)
  const everybody = [...answered.values()]
  expect(hmeOf(published, '')).toMatchObject({ is: 'value', n: 40, N: 45 })
  expect(valueOf(published, '')).toBeCloseTo(pencilHme(everybody), 9)
  const it = [...answered].flatMap(([person, own]) => (person.startsWith('it-') ? [own] : []))
  expect(valueOf(published, 'stad/it')).toBeCloseTo(pencilHme(it), 9)
  expect(published.response).toEqual({
    ...{ invited: 45, ineligible: 0, eligible: 45, submitted: 40 },
    rate: (100 * 40) / 45,
  })
})

test('anybody can hash the publication again and gets the hash it carries', async () => {
  const { json } = await hr.get(`${round}/publication`)
  const { hash, ...rest } = z.record(z.string(), z.unknown()).parse(json)
  expect(hash).toBe(`sha256-${await sha256(sortedJson(rest))}`)

  // A single changed digit gives another hash.
  expect(hash).not.toBe(`sha256-${await sha256(sortedJson({ ...rest, number: 2 }))}`)
})

test('a program that reads the trend sees three imported points, the round, and the target', async () => {
  const { json } = await hr.get('/api/v1/series/hme-intern/trend?concept=hme')
  const read = trend.parse(json)
  expect(read.points.map(({ period, x, source }) => [period, x, source])).toEqual([
    ['2020', 2020, 'history'],
    ['2021', 2021, 'history'],
    ['2022', 2022, 'history'],
    ['2025', 2025, 'round'],
  ])
  const published = publication.parse((await hr.get(`${round}/publication`)).json)
  expect(read.points.at(-1)).toMatchObject({
    round: 'hme-intern/2025',
    figure: { is: 'value', value: valueOf(published, ''), n: 40 },
  })
  expect(read.targets).toEqual([{ from: '2022', to: null, direction: 'at-least', value: 81 }])
  const all = await hr.get('/api/v1/series/hme-intern/trend')
  expect(z.object({ trends: z.array(trend) }).parse(all.json).trends).toContainEqual(read)
})

test('the picture shows every year, the index with its n, and the target', async () => {
  const { status, type, text } = await hr.get(
    '/api/v1/series/hme-intern/trend/chart.svg?concept=hme',
  )
  expect([status, type]).toEqual([200, 'image/svg+xml'])
  const words = text.replace(/<[^>]*>/g, '\n')
  const shown = displayOf(publication.parse((await hr.get(`${round}/publication`)).json))
  for (const expected of ['2020', '2021', '2022', '2025', '79', '78', '77', shown, 'n = 40'])
    expect(words).toContain(expected)
  expect(words).toMatch(/Mål minst 81/)
  expect(text).not.toMatch(/<script|href=|NaN|undefined/)
})

test('the numbers of the picture can be had as CSV and as a specification', async () => {
  const csv = await hr.get('/api/v1/series/hme-intern/trend/chart.csv?concept=hme')
  const lines = csv.text.trim().split('\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toMatch(/^hme-intern,hme,,2020,79,,final,Årsrapport 2022,79,shown/)
  const spec = await hr.get('/api/v1/series/hme-intern/trend/chart.json?concept=hme')
  expect(spec.json).toMatchObject({ $schema: expect.stringMatching(/vega-lite/) as unknown })
})

test('Anna signs in and finds the same figure at home, in the series and in the round', async () => {
  const anna = visitor(app)
  const { address } = granted(await addUser(world, 'anna'))
  const home = await anna.press(await anna.open(new URL(address).pathname), sv.staff.signIn.button)
  const shown = displayOf(publication.parse((await hr.get(`${round}/publication`)).json))
  expect(home.path).toBe('/')
  expect(home.text).toContain(`HME ${shown} år 2025, mål 81`)

  const seriesPage = await anna.open('/serie/hme-intern')
  expect(seriesPage.text).toContain(`HME ${shown} år 2025, mål 81`)
  expect(seriesPage.text).toContain('HME har 4 punkter, från år 2020 till år 2025.')
  const ofIt = await anna.open('/serie/hme-intern?concept=hme&unit=stad/it')
  expect(ofIt.text).toContain('IT')

  const roundPage = await anna.open('/omgang/hme-intern/2025')
  expect(roundPage.text).toContain('40 av 45 har svarat (89 %)')
  // First of all, and in the table of every figure.
  expect(roundPage.text).toContain(`HME ${shown} n = 40`)
  expect(roundPage.text).toMatch(
    /95 % konfidensintervall [\d,]+–[\d,]+, om bortfallet är slumpmässigt/,
  )
  expect(roundPage.text).toMatch(new RegExp(`HME ${shown} [\\d,]+–[\\d,]+ n = 40`))
  expect(roundPage.text).toMatch(/sha256-[0-9a-f]{64}/)
})

test('the operator’s log names no colleague, no link and no answer', () => {
  const log = world.logged.join('\n')
  expect(log).toContain('round published')
  expect(log).not.toMatch(/it-1|\/s\/|stad\/|meningsfullt|hme\.se/)
})

/** Göteborg, Intraservice, Årsrapport 2022: the city's HME 2020–2022, and its target. */
const history = `series,concept,unit,period,value,n,status,source
hme-intern,hme,,2020,79,,final,Årsrapport 2022
hme-intern,hme,,2021,78,,final,Årsrapport 2022
hme-intern,hme,,2022,77,,final,Årsrapport 2022
`
const targets = `series,concept,unit,from,to,direction,value
hme-intern,hme,,2022,,at-least,81
`
const units = `unit,name
stad,Staden
stad/it,IT
stad/hr,HR
stad/omsorg,Omsorg
`

const linksShape = z.object({
  links: z.array(z.object({ person: z.string(), address: z.string() })),
})

/** Some leave a question out now and then. */
function drawn(chance: () => number): Record<string, number> {
  return Object.fromEntries(
    items.flatMap((item) => (chance() < 0.08 ? [] : [[item, 2 + Math.floor(chance() * 4)]])),
  )
}

/** From the first page to the thank-you with radios and buttons alone. */
async function answerOnForm(path: string, answers: Readonly<Record<string, number>>) {
  const colleague = visitor(app)
  let page = await colleague.open(path)
  for (let presses = 0; page.title !== sv.respond.thanks.title; presses++) {
    if (presses > 8) throw new Error(`no thank-you after eight presses: ${page.text}`)
    const radios = page.forms[0]?.fields.filter(({ type }) => type === 'radio') ?? []
    const here = new Set(radios.map(({ name }) => name))
    const filled = Object.fromEntries(
      Object.entries(answers)
        .filter(([item]) => here.has(item))
        .map(([item, answer]) => [item, String(answer)]),
    )
    const last = page.forms[0]?.buttons.some(({ value }) => value === 'send')
    page = await colleague.press(page, last === true ? 'send' : 'next', filled)
  }
  expect(page.text).toContain(sv.respond.thanks.received)
  expect(page.path).toMatch(/\/thanks\?lang=sv$/)
}

/** HME by hand: each question's mean on 0–100, then the mean of the nine (Kolada U15200). */
function pencilHme(everybody: readonly Readonly<Record<string, number>>[]): number {
  let sum = 0
  for (const item of items) {
    let total = 0
    let count = 0
    for (const one of everybody) {
      const answer = one[item]
      if (answer === undefined) continue
      total += answer
      count += 1
    }
    sum += 25 * (total / count - 1)
  }
  return sum / 9
}

function hmeOf(published: z.infer<typeof publication>, unit: string) {
  const found = published.figures.find(
    ({ measure, group }) => measure === 'hme' && (group['unit'] ?? '') === unit,
  )
  return figure.parse(found)
}

function valueOf(published: z.infer<typeof publication>, unit: string): number {
  const found = hmeOf(published, unit)
  return 'value' in found ? found.value : Number.NaN
}

function displayOf(published: z.infer<typeof publication>): string {
  return String(Math.round(valueOf(published, '')))
}

/** The canonical JSON of CONTRACTS.md, written again: keys by code unit, no spaces. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${sortedJson(one)}`)
  return `{${inner.join(',')}}`
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
