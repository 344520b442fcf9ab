import { expect, test } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { holm } from './holm.ts'

test('the smallest of three is held three times, and the next is never smaller', () => {
  // By hand: 3 · 0.02, 2 · 0.02, 1 · 0.5; the second is no less than the first.
  expect(holm([0.5, 0.02, 0.02])).toEqual([0.5, 0.06, 0.06])
  // 3/3 · 0.5, 3/2 · 0.02.
  expect(benjaminiHochberg([0.5, 0.02, 0.02])).toEqual([0.5, 0.03, 0.03])
})

test('what was not tested is not counted, and stays what it is', () => {
  expect(holm([null, 0.04, null])).toEqual([null, 0.04, null])
  expect(holm([])).toEqual([])
  expect(benjaminiHochberg([null])).toEqual([null])
})

test('never more than 1', () => {
  expect(holm([0.9, 0.8, 1])).toEqual([1, 1, 1])
  expect(benjaminiHochberg([0.9, 0.8, 1])).toEqual([1, 1, 1])
})

test('the largest of a family is held as it is, to the last bit', () => {
  const largest = 0.9999999999995457
  expect(benjaminiHochberg([0, 0.04, largest, 0, 0])[2]).toBe(largest)
})

test('what is no probability is refused', () => {
  for (const p of [-0.1, 1.1, NaN]) {
    expect(() => holm([0.1, p])).toThrow('holm: needs p-values from 0 to 1, or null')
    expect(() => benjaminiHochberg([p])).toThrow('benjaminiHochberg: needs p-values from 0 to 1')
  }
})
