import { expect } from 'vitest'
import { contrast } from '../src/charts/look/contrast.ts'
import type { Box } from '../src/charts/parts/place-labels.ts'
import { overlap } from '../src/charts/parts/place-labels.ts'
import { textWidth } from '../src/charts/look/text-width.ts'

export interface DrawnText extends Box {
  readonly text: string
  readonly colour: string
  readonly bold: boolean
}

export interface DrawnField extends Box {
  readonly colour: string
}

/** What can be read off a picture of ours as SVG: where it writes, where it paints, how large it is. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly texts: readonly DrawnText[]
  readonly fields: readonly DrawnField[]
  /** The middles of the hatched fields. */
  readonly hatched: readonly { readonly x: number; readonly y: number }[]
  /** The straight lines. */
  readonly lines: readonly Box[]
}

/** Reads a picture whose places are all in px from its corner. */
export function readDrawn(svg: string): Drawn {
  const [, width, height, paper = ''] =
    /<rect width="([\d.]+)" height="([\d.]+)" fill="([^"]+)"/.exec(svg) ?? []
  return {
    ...{ width: Number(width), height: Number(height), paper },
    texts: [...svg.matchAll(/<text ([^>]*)>([^<]*)/g)].map(([, of = '', text = '']) =>
      readText(of, text),
    ),
    fields: [
      ...svg.matchAll(/<path d="M([-\d.]+),([-\d.]+)h([\d.]+)v([\d.]+)[^>]*fill="(#\w+)"/g),
    ].map(([, x, y, across, down, colour = '']) => ({
      ...boxAt(Number(x), Number(y), Number(across), Number(down)),
      colour,
    })),
    hatched: [...svg.matchAll(/<path transform="translate\(([^)]+)\)" d="([^"]+)"[^>]*>/g)]
      .filter(([, , d = '']) => d.split('M').length > 3)
      .map(([, at = '']) => {
        const [x = 0, y = 0] = at.split(',').map(Number)
        return { x, y }
      }),
    lines: [
      ...svg.matchAll(/<line transform="translate\(([^)]+)\)" x2="([^"]+)" y2="([^"]+)"/g),
    ].map(([, at = '', across, down]) => {
      const [x = 0, y = 0] = at.split(',').map(Number)
      return boxAt(x, y, Number(across), Number(down))
    }),
  }
}

/** Nothing outside, no text on another, every text told from what lies behind it by 4.5:1. */
export function expectReadable({ width, height, paper, texts, fields }: Drawn, name: string): void {
  for (const { text, left, right, top, bottom } of texts) {
    const where = `${name}: "${text}"`
    expect(left, where).toBeGreaterThanOrEqual(0)
    expect(right, where).toBeLessThanOrEqual(width)
    expect(top, where).toBeGreaterThanOrEqual(0)
    expect(bottom, where).toBeLessThanOrEqual(height)
  }
  for (const field of fields) {
    expect(Math.min(field.left, field.top), name).toBeGreaterThanOrEqual(0)
    expect(field.right, name).toBeLessThanOrEqual(width)
    expect(field.bottom, name).toBeLessThanOrEqual(height)
  }
  texts.forEach((a, i) => {
    for (const b of texts.slice(i + 1))
      if (overlap(a, b) > 0) expect.fail(`${name}: "${a.text}" lies on "${b.text}"`)
  })
  for (const text of texts) {
    const behind = fields.filter((field) => overlap(field, text) > 0).map(({ colour }) => colour)
    for (const ground of behind.length > 0 ? behind : [paper])
      expect(contrast(text.colour, ground), `${name}: "${text.text}"`).toBeGreaterThanOrEqual(4.5)
  }
}

/** Whether every word of a text stands somewhere, uncut. */
export function expectWhole({ texts }: Drawn, title: string): void {
  const written = new Set(texts.flatMap(({ text }) => text.split(' ')))
  for (const word of title.split(' ')) expect([...written], title).toContain(word)
}

function readText(attributes: string, content: string): DrawnText {
  const attribute = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  const [at, turned] = [...attributes.matchAll(/translate\(([-\d.e]+),([-\d.e]+)\)/g)].map(
    ([, x, y]) => ({ x: Number(x), y: Number(y) }),
  )
  const { x, y } = at ?? { x: 0, y: 0 }
  const size = Number.parseFloat(attribute('font-size'))
  const bold = attribute('font-weight') === '600'
  const text = content.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const long = textWidth(text, size, bold)
  const anchor = attribute('text-anchor')
  const before = anchor === 'middle' ? long / 2 : anchor === 'end' ? long : 0
  // From the top of the figures to the base line: the tails of letters are thinner than their air.
  const tall = 0.74 * size
  const box = turned
    ? boxAt(x + turned.y - tall, y + before - long, tall, long)
    : boxAt(x - before, y - tall, long, tall)
  return { text, bold, colour: attribute('fill'), ...box }
}

function boxAt(left: number, top: number, across: number, down: number): Box {
  return { left, top, right: left + across, bottom: top + down }
}
