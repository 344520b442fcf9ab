import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { trend } from '../../src/core/trend.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { publishDefinition } from '../../src/work/publish-definition.ts'
import { type Client, client } from '../client.ts'
import { dump } from '../dump.ts'
import { hme } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import type { App } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

// Greta is a quality officer. What she knows beside the answers comes as files, each all or nothing.
// Published figures: Internetstiftelsen, application for Utmärkelsen Svensk Kvalitet 2018, unless
// another source is named.

const application = 'Internetstiftelsen, ansökan 2018'

/** Every file there is, with commas, quotes, lines and formulas in what people wrote. */
const files = {
  history: [
    'series,concept,unit,period,value,n,status,source',
    'hme,hme,,2020,79.0,,final,"Göteborg, Intraservice, Årsrapport 2022"',
    'hme,hme,,2021,78,330,preliminary,"=SUMMA(""A1"")"',
    "hme,nps,stad/it,2022H1,-0.50,,final,'-5 är ingen formel",
  ],
  targets: [
    'series,concept,unit,from,to,direction,value,assessment',
    'hme,hme,,2022,,at-least,81,',
    'hme,hme,,2020,2021,above,75.5,"God, på väg ""uppåt"""',
    'hme,hme,stad/it,2023,,higher-than,2022,+ ok',
  ],
  benchmarks: [
    'series,concept,name,period,value,low,high,place,of,source',
    `hme,hme,"@Riket, alla kommuner",2022,79.2,,,6,48,"${application}"`,
    `hme,hme,Svenskt Kvalitetsindex,2017,,64,75,,,"${application}"`,
  ],
  events: ['series,unit,date,kind,text', 'hme,,2021-05-01,action,"Nya chefer,\nny rutin"'],
  indicators: [
    'indicator,unit,period,value,status,source',
    `sjukfranvaro,,2016,1.63,final,"${application}, s. 9"`,
    'sjukfranvaro,,2017,1.5200,preliminary,-',
    'sjukfranvaro,,2018,,preliminary,',
  ],
} as const

const sjukfranvaro = {
  ...{ key: 'sjukfranvaro', title: 'Sjukfrånvaro' },
  indicator: { unit: 'procent', decimals: 2, percent: true, direction: 'lower' },
}

let world: TestWorld
let app: App
let greta: Client
beforeEach(() => begin())
afterEach(() => world.close())

/** An installation with one questionnaire, one series that is asked and one indicator. */
async function begin(): Promise<void> {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  const { key } = granted(await addApiKey(world, 'greta', ['read', 'manage']))
  greta = client(app, key)
  granted(await publishDefinition(world, hme()))
  for (const one of [{ key: 'hme', title: 'HME' }, sjukfranvaro])
    expect((await greta.post('/api/v1/series', one)).status).toBe(201)
}

type File = keyof typeof files
const address = (file: File) =>
  file === 'indicators' ? '/api/v1/indicators' : `/api/v1/series/hme/${file}`

async function importAll(texts: Readonly<Record<File, string>>): Promise<void> {
  for (const file of ['history', 'targets', 'benchmarks', 'events', 'indicators'] as const) {
    const reply = await greta.postCsv(address(file), texts[file])
    expect([file, reply.status, reply.text]).toEqual([file, 200, expect.any(String) as unknown])
  }
}

async function exportAll(): Promise<Record<File, string>> {
  const csv = async (file: File) => (await greta.get(`${address(file)}?format=csv`)).text
  return {
    history: await csv('history'),
    targets: await csv('targets'),
    benchmarks: await csv('benchmarks'),
    events: await csv('events'),
    indicators: await csv('indicators'),
  }
}

const written = {
  history: files.history.join('\n'),
  targets: files.targets.join('\n'),
  benchmarks: files.benchmarks.join('\n'),
  events: files.events.join('\n'),
  indicators: files.indicators.join('\n'),
}

