import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Publication, publication } from '../../src/core/publication.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { importResponses } from '../../src/work/import-responses.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client } from '../client.ts'
import { fielded, type Fielded } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
})
afterEach(() => world.close())

const both = (text: string) => ({ sv: text, en: text })
const option = (key: string) => ({ key, text: both(key) })

/** Which of two registries has the better service, and what is most important. */
const definition = {
  ...{ key: 'grannar', version: 1, title: both('Grannar'), source: 'Made for these tests.' },
  ...{ languages: ['sv', 'en'], anonymity: 'confidential' },
  scales: {
    betyg: { min: 1, max: 10, dontKnow: true, labels: { sv: ['a', 'b'], en: ['a', 'b'] } },
  },
  pages: [
    {
      items: [
        {
          ...{ key: 'service', kind: 'compare', scale: 'betyg', text: both('Service') },
          objects: [option('.se'), option('.dk')].map((one) => ({
            ...one,
            key: one.key.slice(1),
          })),
        },
        {
          ...{ key: 'viktigast', kind: 'rank', text: both('Viktigast') },
          options: ['Klimat', 'Etik', 'Pris'].map((name) => ({
            ...option(name),
            key: name.toLowerCase(),
          })),
        },
      ],
    },
  ],
  measures: [
    { key: 'service', kind: 'mean', item: 'service', title: both('Service') },
    { key: 'viktigast', kind: 'rank', item: 'viktigast', title: both('Viktigast') },
  ],
  groups: { by: [], cross: [], whole: 'people' },
}

/** 9 or 8 for .se, 6 for .dk; everybody puts the climate first, every second ethics before the price. */
const rated = (i: number) => (i % 2 === 0 ? '9,6,1,2,3' : '8,6,1,3,2')

describe('twelve are asked', () => {
  let round: Fielded
  beforeEach(async () => {
    round = await fielded(world, { definition, people: { it: 12 }, series: 'grannar' })
  })

  test('ten answer, and who leads and which step is certain stand in the publication and on the page', async () => {
    const { leads, rankings } = await published(round, 10)
    // As by hand beside `leadsOf`: the mean of 3 and 2.
    expect(leads).toMatchObject([
      {
        ...{ measure: 'service', best: 'se', tied: [], verdict: 'certain' },
        comparisons: [{ object: 'dk', verdict: 'certain', n: 10, diff: 2.5 }],
      },
    ])
    expect(rankings).toMatchObject([
      { measure: 'viktigast', w: 0.75, steps: [{ from: 'klimat', verdict: 'certain' }, {}] },
    ])
    const page = await (await signedIn(world, createApp(world))).open('/omgang/grannar/2025')
    for (const words of [
      'Högst: .se, 8,50; ledningen är statistiskt säkerställd',
      'Service: .se leder, och ledningen är statistiskt säkerställd.',
      'Säkra steg: efter Klimat; mellan strecken kan alternativen inte skiljas åt.',
      'Enigheten är Kendalls W 0,75',
      '2,50 (2,346–2,654)',
    ])
      expect(page.text).toContain(words)
  })

  test('nine answer, and every mean is shown but neither lead nor steps', async () => {
    const { leads, rankings, figures } = await published(round, 9)
    expect(figures.every(({ is }) => is === 'value')).toBe(true)
    expect(leads).toEqual([{ measure: 'service', withheld: 'too-few' }])
    expect(rankings).toEqual([{ measure: 'viktigast', withheld: 'too-few' }])
    const page = await (await signedIn(world, createApp(world))).open('/omgang/grannar/2025')
    expect(page.text).toContain('Service: om någon leder visas inte, för få svar.')
    expect(page.text).toContain('Om stegen i ordningen är säkra visas inte: för få svar.')
    expect(page.text).not.toMatch(/leder, och|Säkra steg/)
  })
})

test('by open link nothing is certain, however clear it looks', async () => {
  const round = await fielded(world, { definition, openLink: true, series: 'grannar' })
  const { leads, rankings } = await published(round, 12)
  expect(leads).toMatchObject([{ best: 'se', verdict: 'cannot-tell', reason: 'open-link' }])
  expect(rankings).toMatchObject([{ p: null, reason: 'open-link' }])
  const page = await (await signedIn(world, createApp(world))).open('/omgang/grannar/2025')
  expect(page.text).toContain('länken var öppen, så svaren är inte representativa.')
  expect(page.text).not.toMatch(/leder, och|Säkra steg/)
})

test('a survey that compares and ranks nothing says nothing of leads', async () => {
  const round = await fielded(world)
  granted(await closeRound(world, round))
  const plain = granted(await publishRound(world, round))
  expect(Object.keys(plain)).not.toContain('leads')
  expect(Object.keys(plain)).not.toContain('rankings')
})

/** What the API gives of a round that so many answered. */
async function published(round: Fielded, count: number): Promise<Publication> {
  const people = round.openLink === '' ? [...round.tokens.keys()] : null
  const columns = 'service.se,service.dk,viktigast.klimat,viktigast.etik,viktigast.pris'
  const rows = Array.from({ length: count }, (_, i) =>
    people === null ? rated(i) : `${people[i] ?? ''},${rated(i)}`,
  )
  const answers = [people === null ? columns : `person,${columns}`, ...rows].join('\n')
  const batch = people === null ? 'all' : null
  granted(await importResponses(world, round, { answers, batch }))
  granted(await closeRound(world, round))
  granted(await publishRound(world, round))
  const { key } = granted(await addApiKey(world, 'reader', ['read']))
  const { json } = await client(createApp(world), key).get(
    '/api/v1/rounds/grannar/2025/publication',
  )
  return publication.parse(json)
}
