import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainMean } from './domain-mean.ts'
import { meanInterval } from './mean-interval.ts'
import { meanOfStrata } from './mean-of-strata.ts'
import { spreadOfValues } from './spread.ts'
import { stratifiedError } from './stratified-error.ts'
import { stratifiedMean } from './stratified-mean.ts'
import { stratifiedShare } from './stratified-share.ts'
import { quantileT } from './student-t.ts'

// The two of a small office all answered; three of thirty elsewhere, each standing for ten.
const office = {
  weights: [1, 1, 10, 10, 10],
  strata: { of: [0, 0, 1, 1, 1], sizes: [2, 30] },
}

test('an office where all answered adds to the mean and nothing to its error', () => {
  const { mean, se, seNoFpc, df, ci, kishN } = stratifiedMean([4, 2, 5, 5, 2], office)
  // (4 + 2 + 10 · 12)/32. Elsewhere z is 10/32 of 1, 1 and −2 around its mean; 0.9 = 1 − 3/30.
  expect(mean).toBe(126 / 32)
  expect(se).toBeCloseTo(Math.sqrt((0.9 * 1.5 * 6 * 100) / 1024), 12)
  // And the office, were it drawn from many: z is 1/32 of 1 and −1.
  expect(seNoFpc).toBeCloseTo(Math.sqrt((1.5 * 600 + 2 * 2) / 1024), 12)
  expect(df).toBe(3)
  expect(ci?.[1]).toBeCloseTo(126 / 32 + quantileT(0.975, 3) * (se ?? NaN), 12)
  expect(kishN).toBeCloseTo(1024 / 302, 12)
})

test('one of the office skips the question: it is a sample of one there, and no longer all', () => {
  const { n, mean, se, df } = stratifiedMean([2, null, 5, 5, 2], office)
  // W = 31. Alone in his stratum he adds (1 − 1/2) z², not centred.
  const m = 122 / 31
  expect([n, mean, df]).toEqual([4, m, 2])
  expect(se).toBeCloseTo(Math.sqrt(0.5 * ((2 - m) / 31) ** 2 + (0.9 * 1.5 * 600) / 961), 12)
})

test('one answer has no error, unless he was all there are; nobody has no mean', () => {
  const of = (N: number | null) => ({ weights: [3], strata: { of: [0], sizes: [N] } })
  const one = { n: 1, mean: 4, seNoFpc: null, df: 0, kishN: 1 }
  expect(stratifiedMean([4], of(9))).toEqual({ ...one, se: null, census: false, ci: null })
  expect(stratifiedMean([4], of(null))).toEqual({ ...one, se: null, census: false, ci: null })
  expect(stratifiedMean([4], of(1))).toEqual({ ...one, se: 0, census: true, ci: [4, 4] })
  expect(stratifiedMean([null], of(1))).toEqual({
    ...{ n: 0, mean: null, se: null, seNoFpc: null, df: null, census: false },
    ...{ ci: null, kishN: null },
  })
})

test('equal weights and one stratum give the plain mean, its error and its interval', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 60 }), (values, N) => {
      const found = stratifiedMean(values, {
        weights: values.map(() => 7),
        strata: { of: values.map(() => 0), sizes: [N] },
      })
      const people = new Map<number, number>()
      for (const x of values) people.set(x, (people.get(x) ?? 0) + 1)
      const { n, se } = spreadOfValues(people)
      const estimate = values.reduce((all, x) => all + x, 0) / n
      const plain = meanInterval({ estimate, se, n, N })
      const near = (got: number | null | undefined, expected: number | null | undefined) => {
        expect(got).toBeCloseTo(expected ?? NaN, 9)
      }
      near(found.mean, estimate)
      near(found.se, plain.seFpc)
      near(found.seNoFpc, plain.se)
      near(found.ci?.[0], plain.ciFpc?.[0])
      near(found.kishN, n)
    }),
  )
})

test('the order of people changes nothing, to the last bit', () => {
  const person = fc.record({
    x: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    w: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    h: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), (people) => {
      const found = (in_: typeof people) =>
        stratifiedMean(
          in_.map(({ x }) => x),
          {
            weights: in_.map(({ w }) => w),
            strata: { of: in_.map(({ h }) => h), sizes: [40, null, 5] },
          },
        )
      expect(found([...people].reverse())).toEqual(found(people))
    }),
  )
})

