import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Figure } from '../../src/core/figure.ts'
import type { Publication } from '../../src/core/publication.ts'
import { isRefusal } from '../../src/core/refusal.ts'
import { findBlock } from '../../src/db/block.ts'
import { findRound } from '../../src/db/round.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { importPeople } from '../../src/work/import-people.ts'
import { openRound } from '../../src/work/open-round.ts'
import { planRound } from '../../src/work/plan-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client } from '../client.ts'
import { allNine, fielded, type Fielded, hme, peopleCsv, unitsCsv } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import { granted, type TestWorld } from '../world.ts'

// A sample of a city is asked: 12 of 100 at IT and 15 of 300 at HR. Ten answers of a group may show
// its spread where a round is confidential.

let world: TestWorld
beforeEach(async () => {
  world = await testWorld({ kind: 'real' })
})
afterEach(() => world.close())

const confidential = hme({ key: 'hme-konf', anonymity: 'confidential' })
const sample = {
  definition: confidential,
  people: { it: 12, hr: 15 },
  population: 'unit,N\nstad/it,100\nstad/hr,300\n',
}

/** Colleagues of a unit answer, from the first on, the same on all nine. */
async function answer(round: Fielded, unit: string, answers: readonly number[]) {
  const api = client(createApp(world), null)
  for (const [i, point] of answers.entries()) {
    const token = round.tokens.get(`${unit}-${String(i + 1)}`) ?? ''
    const reply = await api.post(`/api/v1/responses/${token}`, { answers: allNine(point) })
    expect(reply.status).toBe(200)
  }
}

/** IT is content, HR less so; `it` of IT answer. */
async function published(round: Fielded, it: number): Promise<Publication> {
  await answer(round, 'it', Array<number>(it).fill(5))
  await answer(round, 'hr', [3, 3, 3, 3, 3, 4, 4, 4, 4, 4])
  granted(await closeRound(world, round))
  return granted(await publishRound(world, round))
}

function total({ figures }: Publication, measure: string): Figure | undefined {
  return figures.find((one) => one.measure === measure && Object.keys(one.group).length === 0)
}

describe('a round of a sample', () => {
  test('speaks of its population: N, and a total where units weigh as they are large', async () => {
    const publication = await published(await fielded(world, sample), 10)
    // Ten of 100 and five each of 50 and 75: plain 81.25. Weighted (100·100 + 300·62.5)/400.
    const figure = total(publication, 'hme')
    expect(figure).toMatchObject({
      ...{ is: 'value', value: 81.25, n: 20, N: 400 },
      interval: { assumes: 'random-sample', finite: true },
      weighted: { value: 71.875, display: '72', by: ['unit'], strata: 2 },
    })
    if (figure?.is !== 'value' || !('value' in figure)) throw new Error('no value')
    // Nobody at IT differs. HR: s² = 1562.5/9, V = 0.75²·(1 − 10/300)·s²/10, t(18) = 2.100922040.
    const half = 2.10092204 * 0.75 * Math.sqrt((1 - 10 / 300) * (1562.5 / 9 / 10))
    expect(figure.weighted?.low).toBeCloseTo(71.875 - half, 7)
    expect(figure.weighted?.high).toBeCloseTo(71.875 + half, 7)
    // Ten weigh 10 and ten weigh 30: 400²/(10·100 + 10·900) = 16.
    expect(figure.weighted?.nEff).toBeCloseTo(16, 9)
    // Who was asked is another thing than whom the round speaks about.
    expect(publication.response).toMatchObject({ invited: 27, eligible: 27, submitted: 20 })
    expect(publication.figures.every(({ group }) => Object.keys(group).length === 0)).toBe(true)

    const anna = await signedIn(world, createApp(world))
    const page = (await anna.open('/omgang/hme/2025')).text.replaceAll('\u00a0', ' ')
    expect(page).toContain(
      'Viktat efter enhet: 72 (95 % konfidensintervall 65,4–78,3), som 16 lika tunga svar.',
    )
    expect(page).toContain('viktat 72 65,4–78,3')
    expect(page).toContain('De tillfrågade är ett urval')
  })

  test('keeps of a person the stratum alone, and that only if something is made of it', async () => {
    const ten = await fielded(world, { ...sample, series: 'tio', upTo: 'planned' })
    const deeper = peopleCsv(sample.people).replaceAll('stad/it,', 'stad/it/natet,')
    const units = `${unitsCsv}stad/it/natet,Nätet\n`
    granted(await importPeople(world, ten, { people: deeper, units }))
    granted(await openRound(world, ten))
    await published(ten, 10)
    expect((await findBlock(world.db, ten))?.atoms).toEqual([
      { unit: 'stad/hr' },
      { unit: 'stad/it' },
    ])
    const nine = await fielded(world, { ...sample, series: 'nio' })
    await published(nine, 9)
    expect((await findBlock(world.db, nine))?.atoms).toEqual([{}])
  })

  test('of which nine answer at IT does not tell the weighted total, and the page says why', async () => {
    const publication = await published(await fielded(world, sample), 9)
    for (const figure of publication.figures) {
      expect(figure).not.toHaveProperty('weighted')
      expect(figure).toMatchObject({ N: 400, noWeighted: 'too-few' })
    }
    const anna = await signedIn(world, createApp(world))
    expect((await anna.open('/omgang/hme/2025')).text).toContain(
      'Inte viktat: för få svar i någon av grupperna som skulle väga.',
    )
  })

  test('who skipped a question is not counted for it: nine answers to one hide that one', async () => {
    const round = await fielded(world, sample)
    await answer(round, 'it', Array<number>(10).fill(5))
    const { larande: _, ...eight } = allNine(5)
    const api = client(createApp(world), null)
    await api.post(`/api/v1/responses/${round.tokens.get('it-1') ?? ''}`, { answers: eight })
    await answer(round, 'hr', [3, 3, 3, 3, 3, 4, 4, 4, 4, 4])
    granted(await closeRound(world, round))
    const publication = granted(await publishRound(world, round))
    expect(total(publication, 'larande')).toMatchObject({ noWeighted: 'too-few' })
    expect(total(publication, 'meningsfullt')).toMatchObject({ weighted: { strata: 2 } })
  })
})