/** What trends say, of everybody and of IT, in both series. */
async function trends(): Promise<unknown[]> {
  const paths = ['hme', 'sjukfranvaro'].flatMap((series) =>
    ['', '?unit=stad/it'].map((query) => `/api/v1/series/${series}/trend${query}`),
  )
  const shape = z.object({ trends: z.array(trend) })
  return Promise.all(paths.map(async (path) => shape.parse((await greta.get(path)).json)))
}

describe('Greta imports what she knows beside the answers', () => {
  test('each file is read back as it was sent, and the counts are told', async () => {
    const counts = [
      ['history', { points: 3, unknown: ['nps'] }],
      ['targets', { targets: 3, unknown: [] }],
      ['benchmarks', { benchmarks: 2, unknown: [] }],
      ['events', { events: 1 }],
      ['indicators', { values: 3 }],
    ] as const
    for (const [file, count] of counts)
      expect((await greta.postCsv(address(file), written[file])).json).toEqual(count)

    expect((await greta.get(address('benchmarks'))).json).toEqual({
      benchmarks: [
        {
          concept: 'hme',
          benchmark: {
            ...{ name: '@Riket, alla kommuner', period: '2022', value: 79.2 },
            ...{ low: null, high: null, place: 6, of: 48, source: application },
          },
        },
        {
          concept: 'hme',
          benchmark: {
            ...{ name: 'Svenskt Kvalitetsindex', period: '2017', value: null },
            ...{ low: 64, high: 75, place: null, of: null, source: application },
          },
        },
      ],
    })
    expect((await greta.get(address('events'))).json).toEqual({
      events: [{ unit: '', date: '2021-05-01', kind: 'action', text: 'Nya chefer,\nny rutin' }],
    })
    expect((await greta.get(address('targets'))).json).toMatchObject({
      targets: [
        { target: { from: '2020', assessment: 'God, på väg "uppåt"' } },
        { target: { from: '2022', to: null, direction: 'at-least', value: 81 } },
        { unit: 'stad/it', target: { direction: 'higher-than', value: '2022' } },
      ],
    })
    expect((await greta.get(address('indicators'))).json).toEqual({
      indicators: [
        {
          ...{ ...sjukfranvaro, audience: '', visibility: 'private', cadence: 'yearly' },
          values: [
            {
              ...{ unit: '', period: '2016', value: 1.63, decimals: 2, status: 'final' },
              source: `${application}, s. 9`,
            },
            {
              ...{ unit: '', period: '2017', value: 1.52, decimals: 4, status: 'preliminary' },
              source: '-',
            },
            {
              ...{ unit: '', period: '2018', value: null, decimals: 0, status: 'preliminary' },
              source: '',
            },
          ],
        },
      ],
    })
  })

  test('what she exports she can import elsewhere, and every trend there is the same', async () => {
    await importAll(written)
    const exported = await exportAll()
    const here = await trends()
    expect(JSON.stringify(here)).toContain('Svenskt Kvalitetsindex')
    await world.close()
    await begin()
    await importAll(exported)
    expect(await trends()).toEqual(here)
    expect(await exportAll()).toEqual(exported)
  })

  test('a formula is harmless in the file and is the same text again when it is imported', async () => {
    await importAll(written)
    const { history, benchmarks } = await exportAll()
    expect(history.split('\n')).toEqual([
      'series,concept,unit,period,value,n,status,source',
      'hme,hme,,2020,79.0,,final,"Göteborg, Intraservice, Årsrapport 2022"',
      `hme,hme,,2021,78,330,preliminary,"'=SUMMA(""A1"")"`,
      "hme,nps,stad/it,2022H1,-0.50,,final,'-5 är ingen formel",
      '',
    ])
    expect(benchmarks).toContain(`"'@Riket, alla kommuner"`)
    const { history: points } = z
      .object({ history: z.array(z.object({ source: z.string() })) })
      .parse((await greta.get(address('history'))).json)
    expect(points[1]?.source).toBe('=SUMMA("A1")')
    expect(points[2]?.source).toBe('-5 är ingen formel')
  })

  test('a distribution is no number: what is set for one is taken, and named', async () => {
    granted(await publishDefinition(world, world.catalogue.definitions.get('nmi/1.json')))
    const goals = ['hme,trivs,at-least,4', 'hme,trivs-fordelning,at-least,4']
    const csv = ['series,concept,direction,value', ...goals].join('\n')
    expect((await greta.postCsv(address('targets'), csv)).json).toEqual({
      ...{ targets: 2, unknown: ['trivs-fordelning'] },
    })
  })

  test('the same file twice changes nothing', async () => {
    await importAll(written)
    const before = await dump(world)
    await importAll(written)
    await importAll(await exportAll())
    expect(await dump(world)).toBe(before)
  })

  test('a corrected value takes the place of the old one', async () => {
    await importAll(written)
    const corrected = 'indicator,period,value,source\nsjukfranvaro,2018,1.4,Personalsystemet\n'
    await greta.postCsv(address('indicators'), corrected)
    const again = `series,concept,name,period,place,of,source\nhme,hme,"@Riket, alla kommuner",2022,7,48,x\n`
    await greta.postCsv(address('benchmarks'), again)
    expect((await exportAll()).indicators).toContain(
      'sjukfranvaro,,2018,1.4,final,Personalsystemet',
    )
    expect((await exportAll()).benchmarks).toContain('2022,,,,7,48,x')
  })

  test('a list is a file for whoever asks for text/csv, under a name of its own', async () => {
    await importAll(written)
    for (const file of ['benchmarks', 'events', 'targets', 'history', 'indicators'] as const) {
      const { key } = granted(await addApiKey(world, `csv-${file}`, ['read']))
      const response = await app.request(`http://nojd.test${address(file)}`, {
        headers: { Host: 'nojd.test', Authorization: `Bearer ${key}`, Accept: 'text/csv' },
      })
      expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
      const name = file === 'indicators' ? 'indicators' : `hme-${file}`
      expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}.csv"`)
      expect(await response.text()).toBe((await exportAll())[file])
    }
    const odd = await greta.get('/api/v1/units?format=xlsx')
    expect([odd.status, odd.json]).toMatchObject([422, { errors: [{ pointer: 'query/format' }] }])
  })
})

