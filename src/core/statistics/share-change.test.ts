import { expect, test } from 'vitest'
import { shareChange, shareChanges } from './share-change.ts'

test('from 10 of 20 to 15 of 20', () => {
  // By hand: pooled 25/40 = 0.625; 0.25/√(0.625 · 0.375 · 2/20) = 1.6329…
  const { diff, z, p } = shareChange({ count: 10, n: 20, m: 20 }, { count: 15, n: 20, m: 20 })
  expect(diff).toBe(0.25)
  expect(z).toBeCloseTo(0.25 / Math.sqrt(0.0234375), 14)
  expect(p).toBeGreaterThan(0.1)
})

test('nobody or everybody in both rounds: no test, but an interval that has a width', () => {
  const none = shareChange({ count: 0, n: 8, m: 8 }, { count: 0, n: 9, m: 9 })
  expect(none).toMatchObject({ diff: 0, sePooled: 0, z: null, p: null })
  const [low = 0, high = 0] = none.newcombe ?? []
  expect(low).toBeLessThan(-0.2)
  expect(high).toBeGreaterThan(0.2)
})

test('two censuses: the difference is a fact', () => {
  const { plain, fpc } = shareChanges({ count: 3, n: 6, N: 6 }, { count: 4, n: 8, N: 8 })
  expect(fpc).toEqual({ sePooled: 0, z: null, p: null, newcombe: [0, 0] })
  expect(plain.p).toBe(1)
})

test('nobody in a round: nothing to compare; an N unknown: nothing that takes it', () => {
  const none = { sePooled: null, z: null, p: null, newcombe: null }
  expect(shareChanges({ count: 0, n: 0, N: 9 }, { count: 4, n: 8, N: 9 })).toEqual({
    ...{ diff: null, plain: none, fpc: none },
  })
  expect(shareChanges({ count: 1, n: 2, N: null }, { count: 4, n: 8, N: 9 }).fpc).toBeNull()
})

test('counts that cannot be are refused', () => {
  const half = { count: 1, n: 2, m: 2 }
  for (const bad of [
    { ...half, count: 3 },
    { ...half, count: NaN },
    { ...half, n: NaN },
  ])
    expect(() => shareChange(half, bad)).toThrow('shareChange: needs counts from 0 to n')
})
