import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bandOf } from '../src/core/bands.ts'
import type { NamedTrend } from '../src/core/concept.ts'
import { unitGroup } from '../src/core/group.ts'
import { stepOf } from '../src/core/series.ts'
import { targetAt } from '../src/core/target.ts'
import { onTargetInWords } from '../src/core/words/on-target.ts'
import { listBandSets } from '../src/db/definition.ts'
import { findPublication } from '../src/db/publication.ts'
import { listRounds } from '../src/db/round.ts'
import { listSeries } from '../src/db/series.ts'
import { listTrendGroups, listTrends } from '../src/db/trend.ts'
import { demoSeries, seedDemo } from '../src/demo/seed-demo.ts'
import { createApp } from '../src/http/app.tsx'
import { addApiKey } from '../src/work/api-keys.ts'
import { readCurl } from './curl.ts'
import { signedIn } from './signed-in.ts'
import { type Visitor, visitor } from './visitor.ts'
import { granted } from './world.ts'
import { type NodeTestWorld, testWorld } from './world-node.ts'

// What is published is copied by hand: Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet
// 2018; Göteborg, Intraservice, Årsrapport 2022 and Verksamhetsplan 2023; Stockholm,
// Serviceförvaltningen, Verksamhetsplan ekonomi 2017.

let world: NodeTestWorld
beforeAll(async () => {
  world = await testWorld({ kind: 'demo', now: '2026-11-21T08:00:00Z' })
  await world.db.unsynced(() => seedDemo(world))
}, 120_000)
afterAll(() => world.close())

test('every instrument has a series, and those with a published goal have it', async () => {
  const instruments: Record<string, string[]> = {
    nki: ['nki at-least 80 –2008', 'nki at-least 82 2009–'],
    nri: ['nri at-least 70 2008–2010', 'nri at-least 75 2011–2016', 'nri at-least 80 2017–'],
    'support-mejl': ['medel at-least 4 –'],
    'support-telefon': ['medel at-least 4 –'],
    'nki-stodprocess': [
      ...['nki-hr above 70 –', 'nki-ekonomi above 70 –', 'nki-juridik above 70 –'],
      ...['nki-kommunikation above 70 –', 'nki-kontorsadministration above 70 –'],
      'nki-risk-och-informationssakerhet above 70 –',
    ],
    'nki-intern': ['nki at-least 70 2023–'],
    kundenkat: ['nojda-kunder at-least 90 2017–'],
    hme: ['hme at-least 81 2022–'],
    ami: [
      ...['ami at-least 83 2017–', 'bra-arbetsgivare at-least 85 2017–'],
      'psykosocial-arbetsmiljo at-least 81 2017–',
    ],
    sjukfranvaro: ['sjukfranvaro below 2 –'],
    utbildningstimmar: ['utbildningstimmar at-least 30 2017–'],
    foretagsklimat: ['foretagsklimat at-most 170 2022–'],
  }
  const keys = (await listSeries(world.db)).map(({ key }) => key)
  const without = [
    ...['nki-federation', 'evenemang', 'medborgarenkat', 'varumarke', 'intressentdialog'],
    ...['nordisk-jamforelse', 'registry-poang', 'medarbetarenkat', 'halsa', 'styrelse', 'nmi'],
  ]
  expect(keys).toEqual(expect.arrayContaining([...Object.keys(instruments), ...without]))
  expect(keys.toSorted()).toEqual(demoSeries.toSorted())
  for (const [series, goals] of Object.entries(instruments))
    expect([series, ...(await goalsOf(series)).toSorted()]).toEqual([series, ...goals.toSorted()])
  // Every item at least 4, stress below 3.
  const nmi = await goalsOf('nmi')
  expect(nmi).toHaveLength(20)
  expect(nmi.filter((goal) => goal.includes('at-least 4'))).toHaveLength(19)
  expect(nmi).toContain('stressad below 3 –')
})

