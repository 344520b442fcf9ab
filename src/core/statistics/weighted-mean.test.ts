import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personIndex } from './person-index.ts'
import { questionMeans } from './question-means.ts'
import { weightedMean } from './weighted-mean.ts'

test('a question that counts twice counts twice, also when another was left blank', () => {
  // (2 · 80 + 1 · 50)/3 = 70; without the last: 80; without the first: 50.
  expect(weightedMean([80, 50], [2, 1])).toBe(70)
  expect(weightedMean([80, null], [2, 1])).toBe(80)
  expect(weightedMean([null, 50], [2, 1])).toBe(50)
  expect(weightedMean([null, null], [2, 1])).toBeNull()
  expect(weightedMean([], [])).toBeNull()
})

test('a question of weight 0 counts for nothing, and alone gives no mean', () => {
  expect(weightedMean([80, 50], [0, 1])).toBe(50)
  expect(weightedMean([80, null], [0, 1])).toBeNull()
})

test('equal weights give the plain mean to the last bit, whatever they are', () => {
  const point = fc.option(fc.nat(100).map((x) => x / 3))
  const weight = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), weight, (points, w) => {
      const known = points.filter((u) => u !== null)
      const plain = known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
      expect(weightedMean(points)).toBe(plain)
      expect(
        weightedMean(
          points,
          points.map(() => w),
        ),
      ).toBe(plain)
    }),
  )
})

test('both rules of an index take weights', () => {
  const of = (...counts: number[]) => ({
    distribution: { min: 1, counts, dontKnow: 0, blank: 0 },
    ...{ scale: { min: 1, max: 5 }, reversed: false },
  })
  // Means 5 and 3: 100 and 50 points. (3 · 100 + 1 · 50)/4 = 87.5.
  const questions = [of(0, 0, 0, 0, 2), of(0, 0, 4, 0, 0)]
  expect(questionMeans(questions, [3, 1])).toEqual({ value: 87.5, used: 2, perQuestion: [100, 50] })
  expect(questionMeans(questions).value).toBe(75)
  expect(personIndex([100, 50], 2, [3, 1])).toBe(87.5)
  // How many were answered is counted, not weighed.
  expect(personIndex([100, null], 2, [3, 1])).toBeNull()
})
