import { testWorld } from '#world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publication } from '../../src/core/publication.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { type Client, client } from '../client.ts'
import { fielded } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import { questionnaire } from '../small-survey.ts'
import type { App } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
let app: App
let greta: Client
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  greta = client(app, granted(await addApiKey(world, 'greta', ['read'])).key)
})
afterEach(() => world.close())

/** How satisfied people are, and with what: each one question on 0–10. */
const survey = () => ({
  ...questionnaire({
    items: ['nojd', 'service', 'pris'].map((key) => ({ key, kind: 'scale', scale: 'tio' })),
    measures: [
      ['nki', 'NKI', 'nojd'],
      ['service', 'Kundservice', 'service'],
      ['pris', 'Pris', 'pris'],
    ].map(([key, title, item]) => ({
      ...{ key, title: { sv: title }, kind: 'index', rule: 'questionMeans', items: [item] },
    })),
    groups: { by: ['unit'] },
  }),
})

/** Everybody answers: nki goes with twice the service, once the price, and once something else. */
async function published(people: number, openLink = false) {
  const round = await fielded(world, { definition: survey(), people: { it: people }, openLink })
  const tokens = [...round.tokens.values()]
  for (let i = 0; i < people; i++) {
    const [service = 0, pris = 0, other = 0] = [1, 2, 4].map((bit) => (i & bit ? 1 : -1))
    const answers = { nojd: 5 + 2 * service + pris + other, service: 4 + service, pris: 7 + pris }
    const link = round.openLink.replace('/o/', '')
    const reply = openLink
      ? await greta.post(`/api/v1/open/${link}/responses`, {
          ballot: `ballot-of-person-${String(i)}`,
          answers,
        })
      : await greta.post(`/api/v1/responses/${tokens[i] ?? ''}`, { answers })
    expect(reply.status).toBe(200)
  }
  granted(await closeRound(world, round))
  granted(await publishRound(world, round))
  const found = publication.parse((await greta.get(`${api}/publication`)).json)
  return { round, drivers: found.drivers }
}
const api = '/api/v1/rounds/hme/2025'
const chart = (kind: string) => `${api}/priority-matrix/chart.${kind}`

test('twenty-four answer, and the page shows what goes together with NKI and should come first', async () => {
  const { drivers } = await published(24)
  // By hand: of the squares 4 + 1 + 1 the service has 4 and the price 1.
  expect(drivers).toEqual({
    ...{ is: 'value', measure: 'nki', n: 24, r2: near(5 / 6) },
    areas: [
      {
        ...{ measure: 'service', importance: near(80), effect: near(2), score: near(40) },
        quadrant: 'prioritise',
      },
      {
        ...{ measure: 'pris', importance: near(20), effect: near(1), score: near(70) },
        quadrant: 'lower-priority',
      },
    ],
  })
  const anna = await signedIn(world, app)
  const page = await anna.open('/omgang/hme/2025')
  expect(page.text).toContain(
    'Prioritera "Kundservice": samvarierar mer med NKI än snittet, men har lägre index',
  )
  expect(page.text).toContain('svarar tillsammans mot 83 % av variationen i NKI')
  expect(page.html).toContain(`${chart('svg')}?`)
  const svg = await greta.get(`${chart('svg')}?language=sv`)
  expect([svg.status, svg.type]).toEqual([200, 'image/svg+xml'])
  for (const text of ['>Prioritera<', '>Lägre prioritet<', '>Kundservice<', '>Pris<'])
    expect(svg.text).toContain(text)
  const csv = (await greta.get(chart('csv'))).text.split('\n')
  expect(csv[1]).toMatch(/^service,40,80(\.0*\d+)?,[\d.]+,prioritise,nki,24,0\.8333/)
  // Of a part of the people nothing of the kind is computed.
  expect((await anna.open('/omgang/hme/2025?group=unit=stad/it')).text).not.toMatch(/samvarierar/)
  expect((await greta.get(`${chart('svg')}?group=unit=stad/it`)).status).toBe(404)
})

test('nineteen are too few for two areas: the page says so in a sentence, and there is no chart', async () => {
  const { drivers } = await published(19)
  expect(drivers).toEqual({ is: 'none', measure: 'nki', reason: 'too-few-for-areas' })
  const anna = await signedIn(world, app)
  const page = await anna.open('/omgang/hme/2025')
  expect(page.text).toContain(
    'Vilka områden som samvarierar med NKI visas inte: det behövs minst 10 svarande per område.',
  )
  expect((await greta.get(chart('svg'))).status).toBe(404)
  expect((await anna.open('/omgang/hme/2025?group=unit=stad/it')).text).not.toMatch(/samvarierar/)
})

test('of nine, who are too few to tell how they spread, nothing is told', async () => {
  const { drivers } = await published(9)
  expect(drivers).toEqual({ is: 'withheld', measure: 'nki', withheld: 'too-few' })
  const anna = await signedIn(world, app)
  expect((await anna.open('/omgang/hme/2025')).text).toContain(
    'Vilka områden som samvarierar med NKI visas inte: för få svar.',
  )
})

test('by an open link it is shown, and says that nobody knows whom it speaks for', async () => {
  const { drivers } = await published(24, true)
  expect(drivers).toMatchObject({ is: 'value', n: 24 })
  const anna = await signedIn(world, app)
  const page = await anna.open('/omgang/hme/2025')
  const said = page.text.split('Öppen länk: alla som hade den kunde svara.')
  // On top of the page, and under the matrix.
  expect(said).toHaveLength(3)
})

function near(x: number): unknown {
  return expect.closeTo(x, 9)
}
