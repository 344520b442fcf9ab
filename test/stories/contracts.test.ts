import { testWorld } from '#world'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { canonical } from '../../src/core/canonical.ts'
import { readDefinition } from '../../src/core/definition/lint.ts'
import { figure } from '../../src/core/figure.ts'
import { publication } from '../../src/core/publication.ts'
import { trend } from '../../src/core/trend.ts'
import { listPeople } from '../../src/db/person.ts'
import { addPublication, findPublication } from '../../src/db/publication.ts'
import { listTrends } from '../../src/db/trend.ts'
import { listUnits } from '../../src/db/unit.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { importPeople } from '../../src/work/import-people.ts'
import { openRound } from '../../src/work/open-round.ts'
import { planRound } from '../../src/work/plan-round.ts'
import { publishDefinition } from '../../src/work/publish-definition.ts'
import { roundLinks } from '../../src/work/round-links.ts'
import { addSeries } from '../../src/work/add-series.ts'
import { type Client, client } from '../client.ts'
import { fielded, hme } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

// The shapes that several programs share, letter for letter. Numbers only show shapes; where the
// printed example has "…" its missing parts are filled in and nothing else is touched.

let world: TestWorld
let hr: Client
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  const { key } = granted(await addApiKey(world, 'hr', ['read', 'manage', 'people']))
  hr = client(createApp(world), key)
})
afterEach(() => world.close())

const definitionExample = `
{ "key": "hme", "version": 1, "title": {"sv": "Hållbart medarbetarengagemang", "en": "Sustainable employee engagement"},
  "source": "SKR/RKA", "languages": ["sv", "en"], "anonymity": "anonymous",
  "scales": {"instammer": {"min": 1, "max": 5, "dontKnow": false, "labels": {"sv": ["Stämmer mycket dåligt", "…", "…", "…", "Stämmer mycket bra"], "en": ["1", "2", "3", "4", "5"]}}},
  "pages": [{"title": {"sv": "Motivation", "en": "Motivation"}, "items": [
    {"key": "meningsfullt", "kind": "scale", "scale": "instammer", "text": {"sv": "Mitt arbete känns meningsfullt.", "en": "…"}},
    {"key": "larande", "kind": "scale", "scale": "instammer", "text": {"sv": "…", "en": "…"}},
    {"key": "ser-fram-emot", "kind": "scale", "scale": "instammer", "text": {"sv": "…", "en": "…"}}]}],
  "measures": [
    {"key": "motivation", "kind": "index", "rule": "questionMeans", "items": ["meningsfullt", "larande", "ser-fram-emot"], "decimals": 0},
    {"key": "hme", "kind": "index", "rule": "questionMeans", "items": ["meningsfullt", "larande", "ser-fram-emot"], "decimals": 0},
    {"key": "meningsfullt-topp", "kind": "share", "item": "meningsfullt", "from": 4, "bands": "toppbetyg"}],
  "groups": {"by": ["unit"], "cross": [], "whole": "people"},
  "examples": [{"because": "alla svarar 4", "responses": [{"meningsfullt": 4}], "expect": {"hme": 75}}] }`

const figureExamples = `[
{"measure": "hme", "concept": "hme", "group": {}, "is": "value", "value": 76.38888888888889, "decimals": 0, "display": "76", "n": 331, "N": 405,
 "interval": {"low": 75.1, "high": 77.7, "spread": "own", "finite": true}, "band": null},
{"measure": "meningsfullt-topp", "concept": "meningsfullt-topp", "group": {"unit": "stad/intraservice"}, "is": "bound", "atLeast": 90, "display": "minst 90 %", "n": 12},
{"measure": "hme", "concept": "hme", "group": {"unit": "stad/intraservice/it"}, "is": "withheld", "withheld": "too-few"},
{"measure": "nps", "concept": "nps", "group": {"kundtyp": "foretag"}, "is": "none", "reason": "no-answers"}]`