describe('a fault in one row', () => {
  const rows = {
    history: (i: number) => `hme,hme,,${String(1800 + i)},77,,final,x`,
    targets: (i: number) => `hme,hme,,${String(1800 + i)},,at-least,77,`,
    benchmarks: (i: number) => `hme,hme,Kommun ${String(i)},2022,77,,,,,x`,
    events: (i: number) => `hme,,2021-05-01,event,Händelse ${String(i)}`,
    indicators: (i: number) => `sjukfranvaro,,${String(1800 + i)},1.5,final,x`,
  }
  const faulty = {
    history: ['hme,hme,,2022,sjuttio,,final,x', 'row 151, value'],
    targets: ['hme,hme,,2022,,minst,77,', 'row 151, direction'],
    benchmarks: ['hme,hme,Riket,2022,,64,,,,x', 'row 151, high'],
    events: ['hme,,2021-02-29,event,Skottdag', 'row 151, date'],
    indicators: ['tvister,,2017,51,final,x', 'row 151, indicator'],
  } as const

  test('of two hundred refuses the file whole, with the row and the column it stands in', async () => {
    for (const file of ['history', 'targets', 'benchmarks', 'events', 'indicators'] as const) {
      const before = await dump(world)
      const [bad, where] = faulty[file]
      const all = Array.from({ length: 200 }, (_, i) => (i === 149 ? bad : rows[file](i)))
      const reply = await greta.postCsv(address(file), [files[file][0], ...all].join('\n'))
      expect([file, reply.status, reply.json]).toMatchObject([file, 422, { errors: [{ where }] }])
      expect(z.object({ errors: z.array(z.unknown()) }).parse(reply.json).errors).toHaveLength(1)
      expect(await dump(world)).toBe(before)
      // The control: without that row it is taken.
      const fine = all.filter((row) => row !== bad)
      const taken = await greta.postCsv(address(file), [files[file][0], ...fine].join('\n'))
      expect([file, taken.status]).toEqual([file, 200])
      await world.close()
      await begin()
    }
  })

  test('says what to do: add the indicator, keep to its concept, and never 750 of 100', async () => {
    const fault = async (file: File, ...lines: string[]) =>
      (await greta.postCsv(address(file), [files[file][0], ...lines].join('\n'))).json
    expect(await fault('indicators', 'tvister,,2017,51,final,x')).toMatchObject({
      errors: [
        {
          where: 'row 2, indicator',
          detail: expect.stringContaining('series add tvister --title T --indicator') as unknown,
        },
      ],
    })
    expect(await fault('indicators', 'hme,,2017,51,final,x')).toMatchObject({
      errors: [{ where: 'row 2, indicator', detail: expect.stringContaining('asked') as unknown }],
    })
    expect(await fault('benchmarks', 'hme,hme,Riket,2022,,64,750,,,x')).toMatchObject({
      errors: [{ where: 'row 2, high', detail: 'lies outside what its concept can be' }],
    })
    expect(await fault('events', 'nki,,2022-01-01,event,x')).toMatchObject({
      errors: [{ where: 'row 2, series' }],
    })
    const target = 'series,concept,direction,value\nsjukfranvaro,franvaro,below,2\n'
    expect((await greta.postCsv('/api/v1/series/sjukfranvaro/targets', target)).json).toMatchObject(
      { errors: [{ where: 'row 2, concept' }] },
    )
    // Any number can be a value of an indicator, and its concept is known.
    const high = 'series,concept,direction,value\nsjukfranvaro,sjukfranvaro,below,2000\n'
    expect((await greta.postCsv('/api/v1/series/sjukfranvaro/targets', high)).json).toEqual({
      ...{ targets: 1, unknown: [] },
    })
  })
})

