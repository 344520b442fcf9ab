import { expect, test } from 'vitest'
import { placesOf } from './places.ts'

test('equal values share a place, and the next place is left out', () => {
  expect(placesOf([4.2, 4.5, 4.2, 3.9], 'higher')).toEqual([2, 1, 2, 4])
  expect(placesOf([4.2, 4.5, 4.2, 3.9], 'lower')).toEqual([2, 4, 2, 1])
})

test('what differs after the ninth decimal is equal', () => {
  // 0.1 + 0.2 is 0.30000000000000004.
  expect(placesOf([0.1 + 0.2, 0.3, 0.300_000_01], 'higher')).toEqual([2, 2, 1])
})
