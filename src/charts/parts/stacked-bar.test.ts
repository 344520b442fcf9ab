import { expect, test } from 'vitest'
import type { Look } from '../chart.ts'
import { isCrowded, stackedBar } from './stacked-bar.ts'
import { themes } from '../look/theme.ts'

const look: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }
const fill = themes.light.neutral
const parts = [49, 1, 1, 49].map((percent) => ({ percent, text: String(percent), fill }))
const place = { left: 0, top: 40, height: 24, perPercent: 4, within: { left: 0, right: 400 } }

test('numbers of thin neighbours stand above them, evenly to both sides, and do not touch', () => {
  const numbers = stackedBar(parts, place, look)
    .filter((shape) => shape.is === 'words')
    .filter(({ text }) => text === '1')
  const [first, second] = numbers.map(({ px }) => px)
  if (first === undefined || second === undefined) throw new Error('a number is missing')
  // The two parts meet at 50 percent of 400 px.
  expect((first + second) / 2).toBeCloseTo(200, 5)
  expect(second - first).toBeGreaterThan(8)
  for (const { py } of numbers) expect(py).toBeLessThan(place.top)
})

test('a part of nothing has no number and takes no room', () => {
  const shapes = stackedBar([{ percent: 0, text: '0', fill }], place, look)
  expect(shapes).toEqual([])
  expect(isCrowded([{ percent: 0, text: '0', fill }], 4, look)).toBe(false)
  expect(isCrowded(parts, 4, look)).toBe(true)
})