describe('what was published stands in its series as it was published', () => {
  test('twelve years at the workplace: on target in 11 of them, with room to meet in 6', async () => {
    const physical = await trendOf('nmi', 'fysisk')
    const social = await trendOf('nmi', 'social')
    expect(imported(physical)).toEqual([
      ...['4,18', '4,17', '4,13', '4,1', '4,31', '4,25'],
      ...['4,11', '4,27', '4,08', '3,92', '4,26', '4,48'],
    ])
    expect(imported(social).at(-1)).toBe('4,7')
    const step = stepOf('half-yearly')
    expect(onTargetInWords(physical.trend, 'sv', step)).toBe('låg på målet 11 av 12 år')
    expect(onTargetInWords(social.trend, 'sv', step)).toBe('låg på målet 6 av 12 år')
  })

  test('NKI 62,5, 65,6 of 433 and 66,9 of 1 319, and 70 to reach in 2023', async () => {
    const { trend } = await trendOf('nki-intern', 'nki')
    const before = trend.points.filter(({ source }) => source === 'history')
    expect(before.map(({ figure }) => [display(figure), 'n' in figure ? figure.n : null])).toEqual([
      ['62,5', null],
      ['65,6', 433],
      ['66,9', 1319],
    ])
    expect(targetAt(trend.targets, 2022)).toBeUndefined()
    expect(targetAt(trend.targets, 2023)).toMatchObject({ direction: 'at-least', value: 70 })
  })

  test('HME 79, 78, 77 of the city and 76, 76, 77 of its administration, against 81', async () => {
    const unit = 'stad/intraservice'
    expect(imported(await trendOf('hme', 'hme'))).toEqual(['79', '78', '77'])
    const own = await trendOf('hme', 'hme', unit)
    expect(imported(own)).toEqual(['76', '76', '77'])
    expect(targetAt(own.trend.targets, 2022)).toMatchObject({ value: 81 })
  })

  test('the goal of NRI rises from 70 to 75 to 80', async () => {
    const { trend } = await trendOf('nri', 'nri')
    const goals = [2008, 2010, 2011, 2016, 2017, 2025].map((x) => targetAt(trend.targets, x)?.value)
    expect(goals).toEqual([70, 70, 75, 75, 80, 80])
  })

  test('the nineteen shares of top grades of 2018 lie in the bands they were printed in', async () => {
    const bands = await listBandSets(world.db)
    const found: Record<string, number> = {}
    for (const { trend, bands: set } of await listTrends(world.db, 'nmi', {}, 'sv')) {
      const point = trend.points.find(({ period }) => period === '2018')
      if (!trend.concept.endsWith('-topp') || point?.figure.is !== 'value') continue
      const { word } = bandOf(bands.get(set ?? '') ?? fail(), point.figure.value)
      found[word] = (found[word] ?? 0) + 1
    }
    // Excellent 95 95 94 92 92 92 89 89 88 89, good 83 82 81 79 79 79 76 74 74.
    expect(found).toEqual({ excellent: 10, good: 9 })
  })

  test('AMI of 2015 has a unit, its department and the city; the two other indices begin in 2017', async () => {
    const values = ['', 'stad/intraservice', 'stad/intraservice/ekonomi'].map(async (unit) =>
      imported(await trendOf('ami', 'ami', unit)),
    )
    expect(await Promise.all(values)).toEqual([['80'], ['82'], ['83']])
    for (const concept of ['bra-arbetsgivare', 'psykosocial-arbetsmiljo'])
      expect((await trendOf('ami', concept)).trend.points[0]?.period).toBe('2017')
    const { trend } = await trendOf('ami', 'ami')
    expect(onTargetInWords(trend, 'sv', 1)).toContain('(värde saknas för 2016)')
  })

  test('others stand beside our own: a range, a place, a mean, and growth since 2006', async () => {
    expect((await trendOf('nki', 'nki')).trend.benchmarks).toMatchObject([{ low: 64, high: 75 }])
    expect((await trendOf('registry-poang', 'poang-se')).trend.benchmarks).toMatchObject([
      { name: 'CENTR, .eu (bäst)', value: 86.9 },
      { name: 'CENTR, .se bland alla', value: 83.3, place: 6, of: 48 },
      { name: 'CENTR, medel av alla', value: 71.3 },
    ])
    const growth = (await trendOf('domantillvaxt', 'domantillvaxt')).trend
    expect(growth.points.map(({ figure }) => display(figure))).toEqual(['100', '335'])
    expect(growth.benchmarks.map(({ value }) => value)).toEqual([176, 330, 242])
  })

  test('a figure that nobody has is missing, not nothing', async () => {
    const { trend } = await trendOf('sjukfranvaro-stad', 'sjukfranvaro-stad')
    expect(trend.points.at(-1)?.figure).toEqual({ is: 'none', reason: 'not-reported' })
  })
})