test('everybody says the same: no error to the last bit, whatever the weights', () => {
  const weights = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 2 })
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 100, noNaN: true }), (all, x) => {
      const strata = { of: all.map(() => 0), sizes: [null] }
      const same = all.map(() => x)
      expect(stratifiedMean(same, { weights: all, strata })).toMatchObject({ mean: x, se: 0 })
    }),
  )
})

test('of a group across the strata it is chance too how many were caught', () => {
  const design = { weights: [1, 1, 1], strata: { of: [0, 0, 0], sizes: [null] } }
  const { n, mean, se, df } = domainMean([4, 2, 5], [true, true, false], design)
  // z = 1/2, −1/2 and 0: 3/2 · 1/2. Of two people alone it would be 2 · 1/2.
  expect([n, mean, df]).toEqual([2, 3, 1])
  expect(se).toBeCloseTo(Math.sqrt(0.75), 12)
})

test('a group’s strata are those it was found in; one of it has a mean and no error', () => {
  const isMember = [true, false, true, false, false]
  expect(domainMean([4, 2, null, 5, 2], isMember, office)).toEqual({
    ...{ n: 1, mean: 4, se: null, df: 0, ci: null },
  })
  expect(domainMean([null, 2, null, 5, 2], isMember, office)).toEqual({
    ...{ n: 0, mean: null, se: null, df: null, ci: null },
  })
  // The office all answered: only the one elsewhere (z = −10/11 · …) tells of chance.
  const { mean, df } = domainMean([4, 2, 5, 5, 2], isMember, office)
  expect([mean, df]).toEqual([(4 + 50) / 11, 0])
})

test('business and private as a plain mean: a small stratum counts as much as a large one', () => {
  const { whole, perStratum } = meanOfStrata([4, 2, 5, 5, 2], office)
  expect(perStratum.map(({ mean }) => mean)).toEqual([3, 4])
  // The office has error 0; elsewhere sd² = 3, se² = 0.9 · 3/3.
  expect(whole).toMatchObject({ mean: 3.5, df: 3 })
  expect(whole?.se).toBeCloseTo(Math.sqrt(0.9) / 2, 12)
  expect(meanOfStrata([null, null, 5, 5, 2], office).whole).toBeNull()
  // One of the office: the mean stands, its error is not known.
  expect(meanOfStrata([4, null, 5, 5, 2], office).whole).toEqual({
    ...{ mean: 4, se: null, df: 2, ci: null },
  })
})

test('a share of all has an interval still, from Kish’s number; from a census it is the share', () => {
  const found = stratifiedShare([4, null, 5, 5, 4], { from: 4 }, office)
  // 31²/(1 + 300).
  expect(found).toMatchObject({ n: 4, share: 1, se: 0, nEff: 961 / 301, whole: 100 })
  expect(found.wilson?.[0]).toBeLessThan(0.5)
  const all = { weights: [1, 1], strata: { of: [0, 0], sizes: [2] } }
  expect(stratifiedShare([4, 2], { from: 4 }, all)).toEqual({
    ...{ n: 2, share: 0.5, se: 0, nEff: null, wilson: [0.5, 0.5], whole: 50 },
  })
  expect(stratifiedShare([4, 2], { to: 3 }, all).share).toBe(0.5)
  expect(stratifiedShare([null, null], { from: 4 }, all)).toEqual({
    ...{ n: 0, share: null, se: null, nEff: null, wilson: null, whole: null },
  })
})

test('what cannot be a design is refused', () => {
  const strata = { of: [0, 0], sizes: [9] }
  expect(() => stratifiedMean([1, NaN], { weights: [1, 1], strata })).toThrow('influence: needs')
  expect(() => stratifiedMean([1, 2], { weights: [1, -1], strata })).toThrow('influence: needs')
  expect(() => stratifiedMean([1, 2], { weights: [1], strata })).toThrow('influence: needs')
  expect(() => stratifiedError([1], strata)).toThrow('stratifiedError: needs one stratum')
  expect(() => stratifiedError([1], { of: [1], sizes: [9] })).toThrow('stratifiedError: needs')
  expect(() => domainMean([1, 2], [true], { weights: [1, 1], strata })).toThrow('domainMean: needs')
})
