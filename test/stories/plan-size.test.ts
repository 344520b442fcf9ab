import { testWorld } from '#world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plannedSize } from '../../src/core/planned-size.ts'
import { plannedSizeInWords } from '../../src/core/words/plan-size.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { type Client, client } from '../client.ts'
import { allNine, fielded, hme } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

// Ragnar plans the next round of HME. His workplace has seventy people.

let world: TestWorld
let api: Client
beforeAll(async () => {
  world = await testWorld({ kind: 'demo' })
  const { key } = granted(await addApiKey(world, 'ragnar', ['read']))
  api = client(createApp(world), key)
  await answered('2024', 70, 70)
  await answered('2025', 70, 60)
  await answered('2023', 10, 10)
  await answered('2022', 10, 8)
  await answered('2021', 70, 4)
  await answered('2020', null, 40)
})
afterAll(() => world.close())

/** So many of so many answer, half of them 4 and half 5 on everything; null: by an open link. */
async function answered(period: string, people: number | null, answers: number): Promise<void> {
  const openLink = people === null
  // Anonymous rounds have no open link: HME under another key asks in the open.
  const definition = openLink ? hme({ key: 'hme-open', anonymity: 'open' }) : hme()
  const round = await fielded(world, {
    ...{ definition, openLink, period, people: { it: people ?? 1 } },
  })
  const send = client(createApp(world), null)
  for (let i = 1; i <= answers; i++) {
    const said = { answers: allNine(i % 2 === 0 ? 4 : 5) }
    const reply = openLink
      ? await send.post(`/api/v1/open/${round.openLink.replace('/o/', '')}/responses`, {
          ...{ ...said, ballot: `ballot-${String(i).padStart(9, '0')}` },
        })
      : await send.post(`/api/v1/responses/${round.tokens.get(`it-${String(i)}`) ?? ''}`, said)
    expect(reply.status).toBe(200)
  }
  granted(await closeRound(world, round))
  granted(await publishRound(world, round))
}

async function plan(query: string) {
  const reply = await api.get(`/api/v1/${query}`)
  expect([query, reply.status]).toEqual([query, 200])
  return plannedSize.parse(reply.json)
}

const problem = z.looseObject({
  code: z.string(),
  title: z.string(),
  errors: z
    .array(z.looseObject({ pointer: z.string().optional(), where: z.string().optional() }))
    .optional(),
})
async function refused(query: string) {
  const reply = await api.get(`/api/v1/${query}`)
  const { title, errors = [] } = problem.parse(reply.json)
  return { status: reply.status, title, at: errors.map((one) => one.pointer ?? one.where) }
}

describe('after a round that 60 of 70 answered', () => {
  // Half are at 75 and half at 100: sd² = 60 · 12.5²/59 = 158.898, and of 70 people
  // v = 158.898 (1/60 − 1/70) = 0.378329.

  test('the API says what as many answers can show next time', async () => {
    const { again, from, last, rate, notes, assumes } = await plan('rounds/hme/2025/plan-size')
    expect(from).toMatchObject({ round: 'hme/2025', measure: 'hme', value: 87.5, N: 70 })
    // 2.801585 · √(2 · 0.378329).
    expect(again?.sees).toBeCloseTo(2.43699, 4)
    expect([last, rate]).toEqual([60, 6000 / 70])
    expect([notes, assumes]).toEqual([['luck', 'several-measures'], 'random-non-response'])
  })

  test('how many to ask to see 3, and that no number is enough to see 1', async () => {
    const three = await plan('rounds/hme/2025/plan-size?difference=3')
    // 158.898/((3/2.801585)² − 0.378329) = 206.81; of 70 people 52.30; 53 · 70/60 = 61.83.
    expect(three.next).toMatchObject({ reason: null, answers: 53, invited: 62, enough: true })
    const one = await plan('rounds/hme/2025/plan-size?difference=1')
    // (1/2.801585)² = 0.1274 is less than v alone.
    expect(one.next?.reason).toBe('last-round-too-small')
    const text = plannedSizeInWords(one, 'sv')
    expect(text).toContain(
      'Inget antal svar räcker nästa gång för att se en förändring på 1: med 60 svar är redan förra omgången för osäker.',
    )
    expect(text).toContain('Osäkerheten gäller bara vad 10 till skulle ha svarat')
  })

  test('of fifty people next time the same is planned for them', async () => {
    const { next, population } = await plan(
      'rounds/hme/2025/plan-size?difference=3&population=50&rate=90&power=90',
    )
    expect(population).toEqual({ first: 70, next: 50 })
    // 158.898/((3/3.241516)² − 0.378329) = 332.5; of 50 people 43.46; 44/0.9 = 48.9.
    expect(next).toMatchObject({ answers: 44, invited: 49 })
  })

  test('it tells no more than the publication does', async () => {
    const { again, spread } = await plan('rounds/hme/2025/plan-size?measure=motivation')
    const { json } = await api.get('/api/v1/rounds/hme/2025/publication')
    const { figures } = published.parse(json)
    const se = figures.find(({ measure }) => measure === 'motivation')?.interval?.se ?? 0
    // Both rounds with the same error: 2.801585 · √2 · se.
    expect(again?.sees).toBeCloseTo(2.801585 * Math.SQRT2 * se, 4)
    expect(spread).toMatchObject({ kind: 'mean', sd2: null })
  })
})

