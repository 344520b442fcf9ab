import { expect, test } from 'vitest'
import { difference, welch } from './welch.ts'

const round = (estimate: number | null, se: number | null, n: number) => ({ estimate, se, n })
const nothing = { se: null, t: null, df: null, p: null, ci: null }

test('two alike rounds of n have 2n − 2 degrees of freedom', () => {
  expect(welch(round(70, 2, 11), round(76, 2, 11))).toMatchObject({ diff: 6 })
  expect(welch(round(70, 2, 11), round(76, 2, 11)).df).toBeCloseTo(20, 12)
  // t = 6/√8.
  expect(welch(round(70, 2, 11), round(76, 2, 11)).t).toBeCloseTo(6 / Math.sqrt(8), 14)
})

test('against a census only the other round is uncertain', () => {
  // df = n − 1 of the other; at t = 1 and one degree of freedom p is 1/2.
  const change = welch(round(70, 0, 400), round(75, 5, 2))
  expect(change).toMatchObject({ diff: 5, se: 5, t: 1, df: 1 })
  expect(change.p).toBeCloseTo(0.5, 12)
})

test('two rounds without any error: a fact about the two, and no test of it', () => {
  expect(welch(round(70, 0, 14), round(71, 0, 14))).toEqual({
    ...{ ...nothing, diff: 1, se: 0, ci: [1, 1] },
  })
})

test('an error that nobody knows, or a round without an estimate, leaves everything open', () => {
  expect(welch(round(70, null, 1), round(71, 2, 14))).toEqual({ ...nothing, diff: 1 })
  expect(welch(round(null, null, 0), round(71, 2, 14))).toEqual({ ...nothing, diff: null })
})

test('what is no number, and an error that one person made, are refused', () => {
  expect(() => difference(NaN, 3)).toThrow('difference: needs estimates')
  expect(() => welch(round(Infinity, 1, 5), round(3, 1, 5))).toThrow('difference: needs estimates')
  for (const bad of [round(70, NaN, 5), round(70, -1, 5), round(70, 2, 1)])
    expect(() => welch(bad, round(3, 1, 5))).toThrow('welch: needs errors of 0 or more')
})
