import { expect, test } from 'vitest'
import { averageRanks } from './average-ranks.ts'
import { correlations } from './correlations.ts'
import { covariances } from './covariances.ts'

// Anscombe, Graphs in Statistical Analysis, Am. Stat. 27, 1973: the first of his four sets.
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]

test('Anscombe’s first set has the r² he printed', () => {
  const { n, pearson } = correlations([x, y])
  expect(n).toEqual([
    [11, 11],
    [11, 11],
  ])
  // "Multiple R² .667".
  expect((pearson[0]?.[1] ?? NaN) ** 2).toBeCloseTo(0.667, 3)
  expect(pearson[1]?.[0]).toBe(pearson[0]?.[1])
})

test('what rises together without a line between has rank correlation 1, and a line has both', () => {
  const cubes = x.map((one) => one ** 3)
  const doubled = x.map((one) => 2 * one + 0.1)
  const { pearson, spearman, pearsonP } = correlations([x, cubes, doubled])
  expect(pearson[0]?.[1]).toBeLessThan(0.99)
  expect(spearman[0]?.[1]).toBe(1)
  expect(pearson[0]?.[2]).toBeCloseTo(1, 12)
  expect(pearsonP[0]?.[2]).toBeCloseTo(0, 12)
  // A column with itself is no finding.
  expect(pearsonP[1]?.[1]).toBeNull()
})

test('each pair has its own people, and ranks only them', () => {
  const first = [1, 2, 3, 4, null]
  const second = [2, 1, 3, null, 9]
  const third = [null, null, 5, 6, 7]
  const { n, pearson, spearman } = correlations([first, second, third])
  expect(n).toEqual([
    [4, 3, 2],
    [3, 4, 2],
    [2, 2, 3],
  ])
  // Of 1, 2, 3 and 2, 1, 3: 1 − 6 · 2/(3 · 8).
  expect(spearman[0]?.[1]).toBeCloseTo(0.5, 12)
  // Two people are too few.
  expect(pearson[0]?.[2]).toBeNull()
  expect(spearman[2]?.[1]).toBeNull()
})

test('who all said the same go together with nothing, also with themselves', () => {
  const nothing = [
    [1, null],
    [null, null],
  ]
  const { pearson, spearman, pearsonP } = correlations([
    [1, 2, 3],
    [0.3, 0.1 + 0.2, 0.3],
  ])
  expect(spearman).toEqual(nothing)
  expect(pearson).toEqual(nothing)
  expect(pearsonP).toEqual([
    [null, null],
    [null, null],
  ])
})

test('equal values share the average of their ranks', () => {
  expect(averageRanks([5, 1, 5, 5])).toEqual([3, 1, 3, 3])
  expect(averageRanks([])).toEqual([])
  expect(() => covariances([[1]])).toThrow('covariances: needs')
  expect(() => covariances([[1, 2], [1]])).toThrow('covariances: needs')
})