const publicationExample = `
{"round": "hme-intern/2025", "number": 1, "state": "final", "definition": "hme@1", "reason": null, "publishedAt": "2025-11-21T08:00:00Z",
 "plan": {"by": ["unit"], "cross": [], "whole": "people"}, "thresholds": {"mean": 7, "share": 10, "spread": 20, "text": 20},
 "response": {"invited": 412, "ineligible": 7, "eligible": 405, "submitted": 331, "rate": 81.72839506172839}, "figures": [], "hash": "sha256-…"}`

const trendExample = `
{"series": "hme-intern", "concept": "hme", "group": {}, "points": [
  {"period": "2021", "x": 2021, "source": "history", "figure": {"is": "value", "value": 76, "display": "76"}},
  {"period": "2025", "x": 2025, "source": "round", "round": "hme-intern/2025", "figure": {"is": "value", "value": 76.4, "display": "76", "n": 331}}],
 "breaks": [{"before": "2025", "because": "reworded", "items": ["larande"]}], "targets": [{"from": "2022", "to": null, "direction": "at-least", "value": 81}], "benchmarks": [], "events": []}`

const json = (text: string): unknown => JSON.parse(text)

describe('the definition example', () => {
  test('is published as it stands, and comes back as it was sent', async () => {
    const sent = json(definitionExample)
    expect(readDefinition(sent, world.catalogue.bands)).toHaveProperty('definition')
    expect((await hr.post('/api/v1/definitions', sent)).status).toBe(201)
    expect((await hr.get('/api/v1/definitions/hme/1')).json).toEqual(sent)
  })

  test('without its English texts, with another item or a wrong example it is refused by path', () => {
    const faulty = (from: string, to: string) =>
      readDefinition(json(definitionExample.replace(from, to)), world.catalogue.bands)
    expect(faulty(', "en": "Sustainable employee engagement"', '')).toMatchObject({
      faults: [{ where: 'title.en' }],
    })
    expect(faulty('"item": "meningsfullt"', '"item": "meningsful"')).toMatchObject({
      faults: [
        { where: 'measures.2.item', what: expect.stringContaining('meningsfullt') as unknown },
      ],
    })
    expect(faulty('"hme": 75', '"hme": 74')).toMatchObject({
      faults: [{ where: 'examples.0.expect.hme' }],
    })
  })
})

describe('the figure examples', () => {
  test('are figures, all four kinds, and come through unchanged', () => {
    const examples = z.array(z.unknown()).parse(json(figureExamples))
    expect(examples.map((one) => figure.parse(one))).toEqual(examples)
  })

  test('a withheld figure with a value or an n is no figure, nor is a value without its n', () => {
    const [value, , withheld] = z.array(z.looseObject({})).parse(json(figureExamples))
    for (const more of [{ n: 6 }, { value: 76 }, { N: 12 }, { display: '76' }])
      expect(figure.safeParse({ ...withheld, ...more }).success).toBe(false)
    const { n: _n, ...without } = z.looseObject({ n: z.number() }).parse(value)
    expect(figure.safeParse(without).success).toBe(false)
  })
})

describe('the publication example', () => {
  test('is a publication; stored, with the figure examples in it, it comes back the same', async () => {
    const example = publication.parse(json(publicationExample))
    expect(example).toEqual(json(publicationExample))
    const figures = z.array(figure).parse(json(figureExamples))
    const round = await fielded(world, { series: 'hme-intern' })
    granted(await closeRound(world, round))
    await world.db.work(addPublication(world.db, round, { ...example, figures }))
    expect(await findPublication(world.db, round)).toEqual({ ...example, figures })
    const reply = await hr.get('/api/v1/rounds/hme-intern/2025/publication')
    expect(reply.json).toEqual({ ...example, figures })
  })

  test('hashes the text that ECMAScript writes: keys by code unit, no spaces, no escapes but JSON’s own', () => {
    const value = { ö: 1, z: [1.5, -0, 1e21, null], a: { B: 'é\u2028"\n', A: true } }
    expect(canonical(value)).toBe(
      '{"a":{"A":true,"B":"é\u2028\\"\\n"},"z":[1.5,0,1e+21,null],"ö":1}',
    )
  })
})

