import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRefusal } from '../src/core/refusal.ts'
import { isDemo } from '../src/db/installation.ts'
import { createApp } from '../src/http/app.tsx'
import { nodeWorld } from '../src/node/node-world.ts'
import { closeRound, forgetClosedRounds } from '../src/work/close-round.ts'
import { openRound } from '../src/work/open-round.ts'
import type { World } from '../src/world.ts'
import { client } from './client.ts'
import { allNine, fielded, type Fielded } from './fielded.ts'
import { granted } from './world.ts'
import { type NodeTestWorld, root, testWorld } from './world-node.ts'

// What only files of one's own can show: every byte of them, and a database that is opened again.

let world: NodeTestWorld
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
})
afterEach(() => world.close())

describe('after closing', () => {
  test('no token, hash or ballot is left in any byte on disk, while the server runs and after it has stopped', async () => {
    const round = await fielded(world, { people: { it: 20, hr: 20 } })
    const tokens = [...round.tokens.values()]
    await answer(round, [...round.tokens.keys()].slice(0, 30))
    // The control: while it is open, a token's hash is there to be found.
    const hash = await sha256(tokens[0] ?? '')
    expect(bytes().includes(hash)).toBe(true)
    expect(bytes().includes(ballot)).toBe(true)
    expect(keyFiles()).toHaveLength(1)

    granted(await closeRound(world, round))
    // While the server still runs: nothing is left beside the tables either.
    expect(keyFiles()).toEqual([])
    expect(bytes().includes(ballot)).toBe(false)
    expect(bytes().includes(hash)).toBe(false)

    world.stop()
    const left = bytes()
    expect(left.length).toBeGreaterThan(50_000)
    for (const token of tokens) {
      expect(left.includes(token)).toBe(false)
      expect(left.includes(token.slice(6))).toBe(false)
      expect(left.includes(await sha256(token))).toBe(false)
    }
    expect(left.includes(ballot)).toBe(false)
  })

  for (const cut of ['settle', 'remove'] as const)
    for (const finish of ['close', 'start'] as const)
      test(`cut off before it could ${cut}, the ballots leave the log at the next ${finish}`, async () => {
        const round = await fielded(world)
        await answer(round, [...round.tokens.keys()].slice(0, 7))
        const powerCut = () => Promise.reject(new Error('power cut'))
        const dying: World =
          cut === 'settle'
            ? { ...world, db: { ...world.db, settle: powerCut } }
            : { ...world, keys: { ...world.keys, remove: powerCut } }
        await expect(closeRound(dying, round)).rejects.toThrow('power cut')
        expect(keyFiles()).toHaveLength(1)
        if (finish === 'close') expect(isRefusal(await closeRound(world, round))).toBe(true)
        else await forgetClosedRounds(world)
        expect(keyFiles()).toEqual([])
        expect(bytes().includes(ballot)).toBe(false)
      })
})

describe('a database that is opened again', () => {
  test('as a demo, stays real: no command turns it into one', async () => {
    await world.close()
    world = await testWorld({ kind: 'real' })
    const round = await fielded(world, { upTo: 'planned' })
    const again = await nodeWorld(root, world.settings, world.log, 'demo')
    try {
      expect(await isDemo(again.db)).toBe(false)
      expect(await openRound({ ...world, db: again.db }, round)).toMatchObject({
        refused: 'needs-sealing',
      })
    } finally {
      again.close()
    }
  })

  test('as a real one, stays a demo', async () => {
    const again = await nodeWorld(root, world.settings, world.log, 'real')
    expect(await isDemo(again.db)).toBe(true)
    again.close()
  })
})

/** As a ballot is written; the questionnaire's own examples stand in another order. */
const ballot = '{"meningsfullt":4,"larande":4'

async function answer(round: Fielded, people: readonly string[]): Promise<void> {
  const api = client(createApp(world), null)
  for (const person of people) {
    const token = round.tokens.get(person) ?? ''
    const reply = await api.post(`/api/v1/responses/${token}`, { answers: allNine(4) })
    expect([person, reply.status]).toEqual([person, 200])
  }
}

function keyFiles(): string[] {
  return readdirSync(world.settings.keys)
}

/** Every byte of everything in the folder: database, write-ahead log, key folder. */
function bytes(): Buffer {
  const files = readdirSync(world.folder, { recursive: true, withFileTypes: true })
  return Buffer.concat(
    files.filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name))),
  )
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}
