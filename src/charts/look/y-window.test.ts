import { expect, test } from 'vitest'
import { yWindow } from './y-window.ts'

const index = { min: 0, max: 100 }

test('an index around 80 is shown from 70 to 90, not from zero', () => {
  expect(yWindow([76, 77, 81], index)).toEqual({
    min: 70,
    max: 90,
    ticks: [70, 75, 80, 85, 90],
    decimals: 0,
  })
})

test('a mean gets ticks with the decimals they need, and no more', () => {
  expect(yWindow([3.92, 4.24, 4], { min: 1, max: 5 })).toEqual({
    min: 3.6,
    max: 4.4,
    ticks: [3.6, 3.8, 4, 4.2, 4.4],
    decimals: 1,
  })
})

test('where little would be cut off it begins where the scale does', () => {
  // Published: sick leave 1.63 and 1.52 %, in the country 3.7.
  expect(yWindow([1.63, 1.52, 3.7], { min: 0, max: 5 }).min).toBe(0)
  // Published: market shares from 33 to 64 %. A third of the picture would be empty.
  expect(yWindow([33, 64, 73], index).min).toBe(20)
})

test('one value does not fill the picture: a small change must not look like a leap', () => {
  const { min, max } = yWindow([75], index)
  expect(max - min).toBeGreaterThanOrEqual(12.5)
})

test('the window never leaves the scale, and without values it is the scale', () => {
  expect(yWindow([99.5, 100], index).max).toBe(100)
  expect(yWindow([0.5], index).min).toBe(0)
  expect(yWindow([], index)).toMatchObject(index)
  expect(yWindow([], { min: 1, max: 5 })).toMatchObject({ min: 1, max: 5 })
})

test('whatever the values, all of them and at least three ticks are inside', () => {
  for (let low = 0; low < 100; low += 7) {
    for (let high = low; high <= 100; high += 9) {
      const { min, max, ticks } = yWindow([low, high], index)
      expect(min).toBeLessThanOrEqual(low)
      expect(max).toBeGreaterThanOrEqual(high)
      expect(ticks.length).toBeGreaterThanOrEqual(3)
      expect(ticks.length).toBeLessThanOrEqual(9)
    }
  }
})
