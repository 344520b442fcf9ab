import { testWorld } from '#world'
import { canonical } from '../../src/core/canonical.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeBallot } from '../../src/core/answer.ts'
import { isRefusal } from '../../src/core/refusal.ts'
import type { RoundKey } from '../../src/core/round.ts'
import { countBallots, putBallot } from '../../src/db/ballot.ts'
import { findBlock } from '../../src/db/block.ts'
import { findDefinition } from '../../src/db/definition.ts'
import { countPeople } from '../../src/db/person.ts'
import { findRound } from '../../src/db/round.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound, forgetClosedRounds } from '../../src/work/close-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { hashOfToken } from '../../src/work/token.ts'
import type { World } from '../../src/world.ts'
import { client } from '../client.ts'
import { allNine, fielded, type Fielded, hme, items } from '../fielded.ts'
import { counting, cutOff } from '../watched.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
})
afterEach(() => world.close())

describe('ten thousand customers', () => {
  test('are asked, answer, are closed and published, each step in one request that D1 allows', async () => {
    const { key } = granted(await addApiKey(world, 'nki', ['read', 'manage', 'people']))
    const { send, requests } = requestsOf(key)
    await send('/api/v1/definitions', hme())
    await send('/api/v1/series', { key: 'nki', title: 'NKI' })
    await send('/api/v1/rounds', { series: 'nki', period: '2025', definition: 'hme@1' })
    await send('/api/v1/units', unitsCsv)
    await send('/api/v1/rounds/nki/2025/people', peopleCsv(10_000))
    await send('/api/v1/rounds/nki/2025/open')
    const { links } = (await send('/api/v1/rounds/nki/2025/links')) as { links: Link[] }
    const tokens = links.map(({ address }) => address.split('/').at(-1) ?? '')
    expect(new Set(tokens).size).toBe(10_000)
    await answerAll({ series: 'nki', period: '2025' }, tokens)

    expect(await send('/api/v1/rounds/nki/2025/close')).toEqual({
      ...{ invited: 10_000, submitted: 10_000, destroyed: false },
    })
    await send('/api/v1/rounds/nki/2025/publish')
    const { figures } = (await send('/api/v1/rounds/nki/2025/publication')) as Publication
    const whole = figures.filter(({ group }) => Object.keys(group).length === 0)
    // A fifth of them gives each answer 1–5 to each question: in the middle of the line.
    expect(whole.find(({ measure }) => measure === 'hme')).toMatchObject({ value: 50, n: 10_000 })
    expect(whole.find(({ measure }) => measure === 'ansvar')).toMatchObject({ value: 3, n: 10_000 })

    // What D1 allows: 1 000 queries a request, and of each 100 parameters, 100 kB, 2 MB a value.
    for (const [path, asked] of requests) {
      expect([path, asked.queries <= 100]).toEqual([path, true])
      expect([path, asked.mostParameters <= 100]).toEqual([path, true])
      expect([path, asked.longestSql < 100_000]).toEqual([path, true])
      expect([path, asked.largestValue < 500_000]).toEqual([path, true])
    }
    // They were looked at at all: a frame of ten thousand is more than one value can hold.
    expect(requests.get('/api/v1/rounds/nki/2025/people')?.largestValue).toBeGreaterThan(400_000)
    expect(requests.get('/api/v1/rounds/nki/2025/close')?.queries).toBeGreaterThan(10)
  })

  /** A program with a key, and what each of its requests asked of the database. */
  function requestsOf(key: string) {
    const requests = new Map<string, ReturnType<typeof counting>['asked']>()
    const send = async (path: string, body?: unknown): Promise<unknown> => {
      const watched = counting(world)
      const api = client(createApp(watched.world), key)
      const reads = /\/(links|publication)$/.test(path)
      const reply = await (reads
        ? api.get(path)
        : typeof body === 'string'
          ? api.postCsv(path, body)
          : api.post(path, body))
      if (reply.status >= 300) throw new Error(`${path}: ${reply.text}`)
      requests.set(path, watched.asked)
      return reply.json
    }
    return { send, requests }
  }
})

