import { testWorld } from '#world'
import type { TopLevelSpec } from 'vega-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { themes } from '../../src/charts/look/theme.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { addSeries } from '../../src/work/add-series.ts'
import { importHistory } from '../../src/work/import-history.ts'
import { importTargets } from '../../src/work/import-targets.ts'
import { countColour, isOpaque, readPng } from '../png.ts'
import { signedIn } from '../signed-in.ts'
import type { App } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
let app: App
let key: string

beforeAll(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  granted(await addSeries(world, { key: 'hme', title: 'HME', audience: '', visibility: 'asked' }))
  const history = ['series,concept,period,value,source', 'hme,hme,2021,77,x', 'hme,hme,2022,79,x']
  granted(await importHistory(world, history.join('\n')))
  granted(await importTargets(world, 'series,concept,direction,value\nhme,hme,at-least,81\n'))
  key = granted(await addApiKey(world, 'report', ['read'])).key
})
afterAll(() => world.close())

const trend = '/api/v1/series/hme/trend'
const get = (path: string, authorization = `Bearer ${key}`) =>
  app.request(`http://nojd.test${path}`, {
    headers: { Host: 'nojd.test', Authorization: authorization },
  })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('a program gets the trend as PNG: the specification drawn, in the look that is asked for', async () => {
  for (const look of ['', '?theme=dark', '?width=narrow&language=en', '?headed=false']) {
    const response = await get(`${trend}/chart.png${look}`)
    expect([look, response.status]).toEqual([look, 200])
    expect(response.headers.get('Content-Type')).toBe('image/png')
    expect(response.headers.get('Content-Disposition')).toBeNull()
    const spec = (await (await get(`${trend}/chart.json${look}`)).json()) as TopLevelSpec
    expect(await bytesOf(response)).toEqual(await world.draw.png(spec))
    const svg = await (await get(`${trend}/chart.svg${look}`)).text()
    expect(svg).toBe(await world.draw.svg(spec))
  }
})

test('two pixels for each px, on paper, with the heading in ink', async () => {
  for (const [theme, width, expected] of [
    ['light', 'wide', 1520],
    ['dark', 'narrow', 680],
  ] as const) {
    const drawn = async (headed: boolean) => {
      const look = `theme=${theme}&width=${width}&headed=${String(headed)}`
      return readPng(await bytesOf(await get(`${trend}/chart.png?${look}`)))
    }
    const headed = await drawn(true)
    expect(headed.width).toBe(expected)
    expect(isOpaque(headed)).toBe(true)
    const half = (headed.width * headed.height) / 2
    expect(countColour(headed, themes[theme].paper)).toBeGreaterThan(half)
    // The heading stands within the uppermost 30 px.
    expect(countColour(headed, themes[theme].ink, 60)).toBeGreaterThan(500)
    expect(countColour(await drawn(false), themes[theme].ink, 60)).toBe(0)
  }
})

test('under download it is a file with a name; what the SVG refuses, the PNG refuses', async () => {
  const file = await get(`${trend}/chart.png?download=1`)
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="hme-hme.png"')
  for (const [path, status] of [
    ['/api/v1/series/nki/trend/chart.png', 404],
    [`${trend}/chart.png?concept=trivsel`, 404],
    [`${trend}/chart.png?theme=red`, 422],
  ] as const)
    expect([path, (await get(path)).status]).toEqual([path, status])
  expect((await get(`${trend}/chart.png`, 'Bearer nojd_wrong')).status).toBe(401)
})

test('Anna fetches it from the page of the series', async () => {
  const anna = await signedIn(world, app)
  const { html } = await anna.open('/serie/hme')
  const [, address = ''] = /<a href="([^"]+)">PNG<\/a>/.exec(html) ?? []
  const response = await anna.send(address.replaceAll('&amp;', '&'))
  expect(response.headers.get('Content-Disposition')).toContain('hme-hme.png')
  expect(await readPng(await bytesOf(response))).toMatchObject({ width: 1520 })
})
