import { expect, test } from 'vitest'
import { linearisedError } from './linearised-error.ts'
import { questionMeansError } from './question-means-error.ts'

test('with every question answered it is the error of people’s own means', () => {
  // People’s means 75, 50, 25: sd 25, se 25/√3.
  const points = [
    [100, 50],
    [50, 50],
    [0, 50],
  ]
  const { n, se } = questionMeansError(points)
  expect(n).toBe(3)
  expect(se).toBeCloseTo(25 / Math.sqrt(3), 13)
})

test('a question that few answered makes those few count for more', () => {
  // By hand: means 50 and 100; z = (1/2)(±50/2) for those who differ, 0 for the one alone in the second.
  const { n, se } = questionMeansError([
    [100, null],
    [0, 100],
  ])
  expect(n).toBe(2)
  // √(2/1 · 2 · 12.5²) = 25.
  expect(se).toBeCloseTo(25, 13)
})

test('questions nobody answered are left out, and so is who answered none', () => {
  const two = questionMeansError([[100], [50]])
  expect(
    questionMeansError([
      [100, null],
      [null, null],
      [50, null],
    ]),
  ).toEqual(two)
})

test('weights count as in the index: none is as if the question were not asked', () => {
  const first = questionMeansError([[100], [50], [75]])
  const weighted = questionMeansError(
    [
      [100, 10],
      [50, 90],
      [75, 20],
    ],
    [3, 0],
  )
  expect(weighted.se).toBeCloseTo(first.se ?? NaN, 13)
  expect(questionMeansError([[100], [50]], [0])).toEqual({ n: 2, se: null })
})

test('everybody alike on paper has no error, to the last bit', () => {
  // 100/9, 200/9 and 300/9 have no end in binary; each of the three has the mean 200/9.
  const [a, b, c] = [100 / 9, 200 / 9, 300 / 9]
  const points = [
    [a, b, c],
    [b, c, a],
    [c, a, b],
  ]
  expect(questionMeansError(points).se).toBe(0)
})

test('nobody, or one person alone, has none to tell', () => {
  expect(questionMeansError([])).toEqual({ n: 0, se: null })
  expect(questionMeansError([[null, null]])).toEqual({ n: 0, se: null })
  expect(questionMeansError([[40, 60]])).toEqual({ n: 1, se: null })
})

test('rows of different lengths, and what is no number, are refused', () => {
  expect(() => questionMeansError([[1, 2], [3]])).toThrow('questionMeansError: needs as many')
  expect(() => questionMeansError([[1, 2]], [1])).toThrow('questionMeansError: needs as many')
  expect(() => questionMeansError([[1], [NaN]])).toThrow('questionMeansError: needs numbers')
  for (const w of [-1, NaN, Infinity])
    expect(() => questionMeansError([[1]], [w])).toThrow('questionMeansError: needs weights')
  expect(() => linearisedError([0.5, NaN])).toThrow('linearisedError: needs numbers')
})
