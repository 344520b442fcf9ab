import type { TopLevelSpec } from 'vega-lite'
import { afterEach, expect, test, vi } from 'vitest'
import { renderSvg } from './render.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const clipped: TopLevelSpec = {
  description: 'Nöjda & <missnöjda>',
  width: 100,
  height: 100,
  data: { values: [{ a: 1.5 }, { a: 2 }] },
  mark: { type: 'bar', clip: true },
  encoding: {
    y: { field: 'a', type: 'quantitative', axis: { labelExpr: "'nivå ' + datum.label" } },
  },
}

test('clips are numbered anew in each picture, so that the bytes are the same', async () => {
  const first = await renderSvg(clipped)
  expect(first).toContain('url(#')
  const [second, third] = await Promise.all([renderSvg(clipped), renderSvg(clipped)])
  expect(second).toBe(first)
  expect(third).toBe(first)
})

test('no code is made from strings, for where that is forbidden', async () => {
  const forbid = () => {
    throw new Error('code from strings')
  }
  vi.stubGlobal('Function', new Proxy(Function, { apply: forbid, construct: forbid }))
  await expect(renderSvg(clipped)).resolves.toContain('nivå 2')
})

test('the description is the title of the picture, written so that SVG stays SVG', async () => {
  expect(await renderSvg(clipped)).toContain('<title>Nöjda &amp; &lt;missnöjda&gt;</title>')
})

test('what no XML may hold is a sign that something is missing, and an emoji stays itself', async () => {
  const text = 'a\u0000b\u001bc\uffffd\ud800e\udc00f 👩🏽‍🚒'
  const svg = await renderSvg({
    ...{ description: text, data: { values: [{ text }] }, mark: 'text' },
    encoding: { text: { field: 'text', type: 'nominal' } },
  })
  const shown = 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf 👩🏽‍🚒'
  expect(svg).toContain(`<title>${shown}</title>`)
  expect(svg).toContain(`>${shown}</text>`)
})

test('a picture that wants to read a file is refused, and the next one is drawn', async () => {
  const reads = { data: { url: 'file:///etc/hostname' }, mark: 'text' } as const
  const refused = renderSvg({ ...reads, encoding: { text: { field: 'name' } } })
  const next = renderSvg(clipped)
  await expect(refused).rejects.toThrow('may not load file:///etc/hostname')
  await expect(next).resolves.toContain('<svg')
})