describe('the trend example', () => {
  test('is a trend and comes through unchanged', () => {
    expect(trend.parse(json(trendExample))).toEqual(json(trendExample))
  })

  test('the program’s own trend has that shape, and says more only of where a point comes from', async () => {
    await hr.post('/api/v1/series', { key: 'hme-intern', title: 'HME' })
    const csv =
      'series,concept,unit,period,value,n,status,source\nhme-intern,hme,,2021,76,,final,x\n'
    await hr.postCsv('/api/v1/series/hme-intern/history', csv)
    const own = trend.parse((await hr.get('/api/v1/series/hme-intern/trend?concept=hme')).json)
    const [point] = trend.parse(json(trendExample)).points
    expect(own.points).toEqual([
      {
        ...point,
        status: 'final',
        cited: 'x',
        figure: { ...point?.figure, decimals: 0, noInterval: 'not-published' },
      },
    ])
    expect(Object.keys(own)).toEqual(Object.keys(trend.parse(json(trendExample))))
  })
})

describe('the files', () => {
  test('people.csv and units.csv with every column of the example', async () => {
    const round = await fielded(world, { upTo: 'planned' })
    const units = [
      'unit,name,from,to,replaces',
      'stad,Staden,2020,,',
      'stad/intraservice,Intern service,2021H1,2025,stad/service stad/it',
    ].join('\n')
    const people = [
      'person,unit,language,email,kundtyp',
      'a-1,stad/intraservice,sv,a@example.se,privat',
      'a-2,,en,,foretag',
    ].join('\n')
    granted(await importPeople(world, round, { people, units }))
    expect(await listPeople(world.db, round)).toEqual([
      {
        ...{ person: 'a-1', unit: 'stad/intraservice', language: 'sv', email: 'a@example.se' },
        background: { kundtyp: 'privat' },
      },
      {
        ...{ person: 'a-2', unit: '', language: 'en', email: '' },
        background: { kundtyp: 'foretag' },
      },
    ])
    const all = await listUnits(world.db)
    expect(all.find(({ path }) => path === 'stad/intraservice')).toEqual({
      ...{ path: 'stad/intraservice', name: 'Intern service', from: '2021H1', to: '2025' },
      replaces: ['stad/service', 'stad/it'],
    })
  })

  test('population.csv with a column a stratum variable, then N, as a program writes it in JSON', async () => {
    const groups = { by: ['kundtyp'], cross: [], whole: 'people' }
    granted(await publishDefinition(world, hme({ key: 'kunder', groups })))
    const about = { key: 'kunder', title: 'Kunder', audience: '', visibility: 'private' } as const
    granted(await addSeries(world, about))
    const wish = { series: 'kunder', definition: 'kunder@1' }
    const population = 'kundtyp,N\nforetag,185020\nprivat,409655\n'
    granted(await planRound(world, { ...wish, period: '2025', population }))
    const strata = [
      { group: { kundtyp: 'foretag' }, N: 185020 },
      { group: { kundtyp: 'privat' }, N: 409655 },
    ]
    await hr.post('/api/v1/rounds', { ...wish, period: '2026', population: strata })
    for (const period of ['2025', '2026'])
      expect((await hr.get(`/api/v1/rounds/kunder/${period}`)).json).toMatchObject({
        population: strata,
      })
  })

  test('history.csv with every column: preliminary and final, every kind of period, in the order of time', async () => {
    await hr.post('/api/v1/series', { key: 'kvalitet', title: 'Kvalitet' })
    const rows = [
      'series,concept,unit,period,value,n,status,source',
      'kvalitet,nki,,2022,65.6,1200,final,Rapport 2022',
      'kvalitet,nki,,2022H2,66,,preliminary,Rapport 2022',
      'kvalitet,nki,,2022T2,67,,final,x',
      'kvalitet,nki,,2022Q2,68,,final,x',
      'kvalitet,nki,,2022-03,-12.5,,final,x',
    ]
    expect((await hr.postCsv('/api/v1/series/kvalitet/history', rows.join('\n'))).json).toEqual({
      points: 5,
      unknown: ['nki'],
    })
    const own = trend.parse((await hr.get('/api/v1/series/kvalitet/trend?concept=nki')).json)
    // x = year + (part − 1) / parts
    expect(own.points.map(({ period, x }) => [period, x])).toEqual([
      ['2022', 2022],
      ['2022-03', 2022 + 2 / 12],
      ['2022Q2', 2022.25],
      ['2022T2', 2022 + 1 / 3],
      ['2022H2', 2022.5],
    ])
    const shown = own.points.map(({ figure: f }) => (f.is === 'value' ? f.display : f.is))
    expect(shown).toEqual(['65,6', '−12,5', '68', '67', '66'])
  })

  test('what the trend exports can be imported again', async () => {
    await hr.post('/api/v1/series', { key: 'kvalitet', title: 'Kvalitet' })
    const rows = [
      'series,concept,unit,period,value,n,status,source',
      'kvalitet,nki,stad/it,2021,65.6,1200,final,"Rapport, 2022"',
      'kvalitet,nki,stad/it,2022,66,,preliminary,Rapport 2022',
    ]
    await hr.postCsv('/api/v1/series/kvalitet/history', rows.join('\n'))
    const { text } = await hr.get(
      '/api/v1/series/kvalitet/trend/chart.csv?concept=nki&unit=stad/it',
    )
    const exported = parse(text).map((cells) => cells.slice(0, 8))
    expect(exported).toEqual(parse(rows.join('\n')))
  })

  test('targets.csv with each of the six directions, and ends that are open', async () => {
    await hr.post('/api/v1/series', { key: 'hme', title: 'HME' })
    const rows = [
      'series,concept,unit,from,to,direction,value',
      'hme,hme,,2022,,at-least,81',
      'hme,hme,,,2021,above,80',
      'hme,hme,stad,2022,2023,at-most,"3,5"',
      'hme,hme,stad,2022,,below,4',
      'hme,hme,,2022H2,,higher-than,2021',
      'hme,hme,,2022-05,,lower-than,2021Q4',
    ]
    const reply = await hr.postCsv('/api/v1/series/hme/targets', rows.join('\n'))
    expect(reply.json).toEqual({ targets: 6, unknown: ['hme'] })
    const { json: read } = await hr.get('/api/v1/series/hme/targets')
    const { targets } = z
      .object({ targets: z.array(z.looseObject({ target: z.unknown() })) })
      .parse(read)
    expect(targets.map(({ target }) => target)).toEqual(
      expect.arrayContaining([
        { from: '2022', to: null, direction: 'at-least', value: 81 },
        { from: null, to: '2021', direction: 'above', value: 80 },
        { from: '2022', to: '2023', direction: 'at-most', value: 3.5 },
        { from: '2022', to: null, direction: 'below', value: 4 },
        { from: '2022H2', to: null, direction: 'higher-than', value: '2021' },
        { from: '2022-05', to: null, direction: 'lower-than', value: '2021Q4' },
      ]),
    )
  })
})