describe('the trend of an indicator', () => {
  test('shows what is known with its own decimals and percent sign; what is not there yet is "uppgift saknas" and not 0', async () => {
    await importAll(written)
    const target = 'series,concept,direction,value\nsjukfranvaro,sjukfranvaro,below,2\n'
    await greta.postCsv('/api/v1/series/sjukfranvaro/targets', target)
    const { json } = await greta.get('/api/v1/series/sjukfranvaro/trend?concept=sjukfranvaro')
    expect(trend.parse(json)).toMatchObject({
      ...{ series: 'sjukfranvaro', concept: 'sjukfranvaro', group: {}, breaks: [] },
      points: [
        {
          ...{
            period: '2016',
            source: 'indicator',
            status: 'final',
            cited: `${application}, s. 9`,
          },
          figure: { is: 'value', value: 1.63, display: '1,63 %' },
        },
        {
          ...{ period: '2017', source: 'indicator', status: 'preliminary' },
          figure: { is: 'value', value: 1.52, display: '1,5200 %' },
        },
        { period: '2018', source: 'indicator', figure: { is: 'none', reason: 'not-reported' } },
      ],
      targets: [{ direction: 'below', value: 2 }],
    })

    const anna = await signedIn(world, app)
    const page = await anna.open('/serie/sjukfranvaro')
    expect(page.text).toContain('Sjukfrånvaro')
    expect(page.text).toContain('uppgift saknas')
    expect(page.text).not.toMatch(/\b0(,00)? %/)
    const csv = await greta.get('/api/v1/series/sjukfranvaro/trend/chart.csv')
    expect(csv.text).toContain('sjukfranvaro,sjukfranvaro,,2018,,,preliminary,,,not-reported')
  })

  test('is one for each unit that has values, and nothing for others', async () => {
    const csv = 'indicator,unit,period,value,source\nsjukfranvaro,stad/it,2022H2,5.2,Rapport\n'
    await greta.postCsv(address('indicators'), csv)
    const of = async (query: string) =>
      z
        .object({ trends: z.array(trend) })
        .parse((await greta.get(`/api/v1/series/sjukfranvaro/trend${query}`)).json)
    expect(await of('')).toEqual({ trends: [] })
    expect((await of('?unit=stad/it')).trends).toMatchObject([
      { group: { unit: 'stad/it' }, points: [{ x: 2022.5, figure: { display: '5,20 %' } }] },
    ])
    const anna = await signedIn(world, app)
    expect((await anna.open('/serie/sjukfranvaro?unit=stad/it')).status).toBe(200)
  })

  test('nobody is asked about it: a round of an indicator is refused', async () => {
    const round = { series: 'sjukfranvaro', period: '2026', definition: 'hme@1' }
    const reply = await greta.post('/api/v1/rounds', round)
    expect([reply.status, reply.json]).toMatchObject([422, { code: 'invalid' }])
  })
})