describe('a population', () => {
  test('is planned by a program, and stands with the round', async () => {
    await fielded(world, { definition: confidential, upTo: 'planned' })
    const { key } = granted(await addApiKey(world, 'hr', ['read', 'manage']))
    const api = client(createApp(world), key)
    const population = [
      { group: { unit: 'stad/it' }, N: 100 },
      { group: { unit: 'stad/hr' }, N: 300 },
    ]
    const wish = { series: 'hme', period: '2026', definition: 'hme-konf@1', population }
    expect(await api.post('/api/v1/rounds', wish)).toMatchObject({
      status: 201,
      json: { population },
    })
    expect((await api.get('/api/v1/rounds/hme/2026')).json).toMatchObject({ population })
    expect((await api.get('/api/v1/rounds/hme/2025')).json).toMatchObject({ population: null })

    const wrong = [
      { group: { region: 'norr' }, N: 5 },
      { group: { unit: 'stad/it' }, N: 5 },
    ]
    const refused = await api.post('/api/v1/rounds', { ...wish, period: '2027', population: wrong })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('is no variable that the survey groups those asked by: unit')
    expect(await findRound(world.db, { series: 'hme', period: '2027' })).toBeUndefined()
  })

  test('has nothing to say of an open link', async () => {
    await fielded(world, { definition: confidential, upTo: 'planned' })
    const planned = await planRound(world, {
      ...{ series: 'hme', period: '2026', definition: 'hme-konf@1', openLink: true },
      population: 'unit,N\nstad/it,100\n',
    })
    expect(isRefusal(planned) && planned.because).toContain('open link has no population')
  })

  test('must hold everybody who is asked: else the round does not open, and says who is not in it', async () => {
    const short = 'unit,N\nstad/it,11\n'
    const round = await fielded(world, { ...sample, population: short, upTo: 'planned' })
    const refused = await openRound(world, round)
    expect(refused).toMatchObject({
      refused: 'invalid',
      faults: [
        { where: 'unit stad/hr', what: '15 people are asked, and no stratum has these values' },
        { where: 'unit stad/it', what: '12 people are asked, of a population of 11' },
      ],
    })
    expect((await findRound(world.db, round))?.state).toBe('draft')
    const people = peopleCsv({ it: 11 })
    granted(await importPeople(world, round, { people, units: unitsCsv }))
    expect(granted(await openRound(world, round)).state).toBe('open')
  })

  test('that everybody in it answered for makes the weighted total a fact', async () => {
    const round = await fielded(world, {
      ...sample,
      people: { it: 10, hr: 10 },
      population: 'unit,N\nstad/it,10\nstad/hr,10\n',
    })
    const figure = total(await published(round, 10), 'hme')
    expect(figure).toMatchObject({
      value: 81.25,
      interval: { low: 81.25, high: 81.25, assumes: 'nothing' },
      weighted: { value: 81.25, low: 81.25, high: 81.25 },
    })
  })
})

test('in a demo, without a population, units weigh as they were asked', async () => {
  await world.close()
  world = await testWorld({ kind: 'demo' })
  const round = await fielded(world, { definition: confidential, people: { it: 12, hr: 36 } })
  // (12·100 + 36·62.5)/48
  expect(total(await published(round, 10), 'hme')).toMatchObject({
    ...{ value: 81.25, N: 48, interval: { assumes: 'random-non-response' } },
    weighted: { value: 71.875, by: ['unit'], strata: 2 },
  })
})