describe('answers and addresses', () => {
  test('4, "dont-know", null and an absent item are answers as the example writes them', async () => {
    const shipped = z.record(z.string(), z.looseObject({})).parse(hme()['scales'])
    const scales = { instammer: { ...shipped['instammer'], dontKnow: true } }
    const round = await fielded(world, { definition: hme({ key: 'vet-ej', scales }) })
    const token = round.tokens.get('it-1') ?? ''
    const answers = { meningsfullt: 4, larande: 'dont-know', 'ser-fram-emot': null }
    const reply = await hr.post(`/api/v1/responses/${token}`, { language: 'sv', answers })
    expect([reply.status, reply.json]).toEqual([200, { status: 'received' }])
  })

  test('every address of this release stands in the API’s own description, under 3.1', async () => {
    const { json: document } = await hr.get('/api/openapi.json')
    const described = z
      .looseObject({
        openapi: z.string(),
        paths: z.record(
          z.string(),
          z.record(z.string(), z.looseObject({ responses: z.looseObject({}) })),
        ),
      })
      .parse(document)
    expect(described.openapi).toBe('3.1.0')
    const names = Object.entries(described.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replace('/api/v1/', '')}`),
    )
    const drawn = [
      ...['compare', 'rank', 'top-box', 'nps', 'distribution', 'heatmap', 'priority-matrix'],
    ].map((kind) => `rounds/{series}/{period}/${kind}`)
    expect(names.sort()).toEqual(
      [
        ...['POST responses/{token}', 'POST open/{link}/responses'],
        ...['GET definitions', 'POST definitions', 'GET definitions/{key}'],
        'GET definitions/{key}/{version}/diff',
        ...['GET definitions/{key}/{version}', 'GET series', 'POST series', 'GET series/{series}'],
        ...['history', 'targets', 'benchmarks', 'events'].flatMap((of) => [
          `GET series/{series}/${of}`,
          `POST series/{series}/${of}`,
        ]),
        'GET series/{series}/trend',
        ...['series/{series}/trend', 'series/{series}/measures', ...drawn].flatMap((of) =>
          ['svg', 'png', 'csv', 'json'].map((kind) => `GET ${of}/chart.${kind}`),
        ),
        ...['GET indicators', 'POST indicators'],
        ...['GET plan-size', 'GET rounds/{series}/{period}/plan-size'],
        ...['GET units', 'POST units', 'GET rounds', 'POST rounds', 'GET rounds/{series}/{period}'],
        ...['people', 'responses', 'open', 'close', 'publish'].map(
          (of) => `POST rounds/{series}/{period}/${of}`,
        ),
        ...['people', 'links', 'publication'].map((of) => `GET rounds/{series}/{period}/${of}`),
      ].sort(),
    )
    for (const [path, verbs] of Object.entries(described.paths))
      for (const [verb, { responses }] of Object.entries(verbs))
        expect([path, verb, '422' in responses]).toEqual([path, verb, true])
  })

  test('a round is series/period, a personal link /s/TOKEN, an open one /o/LINK', async () => {
    const round = await fielded(world, { series: 'hme-intern' })
    const links = granted(await roundLinks(world, round))
    for (const { address } of links) expect(address).toMatch(/^http:\/\/nojd\.test\/s\/[\w-]{28}$/)
    const open = await fielded(world, { series: 'event', openLink: true })
    expect(granted(await roundLinks(world, open))).toEqual([
      {
        person: '',
        address: expect.stringMatching(/^http:\/\/nojd\.test\/o\/[\w-]{22}$/) as unknown,
      },
    ])
  })
})

test('two series never join: the same concept in each is two trends', async () => {
  granted(await publishDefinition(world, hme()))
  for (const key of ['inne', 'ute']) {
    granted(await addSeries(world, { key, title: key, audience: '', visibility: 'private' }))
    const csv = `series,concept,period,value,source\n${key},hme,2022,${key === 'inne' ? '70' : '80'},x\n`
    await hr.postCsv(`/api/v1/series/${key}/history`, csv)
  }
  const inside = await listTrends(world.db, 'inne', {}, 'sv')
  expect(inside.map(({ trend: own }) => own.points.map((p) => p.figure))).toEqual([
    [{ is: 'value', value: 70, decimals: 0, display: '70', noInterval: 'not-published' }],
  ])
})

test('answers, frame and questionnaire of one round never reach another', async () => {
  const first = await fielded(world, { period: '2024' })
  granted(await planRound(world, { series: 'hme', period: '2025', definition: 'hme@1' }))
  const second = { series: 'hme', period: '2025' }
  granted(await importPeople(world, second, { people: 'person\nit-1\n' }))
  granted(await openRound(world, second))
  const [link] = granted(await roundLinks(world, second))
  expect(link?.address).not.toContain(first.tokens.get('it-1') ?? '')
  expect(await listPeople(world.db, first)).toHaveLength(10)
})
