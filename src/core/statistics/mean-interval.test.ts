import { expect, test } from 'vitest'
import { finiteFactor } from './finite-factor.ts'
import { meanInterval } from './mean-interval.ts'

test('two answers have an interval, wide as it is', () => {
  // t(0.975, 1) = tan(0.475 π) = 12.7062…
  const { ci, ciFpc } = meanInterval({ estimate: 50, se: 1, n: 2, N: null })
  expect(ci?.[0]).toBeCloseTo(50 - Math.tan(0.475 * Math.PI), 9)
  expect(ci?.[1]).toBeCloseTo(50 + Math.tan(0.475 * Math.PI), 9)
  expect(ciFpc).toBeNull()
})

test('one answer has none, unless there is nobody else', () => {
  const none = { se: null, seFpc: null, ci: null, ciFpc: null }
  expect(meanInterval({ estimate: 4, se: null, n: 1, N: 25 })).toEqual(none)
  expect(meanInterval({ estimate: 4, se: null, n: 1, N: 1 })).toEqual({
    ...{ ...none, seFpc: 0, ciFpc: [4, 4] },
  })
})

test('three of four who answer halve the error, and a census has none', () => {
  // √(1 − 75/100) = 1/2.
  const almost = meanInterval({ estimate: 60, se: 4, n: 75, N: 100 })
  expect(almost.seFpc).toBe(2)
  const census = meanInterval({ estimate: 60, se: 4, n: 100, N: 100 })
  expect(census).toMatchObject({ se: 4, seFpc: 0, ciFpc: [60, 60] })
  // More answers than the list has people.
  expect(finiteFactor(101, 100)).toBe(0)
})

test('nobody answered: nothing is known', () => {
  const none = { se: null, seFpc: null, ci: null, ciFpc: null }
  expect(meanInterval({ estimate: null, se: null, n: 0, N: 0 })).toEqual(none)
})

test('what is no number is refused, never passed on', () => {
  for (const estimate of [NaN, Infinity])
    expect(() => meanInterval({ estimate, se: 1, n: 3, N: null })).toThrow('meanInterval: needs')
  for (const se of [NaN, -1])
    expect(() => meanInterval({ estimate: 5, se, n: 3, N: null })).toThrow('meanInterval: needs')
  expect(() => finiteFactor(NaN, 5)).toThrow('finiteFactor: needs n')
  expect(() => finiteFactor(3, NaN)).toThrow('finiteFactor: needs N')
})
