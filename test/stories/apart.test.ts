import { testWorld } from '#world'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findBlock } from '../../src/db/block.ts'
import { createApp } from '../../src/http/app.tsx'
import { closeRound } from '../../src/work/close-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client } from '../client.ts'
import { dump } from '../dump.ts'
import { fielded, type Fielded } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
afterEach(() => world.close())

const text = (sv: string) => ({ sv })
const survey = {
  ...{ key: 'synpunkter', version: 1, title: text('Synpunkter'), source: 'för provet' },
  ...{ languages: ['sv'], anonymity: 'confidential' },
  scales: { betyg: { min: 1, max: 10, labels: { sv: ['dåligt', 'bra'] } } },
  pages: [
    {
      items: [
        { key: 'nojd', kind: 'scale', scale: 'betyg', text: text('Hur nöjd är du?') },
        { key: 'battre', kind: 'text', text: text('Vad kan bli bättre?') },
        { key: 'bra', kind: 'text', text: text('Vad är bra?') },
        { key: 'kontakt', kind: 'contact', text: text('Ni får höra av er.') },
      ],
    },
  ],
  measures: [{ key: 'nojd', kind: 'mean', item: 'nojd' }],
  groups: { by: ['unit'], cross: [], whole: 'people' },
}

/** Twelve at IT, of whom each says who they are in every field that takes words. */
const people = Array.from({ length: 12 }, (_, i) => `it-${String(i + 1)}`)
const words = (person: string) => ({
  battre: `${person} vill ha bättre kaffe`,
  bra: `${person} gillar lokalerna`,
  kontakt: { consent: true, email: `${person}@example.se` },
})

async function answered(): Promise<Fielded> {
  world = await testWorld({ kind: 'demo' })
  const round = await fielded(world, { definition: survey, people: { it: 12, hr: 12 } })
  const api = client(createApp(world), null)
  for (const [i, person] of people.entries()) {
    const answers = { nojd: i < 6 ? 2 : 9, ...words(person) }
    const reply = await api.post(`/api/v1/responses/${round.tokens.get(person) ?? ''}`, { answers })
    expect(reply.status).toBe(200)
  }
  return round
}

/** What one of the tables beside the block holds, put together from its parts. */
async function stored(table: 'text_block' | 'contact_block'): Promise<Record<string, unknown[]>> {
  const rows = await world.db.all({
    compile: () =>
      sql
        .raw<{ bytes: Uint8Array }>(`SELECT bytes FROM ${table} ORDER BY part`)
        .compile(world.db.build),
  })
  const bytes = rows.flatMap((row) => [...row.bytes])
  return z
    .record(z.string(), z.array(z.unknown()))
    .parse(JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes))))
}

describe('when a round closes', () => {
  test('every text and address is kept, each question in an order of its own', async () => {
    const round = await answered()
    granted(await closeRound(world, round))
    const texts = await stored('text_block')
    const contacts = await stored('contact_block')
    const all = people.map(words)
    const sorted = (list: readonly unknown[] = []) => list.map((one) => JSON.stringify(one)).sort()
    expect(Object.keys(texts)).toEqual(['battre', 'bra'])
    expect(sorted(texts['battre'])).toEqual(sorted(all.map(({ battre }) => battre)))
    expect(sorted(texts['bra'])).toEqual(sorted(all.map(({ bra }) => bra)))
    expect(sorted(contacts['kontakt'])).toEqual(sorted(all.map(({ kontakt }) => kontakt)))

    const order = (list: readonly unknown[] = []) =>
      list.map((one) => /it-\d+/.exec(JSON.stringify(one))?.[0])
    const orders = [texts['battre'], texts['bra'], contacts['kontakt']].map((list) =>
      order(list).join(' '),
    )
    // Four orders of twelve that agree by chance: one in 479 001 600 each.
    expect(new Set([...orders, people.join(' ')]).size).toBe(4)
  })

  test('nothing leads from a text to an answer: the answers are numbers, and no table has both', async () => {
    const round = await answered()
    granted(await closeRound(world, round))
    const block = await findBlock(world.db, round)
    expect([...(block?.columns.keys() ?? [])]).toEqual(['nojd'])
    expect(block?.atoms).toEqual([{ unit: 'stad/hr' }, { unit: 'stad/it' }])
    const lines = (await dump(world)).split('\n')
    const readable = lines.map((line) => line + bytesIn(line))
    // The frame still says that it-7 was asked; what they said stands in the two tables alone.
    const said = readable.filter((line) => line.includes('vill ha bättre kaffe'))
    expect(said.map((line) => line.split(' ')[0])).toEqual(['text_block'])
    const addresses = readable.filter((line) => line.includes('@example.se'))
    expect(addresses.map((line) => line.split(' ')[0])).toEqual(['contact_block'])
    expect(lines.filter((line) => /^(ballot|invitation) /.test(line))).toEqual([])
  })

  test('no text and no address comes into a publication or the log', async () => {
    const round = await answered()
    granted(await closeRound(world, round))
    const publication = JSON.stringify(granted(await publishRound(world, round)))
    // (6 · 2 + 6 · 9)/12 = 5,5.
    expect(publication).toContain('"value":5.5')
    expect(publication + world.logged.join('\n')).not.toMatch(/kaffe|lokalerna|example\.se/)
  })
})

/** The bytes that stand in a line of a dump, read as text: a list, or an object by place. */
function bytesIn(line: string): string {
  const [, numbers = ''] = /[[{](\d+(?:,\d+)*)[\]}]/.exec(line.replace(/"\d+":/g, '')) ?? []
  return new TextDecoder().decode(Uint8Array.from(numbers.split(',').map(Number)))
}
