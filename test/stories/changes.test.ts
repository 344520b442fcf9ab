import { testWorld } from '#world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Figure } from '../../src/core/figure.ts'
import type { Publication } from '../../src/core/publication.ts'
import { createApp } from '../../src/http/app.tsx'
import { closeRound } from '../../src/work/close-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client } from '../client.ts'
import { allNine, fielded, hme } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import { granted, type TestWorld } from '../world.ts'

// Thirty are asked at IT and nine at HR, year after year; what a publication says of the change.

let world: TestWorld
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
})
afterEach(() => world.close())

test('half a step up for everybody is an increase, an answer more or less is not', async () => {
  // IT: twelve and twelve, a point of 25 on the index apart; nobody at HR.
  await published('2023', { it: [3, 3, 4, 4], hr: [] })
  const after = await published('2024', { it: [4, 4, 5, 5], hr: [] })
  const again = await published('2025', { it: [4, 4, 5, 5], hr: [] }, 1)

  const it = valueOf(after, 'hme', 'stad/it')
  // By hand: 62.5 and 87.5, each with sd² = 12.5² · 24/23 and se² = sd²/24 · (1 − 24/30); df 46,
  // t(0.975, 46) = 2.012896.
  const se = Math.sqrt(2 * ((12.5 ** 2 * (24 / 23)) / 24) * (1 - 24 / 30))
  expect(it.change).toMatchObject({ with: 'hme/2023', word: 'increased', before: 62.5, diff: 25 })
  expect(it.change?.low).toBeCloseTo(25 - 2.012896 * se, 5)
  expect(it.change?.high).toBeCloseTo(25 + 2.012896 * se, 5)
  expect(valueOf(again, 'hme', 'stad/it').change).toMatchObject({ word: 'not-established' })

  const anna = await signedIn(world, createApp(world))
  const page = (await anna.open('/omgang/hme/2024?group=unit%3Dstad%2Fit')).text
  expect(page).toContain('HME 88 (63 föregående år). Ökningen är statistiskt säkerställd.')
  expect(page).toContain('Svaren är anonyma och kan inte paras ihop.')
  // Of everybody the page says what the next round can show.
  expect((await anna.open('/omgang/hme/2024')).text).toContain('nästa gång kan en förändring på')
  const next = (await anna.open('/omgang/hme/2025?group=unit%3Dstad%2Fit')).text
  expect(next).toContain('är inte statistiskt säkerställd')
  const claimed = /(?<!\p{L})(ökat|minskat)(?!\p{L})|ningen är statistiskt säkerställd/u
  expect(page).toMatch(claimed)
  expect(next).not.toMatch(claimed)
  const series = (await anna.open('/serie/hme?group=unit%3Dstad%2Fit')).text
  expect(series).toContain('är inte statistiskt säkerställd')
})

test('nothing is said of the change of eight anonymous colleagues: who left would give an answer away', async () => {
  await published('2023', { it: [3, 3, 4, 4], hr: [3, 4] })
  const after = await published('2024', { it: [4, 4, 5, 5], hr: [4, 5] })
  const hr = valueOf(after, 'hme', 'stad/hr')
  expect([hr.n, hr.interval?.spread]).toEqual([8, 'round'])
  // Nor how IT spreads: with the spread of all it would give that of the eight.
  expect(valueOf(after, 'hme', 'stad/it').interval?.spread).toBe('round')
  expect(hr).not.toHaveProperty('change')
  expect(hr).not.toHaveProperty('trend')
})

test('eight in confidence are compared by the spread of the whole round, never by their own', async () => {
  const open = hme({ key: 'hme-konf', anonymity: 'confidential' })
  await published('2023', { it: [3, 3, 4, 4], hr: [3, 4] }, 0, open)
  const after = await published('2024', { it: [4, 4, 5, 5], hr: [4, 5] }, 0, open)
  const total = valueOf(after, 'hme')
  const hr = valueOf(after, 'hme', 'stad/hr')
  expect([hr.interval?.spread, hr.interval?.df]).toEqual(['round', total.n - 1])
  // By hand: the round's S = seRound · √32 of all 32, its finite factor 1 − 32/39 taken back.
  const S = ((total.interval?.se ?? NaN) / Math.sqrt(1 - 32 / 39)) * Math.sqrt(32)
  expect(hr.interval?.se).toBeCloseTo((S / Math.sqrt(8)) * Math.sqrt(1 - 8 / 9), 9)
  expect(hr.change).toMatchObject({ word: 'increased', diff: 25 })
})

test('the change of the whole is told apart from who is in it', async () => {
  await published('2023', { it: [3, 3, 4, 4], hr: [3, 4] })
  const after = await published('2024', { it: [4, 4, 5, 5], hr: [4, 5] })
  const [mix] = valueOf(after, 'hme').change?.mix ?? []
  // Both units rose by 25 and are as many as before: all of it is theirs.
  expect(mix).toMatchObject({
    ...{ by: 'unit', shares: 'frame' },
    ...{ mix: { value: 0 } },
  })
  expect(mix?.within.value).toBeCloseTo(25, 9)
  expect(mix?.change.value).toBe((mix?.within.value ?? 0) + (mix?.mix.value ?? 0))
})

/** A year in which parts of IT (six each) and of HR (four each) answer the same on all nine. */
async function published(
  period: string,
  parts: { readonly it: readonly number[]; readonly hr: readonly number[] },
  lower = 0,
  definition = hme(),
): Promise<Publication> {
  const round = await fielded(world, { definition, period, people: { it: 30, hr: 9 } })
  const api = client(createApp(world), null)
  const answers = [
    ...parts.it.flatMap((answer, part) => six.map((i) => [`it-${String(6 * part + i)}`, answer])),
    ...parts.hr.flatMap((answer, part) => four.map((i) => [`hr-${String(4 * part + i)}`, answer])),
  ] as const
  for (const [i, [person, answer]] of answers.entries()) {
    const token = round.tokens.get(String(person)) ?? ''
    const given = allNine(Number(answer) - (i < lower ? 1 : 0))
    const reply = await api.post(`/api/v1/responses/${token}`, { answers: given })
    expect([person, reply.status]).toEqual([person, 200])
  }
  granted(await closeRound(world, round))
  return granted(await publishRound(world, round))
}

const six = [1, 2, 3, 4, 5, 6]
const four = [1, 2, 3, 4]

function valueOf({ figures }: Publication, measure: string, unit = '') {
  const found = figures.find(
    (one): one is Extract<Figure, { value: number }> =>
      one.measure === measure &&
      (one.group['unit'] ?? '') === unit &&
      one.is === 'value' &&
      'value' in one,
  )
  if (found === undefined) throw new Error(`no value of ${measure} for ${unit}`)
  return found
}