test('the line of a department breaks where it got a new name, and begins where two became one', async () => {
  const school = await trendOf('hme', 'hme', 'stad/skola')
  expect(school.trend.points.map(({ period }) => period)).toEqual(['2023', '2024', '2025'])
  expect(school.trend.breaks).toContainEqual({ before: '2025', because: 'unit', items: [] })
  const market = await trendOf('halsa', 'arbetsmiljo', 'stiftelse/marknad')
  expect(market.trend.points.map(({ period }) => period)).toEqual(['2025'])
})

test('one index is asked by two questionnaires, and its line says so', async () => {
  const { trend } = await trendOf('hme', 'hme')
  expect(trend.breaks.map(({ before, because }) => [before, because])).toEqual([
    ['2024', 'questionnaire'],
    ['2025', 'questionnaire'],
  ])
})

test('nothing made up is unmarked, and everything imported says where it comes from', async () => {
  const rounds = await listRounds(world.db)
  expect(rounds.length).toBeGreaterThan(80)
  expect(rounds.filter(({ simulated }) => !simulated)).toEqual([])
  let imported = 0
  for (const { key } of await listSeries(world.db))
    for (const group of await listTrendGroups(world.db, key))
      for (const { trend } of await listTrends(world.db, key, group, 'sv')) {
        for (const point of trend.points)
          if (point.source === 'round') expect([key, point.simulated]).toEqual([key, true])
          else {
            expect([key, point.cited]).toEqual([key, expect.stringMatching(published)])
            imported++
          }
        for (const { source } of trend.benchmarks) expect(source).toMatch(published)
        for (const { text } of trend.events)
          expect(text).toMatch(/Källa: |^Påhittad åtgärd: |\(simulerad omgång\)$/)
      }
  // 12 + 12 + 19 + 1 of the foundation, 7 + 3 + 3 of the city, and the indicators.
  expect(imported).toBeGreaterThan(57 + 40)
})

const published =
  /^(Internetstiftelsen|SCB:s|CENTR|Göteborg|Stockholm), ?|enligt Internetstiftelsens/

