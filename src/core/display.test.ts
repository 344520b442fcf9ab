import { expect, test } from 'vitest'
import { display, halfUp, setNumber } from './display.ts'

test('halves go up, below zero too, and no zero is negative', () => {
  expect(halfUp(57.5, 0)).toBe(58)
  expect(halfUp(57.49, 0)).toBe(57)
  expect(halfUp(-0.5, 0)).toBe(0)
  expect(Object.is(halfUp(-0.5, 0), 0)).toBe(true)
  expect(Object.is(halfUp(-0.04, 1), 0)).toBe(true)
  expect(halfUp(-1.5, 0)).toBe(-1)
  expect(halfUp(-1.51, 0)).toBe(-2)
})

test('a half that binary fractions made a little smaller is still a half', () => {
  // 100 · 1.005 is 100.49999999999999 to a computer, 0.575 · 100 is 57.49999999999999.
  expect(halfUp(1.005, 2)).toBe(1.01)
  expect(halfUp(0.575 * 100, 0)).toBe(58)
  expect(halfUp(2.675, 2)).toBe(2.68)
  // Small enough to be a real difference: five answers of ten million.
  expect(halfUp(57.4999995, 0)).toBe(57)
})

test('Swedish has a decimal comma and a space before the percent sign, English neither', () => {
  expect(display(4.125, { decimals: 2 }, 'sv')).toBe('4,13')
  expect(display(4.125, { decimals: 2 }, 'en')).toBe('4.13')
  expect(display(68.4, { decimals: 0, percent: true }, 'sv')).toBe('68 %')
  expect(display(68.4, { decimals: 0, percent: true }, 'en')).toBe('68%')
  expect(display(99.96, { decimals: 1, percent: true }, 'sv')).toBe('100,0 %')
})

test('every decimal is written, noughts too', () => {
  expect(display(4, { decimals: 2 }, 'sv')).toBe('4,00')
  expect(display(81.7, { decimals: 3 }, 'en')).toBe('81.700')
})

test('minus is U+2212, and what rounds to zero has none', () => {
  expect(display(-12.5, { decimals: 1 }, 'sv')).toBe('\u221212,5')
  expect(display(-12.5, { decimals: 0 }, 'en')).toBe('\u221212')
  expect(display(-0.4, { decimals: 0 }, 'sv')).toBe('0')
  expect(display(-0.04, { decimals: 1 }, 'sv')).toBe('0,0')
})

test('a number that was set, such as a target, keeps the decimals it was set with', () => {
  const style = { decimals: 0 }
  expect([81, 4.25, 0.1, -10, 68.5].map((value) => setNumber(value, style, 'sv'))).toEqual([
    ...['81', '4,25', '0,1', '\u221210', '68,5'],
  ])
  expect(setNumber(80, { decimals: 2, percent: true }, 'en')).toBe('80%')
})
