import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rakedWeights } from './raked-weights.ts'
import { stratifiedMean } from './stratified-mean.ts'
import { swept } from './swept.ts'
import { weightFigures } from './weight-figures.ts'
import { weightedChange } from './weighted-change.ts'

test('women answered more than men: each man stands for more, until both add up', () => {
  // Three women of 60, one man of 40, all with equal weight from the start.
  const sex = { of: [0, 0, 0, 1], totals: [60, 40] }
  expect(rakedWeights([1, 1, 1, 1], [sex])).toEqual([20, 20, 20, 40])
  // What a weight was from the start stays within the category.
  expect(rakedWeights([1, 1, 2, 5], [sex])).toEqual([15, 15, 30, 40])
})

test('two margins without a word about how they go together make cells of their product', () => {
  const sex = { of: [0, 0, 1, 1], totals: [60, 40] }
  const age = { of: [0, 1, 0, 1], totals: [70, 30] }
  // 0.6 · 70, 0.6 · 30, 0.4 · 70, 0.4 · 30.
  rakedWeights([1, 1, 1, 1], [sex, age])?.forEach((w, i) => {
    expect(w).toBeCloseTo([42, 18, 28, 12][i] ?? NaN, 9)
  })
})

test('raked weights meet every margin, and the order of people changes nothing', () => {
  const people = fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.integer({ min: 1, max: 9 })), {
    maxLength: 12,
  })
  // Somebody stands in each of the six cells.
  const everyCell = [0, 1, 2, 3, 4, 5].map((c): [number, number, number] => [c % 2, c % 3, 1])
  const raked = (all: [number, number, number][]) =>
    rakedWeights(
      all.map(([, , w]) => w),
      [
        { of: all.map(([a]) => a), totals: [300, 700] },
        { of: all.map(([, b]) => b), totals: [100, 400, 500] },
      ],
    ) ?? []
  fc.assert(
    fc.property(people, (some) => {
      const all = [...everyCell, ...some]
      const weights = raked(all)
      const reached = (is: (one: [number, number, number]) => boolean) =>
        all.reduce((total, one, i) => total + (is(one) ? (weights[i] ?? NaN) : 0), 0)
      expect(reached(([a]) => a === 0)).toBeCloseTo(300, 6)
      expect(reached(([, b]) => b === 2)).toBeCloseTo(500, 6)
      expect(raked([...all].reverse()).reverse()).toEqual(weights)
    }),
  )
})

test('nobody of a category answered, or margins contradict each other: there are no weights', () => {
  expect(rakedWeights([1, 1], [{ of: [0, 0], totals: [60, 40] }])).toBeNull()
  expect(rakedWeights([1, 0], [{ of: [0, 1], totals: [60, 40] }])).toBeNull()
  // A person whose category the population does not know, or says has nobody.
  expect(rakedWeights([1, 1], [{ of: [0, -1], totals: [60] }])).toBeNull()
  expect(rakedWeights([1, 1], [{ of: [0, 1], totals: [60, 0] }])).toBeNull()
  // Of 60 people, and of 70.
  const one = { of: [0, 0], totals: [60] }
  expect(rakedWeights([1, 1], [one, { of: [0, 0], totals: [70] }])).toBeNull()
  // All women are young and all men old, but the population says otherwise.
  const sex = { of: [0, 1], totals: [60, 40] }
  expect(rakedWeights([1, 1], [sex, { of: [0, 1], totals: [70, 30] }])).toBeNull()
  expect(rakedWeights([], [])).toEqual([])
})

test('what the margin explains is no error', () => {
  const strata = { of: [0, 0, 0, 0], sizes: [null] }
  const margin = [0, 0, 1, 1]
  // Women say 2, men 4: knowing how many there are of each, nothing is left to chance.
  const design = { weights: [30, 30, 20, 20], strata }
  const { mean, se, df } = stratifiedMean([2, 2, 4, 4], design, [margin])
  expect([mean, df]).toEqual([2.8, 3])
  expect(se).toBeCloseTo(0, 12)
  expect(stratifiedMean([2, 2, 4, 4], design).se).toBeGreaterThan(0.5)
  // Around their own mean women differ by 1: z = 30/100 of ±1, and 4/3 of the squares.
  expect(stratifiedMean([1, 3, 4, 4], design, [margin]).se).toBeCloseTo(Math.sqrt(0.24), 12)
})

test('one margin takes off weighted means, several plain ones', () => {
  // (3 + 3 · 1)/4, and (3 + 1)/2 ever again.
  expect(swept([3, 1], [1, 3], [[0, 0]])).toEqual([1.5, -0.5])
  const both = [
    [0, 0],
    [0, 0],
  ]
  expect(swept([3, 1], [1, 3], both)).toEqual([1, -1])
})

test('a change of two weighted rounds: certain errors are needed on both sides', () => {
  const round = { mean: 70, se: 3, df: 40 }
  const { diff, t, df } = weightedChange(round, { mean: 80, se: 4, df: 50 })
  expect([diff, t, df]).toEqual([10, 2, 89])
  const unknown = { se: null, t: null, df: null, p: null, ci: null }
  expect(weightedChange(round, { mean: 80, se: null, df: 0 })).toEqual({ diff: 10, ...unknown })
  expect(weightedChange(round, { mean: null, se: null, df: null })).toEqual({
    ...{ diff: null, ...unknown },
  })
  // Two censuses: a fact.
  expect(weightedChange({ ...round, se: 0 }, { mean: 71, se: 0, df: 0 })).toEqual({
    ...{ diff: 1, se: 0, t: null, df: null, p: null, ci: [1, 1] },
  })
  // Two people alone in two strata each time: an error, but nothing to judge it by.
  expect(weightedChange({ ...round, df: 0 }, { mean: 80, se: 4, df: 0 })).toEqual({
    ...{ diff: 10, se: 5, t: 2, df: -1, p: null, ci: null },
  })
})

test('what cannot be a weight or a population is refused', () => {
  expect(() => rakedWeights([-1], [])).toThrow('rakedWeights: needs')
  expect(() => rakedWeights([1], [{ of: [], totals: [1] }])).toThrow('rakedWeights: needs')
  expect(() => rakedWeights([1], [{ of: [0], totals: [NaN] }])).toThrow('rakedWeights: needs')
  expect(() => weightFigures([-1, 2])).toThrow('weightFigures: needs')
  expect(() => weightedChange({ mean: 2, se: -1, df: 1 }, { mean: 1, se: 1, df: 1 })).toThrow(
    'weightedChange: needs',
  )
  expect(weightFigures([])).toBeNull()
})