test('every example of the API’s page that fetches something finds it here', async () => {
  const app = createApp(world)
  const { html } = await visitor(app).open('/api')
  const { key } = granted(await addApiKey(world, 'examples', ['read']))
  const variables = new Map([['NOJD_KEY', key]])
  const fetching = [...html.matchAll(/<pre><code>(.*?)<\/code>/gs)]
    .map(([, command = '']) => command.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    .filter((command) => !/ -X | -d | --data-binary |\/(people|links)"/.test(command))
  expect(fetching.length).toBeGreaterThan(40)
  for (const command of fetching) {
    const { address, init } = readCurl(command, variables)
    const headers = new Headers(init.headers)
    headers.set('Host', 'nojd.test')
    expect([address, (await app.request(address, { ...init, headers })).status]).toEqual([
      address,
      200,
    ])
  }
}, 60_000)

test('as many are asked, and about as many answer, as the instruments say', async () => {
  const sizes: [string, string, number | null, number, number][] = [
    // 5 000 companies and 5 000 private customers; some 2 400 answer.
    ['nki', '2025', 10_000, 2200, 2600],
    ['nri', '2025', 150, 75, 130],
    ['support-mejl', '2026Q3', 320, 200, 300],
    ['support-telefon', '2025', 260, 170, 230],
    ['nki-federation', '2025', 230, 180, 230],
    ['nmi', '2026H1', 71, 50, 71],
    // An open link: nobody knows how many were asked.
    ['evenemang', '2025', null, 1000, 1000],
    ['intressentdialog', '2024', 800, 430, 570],
    ['styrelse', '2025', 10, 10, 10],
  ]
  for (const [series, period, invited, fewest, most] of sizes) {
    const { response } = (await findPublication(world.db, { series, period })) ?? fail()
    expect([series, response.invited]).toEqual([series, invited])
    expect(response.submitted).toBeGreaterThanOrEqual(fewest)
    expect(response.submitted).toBeLessThanOrEqual(most)
  }
})

test('made twice, with other tokens and another order of people, every publication is the same', async () => {
  const only = ['nki-stodprocess', 'evenemang', 'intressentdialog', 'nri', 'halsa', 'hme']
  const again = await testWorld({ kind: 'demo', now: '2027-03-01T08:00:00Z' })
  try {
    again.random(7)
    await again.db.unsynced(() => seedDemo(again, { only }))
    const hashes = async (one: NodeTestWorld) => {
      const rounds = (await listRounds(one.db)).filter(({ series }) => only.includes(series))
      const all = rounds.map(async (round) => [
        round.series,
        round.period,
        (await findPublication(one.db, round))?.hash,
      ])
      return Promise.all(all)
    }
    const first = await hashes(world)
    expect(first.filter(([, , hash]) => hash !== undefined)).toHaveLength(23)
    expect(await hashes(again)).toEqual(first)
  } finally {
    await again.close()
  }
}, 60_000)

test('Anna walks through every series, and every picture on the way is drawn', async () => {
  const anna = await signedIn(world, createApp(world))
  const pictures = new Set(await picturesOf(anna, '/'))
  const rounds = await listRounds(world.db)
  for (const { key } of await listSeries(world.db)) {
    for (const one of await picturesOf(anna, `/serie/${key}`)) pictures.add(one)
    const own = rounds.filter(({ series }) => series === key)
    for (const { period } of own) await picturesOf(anna, `/omgang/${key}/${period}`)
    const newest = own.findLast(({ state }) => state === 'published')
    if (newest === undefined) continue
    for (const one of await picturesOf(anna, `/omgang/${key}/${newest.period}`)) pictures.add(one)
  }
  expect(pictures.size).toBeGreaterThan(100)
  for (const address of pictures) {
    const drawn = await anna.send(address)
    const svg = await drawn.text()
    expect([address, drawn.status, svg.slice(0, 4), svg.includes('<path')]).toEqual([
      ...[address, 200, '<svg', true],
    ])
  }
}, 180_000)

/** The light, wide picture of each chart of a page that must be there. */
async function picturesOf(who: Visitor, path: string): Promise<string[]> {
  const page = await who.send(path)
  expect([path, page.status]).toEqual([path, 200])
  const html = await page.text()
  expect(html).not.toMatch(/undefined|NaN|\[object/)
  return [...html.matchAll(/<img src="([^"]+chart\.svg[^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  )
}

async function trendOf(series: string, concept: string, unit = ''): Promise<NamedTrend> {
  const trends = await listTrends(world.db, series, unitGroup(unit), 'sv')
  return trends.find(({ trend }) => trend.concept === concept) ?? fail()
}

function imported({ trend }: NamedTrend): string[] {
  return trend.points.flatMap(({ source, figure }) =>
    source === 'history' ? [display(figure)] : [],
  )
}

function display(figure: NamedTrend['trend']['points'][number]['figure']): string {
  return 'display' in figure ? figure.display : figure.is
}

/** The goals of a series for everybody: "nki at-least 80 –2008". */
async function goalsOf(series: string): Promise<string[]> {
  const trends = await listTrends(world.db, series, {}, 'sv')
  return trends.flatMap(({ trend }) =>
    trend.targets.map(
      ({ direction, value, from, to }) =>
        `${trend.concept} ${direction} ${String(value)} ${from ?? ''}–${to ?? ''}`,
    ),
  )
}

function fail(): never {
  throw new Error('what the demo should have is not there')
}
