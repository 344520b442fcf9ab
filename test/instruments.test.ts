import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Definition, definition } from '../src/core/definition/definition.ts'
import { type Figure, isCounts } from '../src/core/figure.ts'
import { groupKey } from '../src/core/group.ts'
import { type Publication, publication } from '../src/core/publication.ts'
import { type Trend, trend } from '../src/core/trend.ts'
import { sv } from '../src/core/words/sv.ts'
import { createApp } from '../src/http/app.tsx'
import { addApiKey } from '../src/work/api-keys.ts'
import { type Client, client, type Reply } from './client.ts'
import { answerForm, peopleCsv, unitsCsv } from './instruments/answering.ts'
import { customers } from './instruments/customers.ts'
import { employees } from './instruments/employees.ts'
import {
  bandsOf,
  close,
  goalsOn,
  nameOf,
  newestOf,
  numbersOf,
  withoutParts,
} from './instruments/numbers.ts'
import { signedIn } from './signed-in.ts'
import { type App, type Visitor, visitor } from './visitor.ts'
import { granted } from './world.ts'
import { type NodeTestWorld, root, testWorld } from './world-node.ts'

// Greta runs every instrument there is for a year: the tables beside say who answers what, and what
// must come of it. Nothing here knows one instrument from another.
const instruments = [...customers, ...employees]
const period = '2025'

let world: NodeTestWorld
let app: App
let greta: Client
let anna: Visitor
beforeAll(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  greta = client(app, granted(await addApiKey(world, 'greta', ['read', 'people', 'manage'])).key)
  anna = await signedIn(world, app)
  done(await greta.postCsv('/api/v1/units', unitsCsv(instruments)))
})
afterAll(() => world.close())

test('the tables have every instrument that ships', () => {
  expect(instruments.map(({ key }) => key).sort()).toEqual(keysThatShip())
})

describe.each(instruments)('$key', (instrument) => {
  const { key, people, openLink = false } = instrument
  const round = `/api/v1/rounds/${key}/${period}`
  const headcount = people.reduce((sum, { count }) => sum + count, 0)
  let asked: Definition
  let published: Publication

  test('is published as it ships, and asked', async () => {
    const shipped = world.catalogue.definitions.get(`${key}/1.json`)
    asked = definition.parse(shipped)
    expect(asked.languages).toEqual(['sv', 'en'])
    done(await greta.post('/api/v1/definitions', shipped))
    done(await greta.post('/api/v1/series', { key, title: key }))
    done(await greta.post('/api/v1/rounds', { series: key, period, definition: `${key}@1` }))
    if (!openLink) done(await greta.postCsv(`${round}/people`, peopleCsv(people)))
    done(await greta.post(`${round}/open`))
  })

  test('is answered on its form, by the first in English', async () => {
    const { links } = linksShape.parse(done(await greta.get(`${round}/links`)))
    expect(links).toHaveLength(openLink ? 1 : headcount)
    expect(headcount).toBeGreaterThanOrEqual(10)
    const parties = people.flatMap((party) => Array.from({ length: party.count }, () => party))
    for (const [i, party] of parties.entries()) {
      const { address = '' } = links[openLink ? 0 : i] ?? {}
      // The first two read every page; the others only answer it.
      const reads = (['en', 'sv'] as const)[i] ?? null
      await answerForm(visitor(app), asked, new URL(address).pathname, party, reads)
    }
  })

  test('has every figure it is known for, with the value that its people gave', async () => {
    done(await greta.post(`${round}/close`))
    published = publication.parse(done(await greta.post(`${round}/publish`)))
    const rate = openLink ? null : 100
    expect(published.response).toMatchObject({ submitted: headcount, rate })
    const numbers = numbersOf(published)
    expect(numbers).toMatchObject(close(instrument.figures))
    expect(numbers).toMatchObject(instrument.counts ?? {})
    expect(bandsOf(published)).toMatchObject(instrument.bands ?? {})
    // Of everybody there is a figure of every measure, and none is missing.
    const whole = wholeOf(published)
    expect(new Set(whole.map(({ measure }) => measure))).toEqual(
      new Set(asked.measures.map((one) => one.key)),
    )
    expect(whole.filter((figure) => figure.is !== 'value')).toEqual([])
    const page = await anna.open(`/omgang/${key}/${period}`)
    for (const words of instrument.says ?? []) expect(page.text).toContain(words)
  })

  test('has a trend of every number with its goal, and none of a distribution', async () => {
    const numbers = wholeOf(published).filter((figure) => !isCounts(figure))
    const concepts = [...new Set(numbers.map(({ concept }) => concept))]
    // Where no goal was published, one that no other concept has.
    const goals = concepts.map((concept, i) => {
      const [direction, value] = instrument.goals?.[concept] ?? ['at-least', (101 + i) / 100]
      return { concept, direction, value }
    })
    expect(concepts).toEqual(expect.arrayContaining(Object.keys(instrument.goals ?? {})))
    const rows = goals.map((goal) => `${key},${Object.values(goal).join(',')},${period}`)
    const csv = ['series,concept,direction,value,from', ...rows].join('\n')
    const imported = done(await greta.postCsv(`/api/v1/series/${key}/targets`, csv))
    expect(imported).toEqual({ targets: concepts.length, unknown: [] })

    const trends = await trendsOf(key, '')
    expect(new Set(trends.map(({ concept }) => concept))).toEqual(new Set(concepts))
    const groups = new Set(published.figures.map(({ group }) => groupKey(group)))
    const drawn = await Promise.all([...groups].map((group) => trendsOf(key, group)))
    expect(newestOf(drawn.flat())).toMatchObject(close(withoutParts(instrument.figures)))

    const onPage = goalsOn(await anna.open(`/serie/${key}`))
    for (const one of trends) {
      const name = nameOf(one.concept, one)
      const goal = goals.find(({ concept }) => concept === one.concept)
      const { direction = 'above', value = 0 } = goal ?? {}
      expect([name, ...one.targets]).toEqual([name, { from: period, to: null, direction, value }])
      const words = sv.trend.goals[direction](String(value).replace('.', ','))
      expect([name, onPage.get(name)?.replace(' %', '')]).toEqual([name, words])
    }
  })
})

