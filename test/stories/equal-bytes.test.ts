import { testWorld } from '#world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonical } from '../../src/core/canonical.ts'
import { findPublication } from '../../src/db/publication.ts'
import { seedDemo } from '../../src/demo/seed-demo.ts'
import { seeded } from '../../src/demo/simulate.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { importHistory } from '../../src/work/import-history.ts'
import { importTargets } from '../../src/work/import-targets.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client, type Reply } from '../client.ts'
import { type Fielded, fielded, items } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

// Every platform compares itself with the same files, so what one of them makes is what all make, to
// the byte. The files show nothing else: that the numbers are right is shown with a pencil in the
// first walk. After a wanted change of numbers, words or pictures they are made again by
// `npx vitest run --project stories -u test/stories/equal-bytes.test.ts`.

let world: TestWorld
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
})
afterEach(() => world.close())

test('one round gives the same publication, trend, table and pictures on every platform, to the byte', async () => {
  const round = await fielded(world, { people: { it: 24, hr: 16 } })
  granted(await importHistory(world, history))
  granted(await importTargets(world, targets))
  await answer(round)
  granted(await closeRound(world, round))
  const publication = granted(await publishRound(world, round))
  await expect(canonical(publication)).toMatchFileSnapshot('both/publication.json')

  const get = await reader()
  const trend = '/api/v1/series/hme/trend'
  const { text } = await get(`${trend}?concept=hme`)
  await expect(text).toMatchFileSnapshot('both/trend.json')
  const csv = await get(`${trend}/chart.csv?concept=hme`)
  await expect(csv.text).toMatchFileSnapshot('both/trend.csv')

  const wide = 'concept=hme&width=wide&theme=light&language=sv'
  const narrow = 'concept=hme&width=narrow&theme=dark&language=en'
  const drawnWide = await get(`${trend}/chart.svg?${wide}`)
  await expect(drawnWide.text).toMatchFileSnapshot('both/trend-wide-light-sv.svg')
  const drawnNarrow = await get(`${trend}/chart.svg?${narrow}`)
  await expect(drawnNarrow.text).toMatchFileSnapshot('both/trend-narrow-dark-en.svg')

  // Of what is hard to read, the sums are enough, and no line ending is forgiven.
  const pngs = [await get(`${trend}/chart.png?${wide}`), await get(`${trend}/chart.png?${narrow}`)]
  expect(pngs.map(({ type }) => type)).toEqual(['image/png', 'image/png'])
  const sums = [csv, drawnWide, drawnNarrow, ...pngs].map(sumOf)
  await expect(lines(await Promise.all(sums))).toMatchFileSnapshot('both/sums.txt')
})

test('the demo publishes its three rounds under the same hashes on every platform', async () => {
  await seedDemo(world, { only: ['hme'] })
  const hashes: string[] = []
  for (const period of ['2023', '2024', '2025']) {
    const published = await findPublication(world.db, { series: 'hme', period })
    hashes.push(`${period} ${published?.hash ?? ''}`)
  }
  expect(new Set(hashes).size).toBe(3)
  await expect(lines(hashes)).toMatchFileSnapshot('both/demo-hashes.txt')
})

/** Göteborg, Intraservice, Årsrapport 2022: the city's HME 2020–2022, and its target. */
const history = `series,concept,unit,period,value,n,status,source
hme,hme,,2020,79,,final,Årsrapport 2022
hme,hme,,2021,78,,final,Årsrapport 2022
hme,hme,,2022,77,,preliminary,Årsrapport 2022
`
const targets = `series,concept,unit,from,to,direction,value
hme,hme,,2022,,at-least,81
`

/** Nine of ten answer, now and then with a blank, so that no mean is a round number. */
async function answer({ tokens }: Fielded): Promise<void> {
  const api = client(createApp(world), null)
  const chance = seeded(2025)
  for (const token of tokens.values()) {
    if (chance() < 0.1) continue
    const answers = Object.fromEntries(
      items.map((item) => [item, chance() < 0.05 ? null : 2 + Math.floor(chance() * 4)]),
    )
    expect((await api.post(`/api/v1/responses/${token}`, { answers })).status).toBe(200)
  }
}

/** Reads addresses of the API that must be there. */
async function reader(): Promise<(path: string) => Promise<Reply>> {
  const { key } = granted(await addApiKey(world, 'reader', ['read']))
  const api = client(createApp(world), key)
  return async (path) => {
    const reply = await api.get(path)
    expect([path, reply.status]).toEqual([path, 200])
    return reply
  }
}

async function sumOf({ bytes, type }: Reply): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex} ${String(bytes.length)} bytes of ${type}`
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}
