import { expect, test } from 'vitest'
import { knownTotal } from './known-total.ts'

test('a unit whose staff nobody counted leaves the whole uncounted, and so does no unit at all', () => {
  expect(knownTotal([12, null, 7])).toBeNull()
  expect(knownTotal([])).toBeNull()
  expect(knownTotal([0])).toBe(0)
})

test('parts of people, and fewer than none, are refused', () => {
  for (const bad of [1.5, -1, NaN])
    expect(() => knownTotal([3, bad])).toThrow('knownTotal: needs whole numbers')
})
