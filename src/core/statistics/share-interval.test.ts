import { expect, test } from 'vitest'
import { shareInterval } from './share-interval.ts'

test('five of ten have an error of a sixth, and less where ten are a good part of all', () => {
  // 5 of 10 with n = 10: √(0.25/9) = 1/6; with N = 40 times √(3/4).
  const half = shareInterval({ count: 5, n: 10, N: 40 })
  expect(half.se).toBeCloseTo(1 / 6, 15)
  expect(half.seFpc).toBeCloseTo(Math.sqrt(0.75) / 6, 15)
})

test('one answer has no error but Wilson’s interval, and of one it is all', () => {
  const one = shareInterval({ count: 1, n: 1, N: null })
  expect(one).toMatchObject({ share: 1, se: null, seFpc: null, wilsonFpc: null })
  // From 1/(1 + z²) up.
  expect(one.wilson?.[0]).toBeCloseTo(1 / 4.841458820694124, 12)
  expect(shareInterval({ count: 1, n: 1, N: 1 })).toMatchObject({ seFpc: 0, wilsonFpc: [1, 1] })
})

test('nobody answered: no share, and nothing to say of it', () => {
  expect(new Set(Object.values(shareInterval({ count: 0, n: 0, N: 12 })))).toEqual(new Set([null]))
})

test('counts that cannot be are refused', () => {
  for (const [count, n] of [
    [3, 2],
    [-1, 2],
    [1.5, 2],
    [NaN, 2],
  ] as const)
    expect(() => shareInterval({ count, n, N: null })).toThrow('shareInterval: needs a whole count')
})