const published = z.looseObject({
  figures: z.array(
    z.looseObject({
      measure: z.string(),
      interval: z.looseObject({ se: z.number().optional() }).nullish(),
    }),
  ),
})

describe('after a round that everybody answered', () => {
  test('every change is a fact, for seventy and for ten alike, and the rest is not known', async () => {
    for (const period of ['2024', '2023']) {
      const planned = await plan(`rounds/hme/${period}/plan-size?difference=3`)
      expect(planned.again).toEqual({ reason: null, sees: 0 })
      expect([planned.assumes, planned.notes]).toEqual(['nothing', []])
      // How a census spread is not published.
      expect(planned.next?.reason).toBe('no-spread')
      const text = plannedSizeInWords(planned, 'en')
      expect(text).toContain('If everybody answers next time too, every change is a fact')
      expect(text).toContain('It says nothing of what others would have answered')
      expect(text).not.toContain('Power')
    }
  })
})

describe('Ragnar is refused, and told why', () => {
  test('where the round cannot be planned from', async () => {
    for (const [round, status, says] of [
      ['hme/2022', 409, /too few answers to show how they spread. Only if everybody answers/],
      ['hme/2021', 409, /It is withheld: too few answers/],
      ['hme/2020', 409, /the link was open/],
      ['hme/2019', 404, /no such round/],
      ['hme/2025', 404, /no such measure/],
    ] as const) {
      const query = round === 'hme/2025' ? '?measure=trivsel' : ''
      const found = await refused(`rounds/${round}/plan-size${query}`)
      expect([round, found.status]).toEqual([round, status])
      expect(found.title).toMatch(says)
    }
  })

  test('where his numbers are wrong, each by its name', async () => {
    for (const [query, at] of [
      ['plan-size', ['query/sd', 'query/difference']],
      ['plan-size?sd=20&difference=0&rate=0', ['query/difference', 'query/rate']],
      ['plan-size?share=95&difference=10', ['query/difference']],
      ['plan-size?promoters=60&critics=50&difference=3', ['query/critics']],
      ['rounds/hme/2025/plan-size?population=many', ['query/population']],
    ] as const) {
      const { status, at: where } = await refused(query)
      expect([query, status, where]).toEqual([query, 422, at])
    }
    const unknown = await refused('plan-size?sd=20&diference=3')
    expect([unknown.status, unknown.at]).toEqual([422, ['query', 'query/difference']])
  })

  test('without a key', async () => {
    const reply = await client(createApp(world), null).get('/api/v1/plan-size?sd=20&difference=3')
    expect(reply.status).toBe(401)
  })
})

test('from numbers alone the API plans as the command does', async () => {
  // plan/n/mean/0.8/no-N in test/oracles/rules-a.expected.json.
  const { each } = await plan('plan-size?sd=21.5&difference=3&rate=62')
  expect(each?.first).toEqual({ answers: 807, invited: 1302 })
})
