import { testWorld } from '#world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { trend } from '../../src/core/trend.ts'
import { listPeople } from '../../src/db/person.ts'
import { seeded } from '../../src/demo/simulate.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { type Client, client } from '../client.ts'
import { fielded } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
let hr: Client
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  const { key } = granted(await addApiKey(world, 'hr', ['read', 'manage', 'people']))
  hr = client(createApp(world), key)
})
afterEach(() => world.close())

test('12 000 colleagues in one file are all asked, none of them twice, each with what the file said', async () => {
  const round = await fielded(world, { upTo: 'planned' })
  const everybody = Array.from({ length: 12_000 }, (_, i) => colleague(i))
  // 4 999 shares no factor with 12 000: everybody comes once, and nobody next to a neighbour.
  const mixed = everybody.map((_, i) => everybody[(i * 4999) % 12_000] ?? colleague(i))
  const csv = peopleCsv(mixed)
  // More than D1 takes as one value.
  expect(new TextEncoder().encode(csv).length).toBeGreaterThan(2_000_000)

  const path = `/api/v1/rounds/${round.series}/${round.period}`
  for (const _ of ['once', 'and once more, in place of the first'])
    expect((await hr.postCsv(`${path}/people`, csv)).json).toMatchObject({ people: 12_000 })
  expect(await listPeople(world.db, round)).toEqual(everybody)
  expect((await hr.post(`${path}/open`)).json).toMatchObject({
    answers: { invited: 12_000, submitted: 0 },
  })
  const { links } = linksShape.parse((await hr.get(`${path}/links`)).json)
  expect(links.map(({ person }) => person)).toEqual(everybody.map(({ person }) => person))
  expect(new Set(links.map(({ address }) => address)).size).toBe(12_000)
})

test('3 000 published values of seventeen digits come back as exactly the same numbers, in the order of time', async () => {
  await hr.post('/api/v1/series', { key: 'matt', title: 'Mått' })
  const points = manyPoints()
  const rows = points.map(
    ({ concept, period, text }) => `matt,${concept},,${period},${text},,final,x`,
  )
  const csv = ['series,concept,unit,period,value,n,status,source', ...rows.toReversed()].join('\n')
  expect((await hr.postCsv('/api/v1/series/matt/history', csv)).json).toMatchObject({
    points: 3000,
  })
  const expected = points.map(({ concept, period, text }) => [concept, period, Number(text)])
  const { history } = historyShape.parse((await hr.get('/api/v1/series/matt/history')).json)
  expect(history.map(({ concept, period, value }) => [concept, period, value])).toEqual(expected)

  const { json } = await hr.get('/api/v1/series/matt/trend?concept=c17')
  expect(trend.parse(json).points.map(({ period, figure }) => [period, figure])).toEqual(
    expected
      .filter(([concept]) => concept === 'c17')
      .map(([, period, value]) => [period, expect.objectContaining({ value }) as unknown]),
  )
})

/** Somebody in a large organisation, with every column filled. */
function colleague(i: number) {
  const number = String(i).padStart(6, '0')
  return {
    person: `anst-${number}`,
    unit: i % 2 === 0 ? 'stad/it' : 'stad/hr',
    language: i % 3 === 0 ? 'en' : 'sv',
    email: `fornamn.mellannamn.efternamn.${number}@forvaltningen.for.langa.namn.example.se`,
    background: {
      anstallning: i % 5 === 0 ? 'visstid' : 'tillsvidare-med-heltid-som-norm',
      befattning: `befattning-i-den-gemensamma-katalogen-${String(i % 97)}`,
    },
  }
}

function peopleCsv(people: readonly ReturnType<typeof colleague>[]): string {
  const rows = people.map(({ person, unit, language, email, background }) =>
    [person, unit, language, email, ...Object.values(background)].join(','),
  )
  return ['person,unit,language,email,anstallning,befattning', ...rows].join('\n')
}

/** Thirty concepts over a hundred years, by concept and year; no value can be told in fewer than 17 digits. */
function manyPoints() {
  const chance = seeded(17)
  const digits = (count: number) => String(Math.floor(chance() * 10 ** count)).padStart(count, '0')
  const value = (): string => {
    const text = `${chance() < 0.5 ? '-' : ''}${digits(8)}.${digits(9)}`
    return JSON.stringify(Number(text)).replace(/\D/g, '').length === 17 ? text : value()
  }
  return Array.from({ length: 3000 }, (_, i) => ({
    concept: `c${String(10 + Math.floor(i / 100))}`,
    period: String(1950 + (i % 100)),
    text: value(),
  }))
}

const linksShape = z.object({
  links: z.array(z.object({ person: z.string(), address: z.string() })),
})
const historyShape = z.object({
  history: z.array(z.object({ concept: z.string(), period: z.string(), value: z.number() })),
})