describe('what stands beside a trend', () => {
  test('a place among others, their values in order of time, and the events of everybody and of the unit', async () => {
    await greta.post('/api/v1/series', { key: 'registry', title: 'Registry' })
    const source = `"${application}"`
    // .se 83.3, sixth of 48; the best, .eu, 86.9; the mean of all 71.3.
    const benchmarks = [
      files.benchmarks[0],
      `registry,poang,.eu (bäst),2018,86.9,,,1,48,${source}`,
      `registry,poang,.se,2018,83.3,,,6,48,${source}`,
      `registry,poang,Alla,2017H2,71.3,,,,,${source}`,
      `registry,annat,Alla,2018,50,,,,,${source}`,
    ]
    const at = '/api/v1/series/registry'
    expect((await greta.postCsv(`${at}/benchmarks`, benchmarks.join('\n'))).json).toEqual({
      ...{ benchmarks: 4, unknown: ['poang', 'annat'] },
    })
    const events = [
      files.events[0],
      'registry,,2018-03-01,action,Ny portal',
      'registry,stad/it,2017-01-01,event,Flytt',
      'registry,stad/hr,2017-06-01,event,Något annat',
    ]
    await greta.postCsv(`${at}/events`, events.join('\n'))
    const point = 'series,concept,unit,period,value,source\n'
    const points = `registry,poang,,2018,83.3,x\nregistry,poang,stad/it,2018,80,x\n`
    await greta.postCsv(`${at}/history`, point + points)

    const whole = trend.parse((await greta.get(`${at}/trend?concept=poang`)).json)
    expect(whole.benchmarks.map(({ name, value, place, of }) => [name, value, place, of])).toEqual([
      ['Alla', 71.3, null, null],
      ['.eu (bäst)', 86.9, 1, 48],
      ['.se', 83.3, 6, 48],
    ])
    expect(whole.events.map(({ text }) => text)).toEqual(['Ny portal'])
    const it = trend.parse((await greta.get(`${at}/trend?concept=poang&unit=stad/it`)).json)
    expect(it.events.map(({ text }) => text)).toEqual(['Flytt', 'Ny portal'])
    expect(it.benchmarks).toEqual(whole.benchmarks)
  })
})

test('a series remembers how often it is measured, and a round whom it asked when it was planned', async () => {
  const nmi = { key: 'nmi', title: 'NMI', audience: 'alla', cadence: 'half-yearly' }
  expect((await greta.post('/api/v1/series', nmi)).json).toMatchObject(nmi)
  expect((await greta.get('/api/v1/series/nmi')).json).toEqual({
    ...nmi,
    ...{ visibility: 'private', indicator: null },
  })
  const round = { series: 'nmi', period: '2026H1', definition: 'hme@1' }
  expect((await greta.post('/api/v1/rounds', round)).json).toMatchObject({ audience: 'alla' })
  const odd = await greta.post('/api/v1/series', { key: 'x', title: 'x', cadence: 'weekly' })
  expect([odd.status, odd.json]).toMatchObject([422, { errors: [{ pointer: '/cadence' }] }])
})