describe('a closing that is cut off', () => {
  test('anywhere, before or after what it did came about, is finished by closing again: nothing is lost or doubled', async () => {
    const hashes = new Set<string>()
    const ends = new Set<string>()
    for (const when of ['before', 'after'] as const) {
      for (let at = 0, cut = true; cut; at++) {
        const round = await fielded(world, {
          period: periodOf(at, when),
          people: { it: 12, hr: 9 },
        })
        await answerAll(round, [...round.tokens.values()])
        cut = await isCutOff(closeRound(cutOff(world, at, when), round))
        ends.add(`${String(cut)} ${(await findRound(world.db, round))?.state ?? ''}`)
        // Either all ballots or all answers are there, never both, never a part.
        const left = [await countBallots(world.db, round), (await findBlock(world.db, round))?.rows]
        expect(left).toEqual(left[0] === 0 ? [0, 21] : [21, undefined])

        // Somebody presses again, or the program starts again and finishes what was done but for traces.
        const again = await closeRound(world, round)
        if (isRefusal(again)) expect(again.refused).toBe('wrong-state')
        else expect(again).toEqual({ invited: 21, submitted: 21, destroyed: false })
        expect(await countBallots(world.db, round)).toBe(0)
        expect((await findBlock(world.db, round))?.rows).toBe(21)
        expect(await world.keys.list()).toEqual([])
        // But for what is said of the rounds before: here every round has others before it.
        const { figures } = granted(await publishRound(world, round))
        hashes.add(canonical(figures.map((one) => ({ ...one, change: null, trend: null }))))
      }
    }
    // It was cut off in every state it passes through, and once not at all.
    expect([...ends].sort()).toEqual(['false closed', 'true closed', 'true closing', 'true open'])
    // Figures do not depend on what happened on the way.
    expect(hashes.size).toBe(1)
  })

  test('of ten thousand ballots, in the middle of reading them, goes on from where it was', async () => {
    const people = { it: 5000, hr: 5000 }
    const round = await fielded(world, { people })
    await answerAll(round, [...round.tokens.values()])
    // Calls: round, secret, closing, definition, and then pages of ballots.
    expect(await isCutOff(closeRound(cutOff(world, 6, 'before'), round))).toBe(true)
    expect((await findRound(world.db, round))?.state).toBe('closing')
    expect(await countBallots(world.db, round)).toBe(10_000)
    const again = granted(await closeRound(world, round))
    expect(again).toEqual({ invited: 10_000, submitted: 10_000, destroyed: false })
    expect(await countPeople(world.db, round)).toBe(10_000)
    const { figures } = granted(await publishRound(world, round))
    expect(figures.find(({ measure }) => measure === 'hme')).toMatchObject({ value: 50, n: 10_000 })
  })

  test('after the answers were stored, leaves a secret that the next start finds and removes', async () => {
    const round = await fielded(world)
    await answerAll(round, [...round.tokens.values()])
    const keysGone: World = {
      ...world,
      keys: { ...world.keys, remove: () => Promise.reject(new Error('cut off')) },
    }
    expect(await isCutOff(closeRound(keysGone, round))).toBe(true)
    expect(await world.keys.list()).toHaveLength(1)
    await forgetClosedRounds(world)
    expect(await world.keys.list()).toEqual([])
  })

  async function isCutOff(closing: Promise<unknown>): Promise<boolean> {
    try {
      expect(isRefusal(await closing)).toBe(false)
      return false
    } catch (error) {
      if (error instanceof Error && error.message === 'cut off') return true
      throw error
    }
  }

  const periodOf = (at: number, when: 'before' | 'after') =>
    String((when === 'before' ? 2000 : 2050) + at)
})

interface Link {
  readonly address: string
}
interface Publication {
  readonly figures: { measure: string; group: Record<string, string>; value?: number; n?: number }[]
}

const unitsCsv = 'unit,name\nstad,Staden\nstad/it,IT\nstad/hr,HR\n'
function peopleCsv(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `kund-${String(i).padStart(6, '0')},stad/${i % 2 === 0 ? 'it' : 'hr'},sv,kund${String(i)}@example.se`,
  )
  return ['person,unit,language,email', ...rows].join('\n')
}

/** The first answers all questions with 1, the next with 2, … the sixth with 1 again. */
async function answerAll(round: RoundKey | Fielded, tokens: readonly string[]): Promise<void> {
  const published = await findDefinition(world.db, 'hme@1')
  if (published === undefined) throw new Error('HME is not published')
  expect(items).toHaveLength(9)
  const ballots = await Promise.all(
    tokens.map(async (token, i) => ({
      key: await hashOfToken(token),
      answers: encodeBallot(published.definition, allNine(1 + (i % 5))),
    })),
  )
  for (let from = 0; from < ballots.length; from += 500)
    await world.db.work(
      ballots.slice(from, from + 500).map((ballot) => putBallot(world.db, round, ballot)),
    )
  expect(await countBallots(world.db, round)).toBe(tokens.length)
}
