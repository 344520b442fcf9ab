import { expect, test } from 'vitest'
import { met } from './met.ts'

test('on the target itself "at least" is met and "above" is not, and so downwards', () => {
  expect(met(4, 4, 'at-least').met).toBe(true)
  expect(met(4, 4, 'above').met).toBe(false)
  expect(met(2, 2, 'at-most').met).toBe(true)
  expect(met(2, 2, 'below').met).toBe(false)
  expect(met(76, 76, 'higher-than').met).toBe(false)
  expect(met(76, 76, 'lower-than').met).toBe(false)
})

test('the gap says how far on the right side a value is', () => {
  // Published: sick leave 1.63 % in 2016, goal below 2; HME 77 in 2022, goal 81; business climate
  // place 195 in 2022, goal at most 170; customer index 66.9 after 65.6.
  expect(met(1.63, 2, 'below')).toEqual({ met: true, gap: 2 - 1.63 })
  expect(met(77, 81, 'at-least')).toEqual({ met: false, gap: -4 })
  expect(met(195, 170, 'at-most')).toEqual({ met: false, gap: -25 })
  expect(met(66.9, 65.6, 'higher-than')).toEqual({ met: true, gap: 66.9 - 65.6 })
  expect(met(66.9, 65.6, 'lower-than')).toEqual({ met: false, gap: 65.6 - 66.9 })
  expect(Object.is(met(4, 4, 'at-most').gap, 0)).toBe(true)
})

test('the last bit decides nothing: 0.1 + 0.2 is 0.3', () => {
  expect(met(0.1 + 0.2, 0.3, 'above').met).toBe(false)
  expect(met(0.1 + 0.2, 0.3, 'at-most').met).toBe(true)
  expect(met(0.7 + 0.1, 0.8, 'at-least').met).toBe(true)
})

test('without a value or without a target nothing is met or missed', () => {
  expect(met(null, 4, 'at-least')).toEqual({ met: null, gap: null })
  expect(met(0, null, 'below')).toEqual({ met: null, gap: null })
})
