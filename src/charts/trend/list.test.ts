import { expect, test } from 'vitest'
import { textWidth } from '../look/text-width.ts'
import { layOutList, type ListRow } from './list.ts'
import { sizes } from '../look/sizes.ts'

const row = (number: number, text: string): ListRow => ({
  tag: { kind: 'event', text: String(number) },
  text,
})

test('nothing to list takes no room', () => {
  expect(layOutList([], [], sizes.wide)).toEqual({ texts: [], tags: [], height: 0 })
})

test('a long text is wrapped beside its number, and the next row stands under it', () => {
  const long = 'Omorganisation: tre enheter blev två, och servicedesken flyttades till kundtjänsten'
  const { texts, tags, height } = layOutList([], [row(1, long), row(2, 'Flytt')], sizes.narrow)
  const lines = texts.slice(0, -1)
  expect(lines.map(({ text }) => text).join(' ')).toBe(long)
  expect(lines.length).toBeGreaterThan(1)
  const { width, margin, small } = sizes.narrow
  for (const { px, text } of texts) {
    expect(px).toBe(texts[0]?.px)
    expect(px + textWidth(text, small)).toBeLessThanOrEqual(width - 2 * margin)
  }
  // Each number stands in the line where its text begins.
  expect(tags.map(({ py }) => py)).toEqual([lines[0]?.py, texts.at(-1)?.py])
  expect(height).toBeGreaterThan(texts.at(-1)?.py ?? 0)
})

test('many short rows stand in two columns where the picture is wide, few or on a phone in one', () => {
  const rows = Array.from({ length: 9 }, (_, i) => row(i + 1, '2021-05-01 Händelse: Flytt'))
  const columns = (size: (typeof sizes)[keyof typeof sizes], count: number) => {
    const { tags } = layOutList(['Axeln börjar vid 60.'], rows.slice(0, count), size)
    const edges = [...new Set(tags.map(({ px }) => px))]
    return edges.map((edge) => tags.filter(({ px }) => px === edge))
  }
  const [first, second] = columns(sizes.wide, 9)
  expect([first?.length, second?.length]).toEqual([5, 4])
  expect(second?.map(({ py }) => py)).toEqual(first?.slice(0, 4).map(({ py }) => py))
  expect(columns(sizes.wide, 3)).toHaveLength(1)
  expect(columns(sizes.narrow, 9)).toHaveLength(1)
})
