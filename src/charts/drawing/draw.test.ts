import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TopLevelSpec } from 'vega-lite'
import { expect, test } from 'vitest'
import { countColour, isOpaque, readPng } from '../../../test/png.ts'
import { drawAssets } from '../../node/draw-assets.ts'
import { drawHere } from './draw.ts'
import { themes } from '../look/theme.ts'
import { trendChart } from '../trend/trend.ts'
import type { TrendLook } from '../trend/look.ts'

const look: TrendLook = {
  heading: 'Måluppfyllelse ≥ 81 – nästan där',
  scale: { min: 0, max: 100 },
  style: { decimals: 0 },
  language: 'sv',
  theme: 'light',
  width: 'wide',
}
const lettersOfHeading = look.heading.replace(/\P{L}/gu, '').length
const draw = drawHere(drawAssets)
const drawn = async (spec: TopLevelSpec) => readPng(await draw.png(spec))

// The first of this file: what is tried here has not been started yet.
test('when what is needed cannot be had the picture fails, and the next one tries again', async () => {
  const errors = [
    () => Promise.reject(new Error('the disk is away')),
    async () => ({ ...(await drawAssets()), wasm: new Uint8Array([1, 2, 3]) }),
  ]
  let tries = 0
  const unlucky = drawHere(() => (errors[tries++] ?? drawAssets)())
  await expect(unlucky.png(trend())).rejects.toThrow('the disk is away')
  await expect(unlucky.png(trend())).rejects.toThrow('WebAssembly')
  const third = await unlucky.png(trend())
  expect(await unlucky.png(trend())).toEqual(third)
  expect(tries).toBe(3)
  // Another one in the same process starts nothing a second time.
  expect(await drawHere(drawAssets).png(trend())).toEqual(third)
}, 30_000)

test.each([
  ['light', 'wide'],
  ['light', 'narrow'],
  ['dark', 'wide'],
  ['dark', 'narrow'],
] as const)('a %s %s PNG has two pixels for each px, all on paper', async (theme, width) => {
  const spec = trend({ theme, width })
  const size = / width="(\d+)" height="(\d+)"/
    .exec(await draw.svg(spec))
    ?.slice(1)
    .map(Number)
  const picture = await drawn(spec)
  expect([picture.width, picture.height]).toEqual(size?.map((px) => 2 * px))
  expect(picture.width).toBe(width === 'wide' ? 1520 : 680)
  expect(isOpaque(picture)).toBe(true)
  const half = (picture.width * picture.height) / 2
  expect(countColour(picture, themes[theme].paper)).toBeGreaterThan(half)
})

test('the same specification gives the same bytes, also after another one and in a crowd', async () => {
  const alone = await draw.png(trend())
  await draw.png(trend({ theme: 'dark' }))
  const [first, , second] = await Promise.all(
    [trend(), trend({ width: 'narrow' }), trend()].map((spec) => draw.png(spec)),
  )
  expect(first).toEqual(alone)
  expect(second).toEqual(alone)
})

test('the heading stands in the picture in ink, in both themes', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const inked = async (headed: boolean) =>
      countColour(await drawn(trend({ theme, headed })), themes[theme].ink, 60)
    // A bold letter of 18 px, doubled, has a stroke 26 pixels high and some 5 wide: of each, half that.
    expect(await inked(true)).toBeGreaterThan((lettersOfHeading * 26 * 5) / 2)
    expect(await inked(false)).toBe(0)
  }
  // Only the fonts that are brought along write: without them every text is missing.
  const fontless = drawHere(async () => ({ ...(await drawAssets()), fonts: [] }))
  const silent = await readPng(await fontless.png(trend()))
  expect(countColour(silent, themes.light.ink)).toBe(0)
})

test('every letter and sign of ours has its own shape, regular and bold', async () => {
  const letters = [...'aAoOåäöÅÄÖéü–−≥≤…•']
  for (const fontWeight of ['normal', 'bold'] as const) {
    const shapes = new Set<string>()
    // The last one is in no font, and is drawn as fonts draw what they lack.
    for (const letter of [...letters, '\u{10fffe}']) {
      const { rgba } = await drawn(one(letter, fontWeight))
      shapes.add(rgba.join())
    }
    expect(shapes.size).toBe(letters.length + 1)
    const { rgba } = await drawn(one(' ', fontWeight))
    expect(shapes).not.toContain(rgba.join())
  }
  expect(await draw.png(one('å', 'bold'))).not.toEqual(await draw.png(one('å', 'normal')))
})

test('nothing is fetched for a picture, and no link is put in it: it fails and says what it wanted', async () => {
  let asked = 0
  const server = createServer(() => (asked += 1)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const there = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/a.png`
  const here = new URL('../../../pictures/hme-trend.svg', import.meta.url).href
  try {
    for (const address of [there, here, 'data:image/png;base64,iVBORw0KGgo='])
      for (const spec of [pasted(address), linked(address), read(address)]) {
        const why = `may not load ${address}`
        await expect(draw.png(spec)).rejects.toThrow(why)
        await expect(draw.svg(spec)).rejects.toThrow(why)
      }
    expect(asked).toBe(0)
    expect((await drawn(trend())).width).toBe(1520)
  } finally {
    server.close()
  }
})

test('a picture that fails in WebAssembly says so, and the next one is drawn', async () => {
  const before = await draw.png(trend())
  // More pixels than its memory has room for.
  const vast = { ...one('å', 'normal'), width: 60_000, height: 60_000 }
  await expect(draw.png(vast)).rejects.toThrow(/^unreachable$/)
  expect(await draw.png(trend())).toEqual(before)
})

function trend(how: Partial<TrendLook> = {}): TopLevelSpec {
  const figure = { is: 'value', value: 79.5, decimals: 0, display: '80', n: 331 } as const
  const point = { period: '2025', x: 2025, source: 'round', round: 'hme/2025', figure } as const
  const about = { series: 'hme', concept: 'hme', group: {}, points: [point] }
  const targets = [{ from: '2022', to: null, direction: 'at-least', value: 81 } as const]
  return trendChart(
    { ...about, targets, breaks: [], benchmarks: [], events: [] },
    { ...look, ...how },
  )
}

function one(text: string, fontWeight: 'normal' | 'bold'): TopLevelSpec {
  return {
    ...{ width: 30, height: 30, padding: 0, autosize: 'none' },
    config: { font: 'DejaVu Sans' },
    data: { values: [{ text }] },
    mark: { type: 'text', fontSize: 20, fontWeight },
    encoding: { text: { field: 'text', type: 'nominal' } },
  }
}

/** A picture in the picture. */
function pasted(url: string): TopLevelSpec {
  return {
    data: { values: [{ url }] },
    mark: { type: 'image', width: 20, height: 20 },
    encoding: { url: { field: 'url', type: 'nominal' } },
  }
}

function linked(href: string): TopLevelSpec {
  return { data: { values: [{}] }, mark: { type: 'bar', href } }
}

function read(url: string): TopLevelSpec {
  return { data: { url }, mark: 'bar' }
}
