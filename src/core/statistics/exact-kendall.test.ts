import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactKendall } from './exact-kendall.ts'

test('p is the share of all orders that are at least as uneven, with ties and without', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }), (values) => {
      const { S, p } = exactKendall(values)
      const all = ordersOf(values).map((order) => Math.abs(risesLessFalls(order)))
      expect(S).toBe(risesLessFalls(values))
      expect(p).toBeCloseTo(all.filter((one) => one >= Math.abs(S)).length / all.length, 12)
    }),
    { numRuns: 60 },
  )
})

test('the published table: eight rounds, 20 more that rise than fall, p 0.0142', () => {
  // Four of 28 pairs fall. Kendall, Rank Correlation Methods, appendix table 1: n 8, S 20, upper tail 0.0071.
  const { S, p } = exactKendall([2, 1, 4, 3, 6, 5, 8, 7])
  expect(S).toBe(20)
  expect(p).toBeCloseTo(2 * 0.0071, 3)
})

test('all equal, or only one: no trend at all', () => {
  expect(exactKendall([76, 76, 76, 76, 76])).toEqual({ S: 0, p: 1 })
  expect(exactKendall([76])).toEqual({ S: 0, p: 1 })
})

test('equal on paper is equal: 0.1 + 0.2 is 0.3', () => {
  expect(exactKendall([0.1 + 0.2, 0.3, 0.5])).toEqual(exactKendall([0.3, 0.3, 0.5]))
})

test('a long row ends in a p and not in a number too large', () => {
  // The only order that rises throughout, and its mirror image: 2/40!, 8.2e47 orders.
  const { p } = exactKendall(Array.from({ length: 40 }, (_, i) => i))
  expect(p).toBeGreaterThan(0)
  expect(p).toBeLessThan(1e-46)
})

test('no value, or one that is none, is refused', () => {
  expect(() => exactKendall([])).toThrow('exactKendall: needs')
  expect(() => exactKendall([1, NaN])).toThrow('exactKendall: needs')
})

function risesLessFalls(values: readonly number[]): number {
  return values.reduce(
    (sum, value, i) => sum + values.slice(i + 1).reduce((own, y) => own + Math.sign(y - value), 0),
    0,
  )
}

function ordersOf(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((first, i) =>
    ordersOf(values.toSpliced(i, 1)).map((others) => [first, ...others]),
  )
}
