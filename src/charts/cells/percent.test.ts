import { expect, test } from 'vitest'
import { partNumber, wholePercent } from './percent.ts'

test('halves go up, and somebody is never told as nobody', () => {
  expect(wholePercent(12.5, 'sv')).toBe('13 %')
  expect(wholePercent(12.49, 'en')).toBe('12%')
  // One of 426.
  expect(wholePercent(100 / 426, 'sv')).toBe('<1 %')
  expect(wholePercent(100 / 426, 'en')).toBe('<1%')
  expect(wholePercent(0, 'sv')).toBe('0 %')
  expect([partNumber(0.4), partNumber(0.5), partNumber(99.5), partNumber(0)]).toEqual([
    '<1',
    '1',
    '100',
    '0',
  ])
})
