import { expect, test } from 'vitest'
import { kendallW } from './kendall-w.ts'
import { twiceRanks } from './rank-counts.ts'

test('three judges of six applicants hardly agree: W 0.16', () => {
  // Siegel, Nonparametric Statistics, 1956, ch. 9: sums 8, 14, 11, 11, 11, 8; S 25.5; 306/1890.
  const { w, chi2, df } = agreement([
    [1, 6, 3, 2, 5, 4],
    [1, 5, 6, 4, 2, 3],
    [6, 3, 2, 5, 4, 1],
  ])
  expect(w).toBeCloseTo(306 / 1890, 12)
  expect(chi2).toBeCloseTo((15 * 306) / 1890, 12)
  expect(df).toBe(5)
})

test('people who name the same one first and no other agree entirely', () => {
  // Ranks 1, 2.5, 2.5 twice: S = 4 + 1 + 1, T = 6 each; 72/(4 · 24 − 2 · 12).
  const { w, p } = agreement([
    [1, 0, 0],
    [1, 0, 0],
  ])
  expect(w).toBe(1)
  // chi² 4 on 2 degrees of freedom.
  expect(p).toBeCloseTo(Math.exp(-2), 12)
})

test('blank and spoiled rankings are not counted, and one person agrees with nobody', () => {
  const all = [
    [1, 2],
    [0, 0],
    [2, 1],
    [2, 2],
  ]
  expect(agreement(all)).toEqual({ w: 0, chi2: 0, df: 1, p: 1 })
  const nothing = { w: null, chi2: null, df: null, p: null }
  expect(agreement(all.slice(0, 2))).toEqual(nothing)
  expect(kendallW([])).toEqual(nothing)
  expect(agreement([[1], [1], [1]])).toEqual(nothing)
})

test('ranks that are none are refused', () => {
  expect(() => kendallW([[2], [2]])).toThrow('kendallW: needs')
  expect(() => kendallW([[2], [NaN]])).toThrow('kendallW: needs')
})

/** Of what each person ranked each option, 0 being nothing. */
function agreement(people: readonly (readonly number[])[]) {
  const options = people[0] ?? []
  return kendallW(twiceRanks(options.map((_, i) => people.map((ranks) => ranks[i] ?? 0))))
}
