import { expect, test } from 'vitest'
import { effectiveN, wilson } from './wilson.ts'

test('nobody of ten is not nobody of all: the interval has a width and stays within 0–1', () => {
  // By hand at p = 0: from 0 to z²/(m + z²) = 3.841459/(10 + 3.841459).
  const [low, high] = wilson(0, 10)
  expect(low).toBe(0)
  expect(high).toBeCloseTo(3.841458820694124 / 13.841458820694124, 12)
  for (let m = 1; m < 300; m++) expect([wilson(0, m)[0], wilson(1, m)[1]]).toEqual([0, 1])
})

test('everybody asked: the interval is the share itself', () => {
  expect(effectiveN(14, 14)).toBe(Infinity)
  expect(effectiveN(15, 14)).toBe(Infinity)
  expect(wilson(0.25, Infinity)).toEqual([0.25, 0.25])
})

test('an unknown population is no population of endless size', () => {
  expect(effectiveN(14, null)).toBeNull()
  // One of a million: (1 000 000 − 1)/(1 000 000 − 1) = 1.
  expect(effectiveN(1, 1_000_000)).toBe(1)
})

test('what is no share, and nobody, are refused', () => {
  for (const p of [-0.01, 1.01, NaN])
    expect(() => wilson(p, 10)).toThrow('wilson: needs a share from 0 to 1')
  for (const m of [0, -1, NaN]) expect(() => wilson(0.5, m)).toThrow('wilson: needs more than 0')
  for (const n of [-1, NaN]) expect(() => effectiveN(n, 10)).toThrow('effectiveN: needs n')
})
