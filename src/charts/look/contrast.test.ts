import { expect, test } from 'vitest'
import { between, clearest, contrast } from './contrast.ts'
import { scaleTones } from '../distribution/scale-tones.ts'
import { themes } from './theme.ts'

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#123456', '#123456')).toBe(1)
  // Known from its guides: #767676 is the lightest grey that passes 4.5 on white, #777777 does not.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
})

test('a colour half-way between two, and the ends', () => {
  expect(between('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(between('#102030', '#ffffff', 0)).toBe('#102030')
  expect(between('#102030', '#fefefe', 1)).toBe('#fefefe')
})

test.each(['light', 'dark'] as const)('numbers are read on every colour of a %s chart', (name) => {
  const theme = themes[name]
  for (const fill of [...theme.unfavourable, theme.neutral, ...theme.favourable])
    expect(contrast(fill, clearest(fill, [theme.ink, theme.paper]))).toBeGreaterThanOrEqual(4.5)
})

test.each(['light', 'dark'] as const)('marks stand out from every band of a %s chart', (name) => {
  const theme = themes[name]
  for (const fill of [theme.lowestBand, theme.highestBand, theme.grid, theme.paper])
    for (const mark of [theme.goal, theme.accent])
      // WCAG 1.4.11: graphical objects 3 to 1.
      expect(contrast(fill, mark)).toBeGreaterThanOrEqual(3)
})

test('every step of a scale up to eleven has a colour of its own, grey in the middle of an odd one', () => {
  for (const theme of Object.values(themes)) {
    for (let count = 2; count <= 11; count++)
      expect(new Set(scaleTones(theme, count)).size, String(count)).toBe(count)
    expect(scaleTones(theme, 5)[2]).toBe(theme.neutral)
    expect(scaleTones(theme, 10)).not.toContain(theme.neutral)
    expect(scaleTones(theme, 5)[0]).toBe(theme.unfavourable[0])
    expect(scaleTones(theme, 5)[4]).toBe(theme.favourable[0])
  }
})