test('no code knows an instrument by its key: it is a file, and nothing else', () => {
  const word = new RegExp(`(?<![\\w-])(${keysThatShip().join('|')})(?![\\w-])`)
  const found = ['src', 'web'].flatMap((folder) =>
    codeIn(folder).flatMap((path) =>
      withoutComments(readFileSync(join(root, path), 'utf8'))
        .split('\n')
        .filter((line) => word.test(line) && !allowed.some((one) => one.test(line)))
        .map((line) => `${path}: ${line.trim()}`),
    ),
  )
  expect(found).toEqual([])
})

/** What people read at a terminal or of the API names an instrument as an example. */
const allowed = [
  /\bexample( =|:) ['{]/,
  /(such as|version:) hme[@/]/,
  /'--only takes some of its series /,
]

function keysThatShip(): string[] {
  const folders = readdirSync(join(root, 'surveys'), { withFileTypes: true })
  return folders
    .filter((entry) => entry.isDirectory() && entry.name !== 'bands')
    .map(({ name }) => name)
    .sort()
}

/** The program's own files: no tests, and not the demo, which is about some instruments. */
function codeIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^src\/demo\//.test(path))
}

function withoutComments(code: string): string {
  return code.replaceAll(/^ *(\/\*.*?\*\/|\/\/[^\n]*)$/gms, '')
}

function wholeOf({ figures }: Publication): Figure[] {
  return figures.filter(({ group }) => groupKey(group) === '')
}

const linksShape = z.object({ links: z.array(z.object({ address: z.string() })) })
const trendsShape = z.object({ trends: z.array(trend) })

async function trendsOf(key: string, group: string): Promise<Trend[]> {
  const query = group === '' ? '' : `?group=${encodeURIComponent(group)}`
  return trendsShape.parse(done(await greta.get(`/api/v1/series/${key}/trend${query}`))).trends
}

function done({ status, json, text }: Reply): unknown {
  if (status > 201) throw new Error(`${String(status)}: ${text}`)
  return json
}
