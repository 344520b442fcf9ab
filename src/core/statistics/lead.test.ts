import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lead, type Ratings } from './lead.ts'

test('Student’s sleepers: the second drug gave 1.58 hours more, t 4.06 on 9 degrees of freedom', () => {
  // Student, Biometrika 6, 1908; R: with(sleep, t.test(extra[11:20], extra[1:10], paired = TRUE)).
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  const { best, plain, fpc } = compared({ first: column(first), second: column(second) })
  expect([best, plain.verdict, fpc]).toEqual(['second', 'certain', null])
  const [drug] = plain.comparisons
  expect(drug).toMatchObject({ object: 'first', areasUsed: 1, n: 10, df: 9 })
  expect(drug?.diff).toBeCloseTo(1.58, 12)
  expect(drug?.t).toBeCloseTo(4.0621, 4)
  expect(drug?.p).toBeCloseTo(0.002833, 6)
  expect(drug?.ci?.[0]).toBeCloseTo(0.7001142, 6)
})

test('the lead is certain only when the best is above each of the others', () => {
  const se = column([9, 8, 9, 10, 9, 8])
  const far = column([5, 4, 6, 5, 5, 5])
  const near = column([9, 8, 9, 9, 9, 8])
  expect(compared({ se, far }).plain.verdict).toBe('certain')
  const { plain } = compared({ se, far, near })
  expect(plain.verdict).toBe('not-certain')
  expect(plain.comparisons.map(({ object, certainty }) => [object, certainty])).toEqual([
    ['far', 'certain'],
    ['near', 'not-certain'],
  ])
})

test('ahead among all, behind among those who know both: nothing is certain', () => {
  const known = column([10, 10, 10, 10, 4, 5, 4])
  const small = column([null, null, null, null, 6, 6, 6])
  // (40 + 13)/7 = 7.57 against 6, and −2, −1, −2 where both were rated.
  const { best, plain } = compared({ known, small })
  expect([best, plain.verdict]).toEqual(['known', 'not-certain'])
  expect(plain.comparisons[0]).toMatchObject({ n: 3 })
  expect(plain.comparisons[0]?.diff).toBeCloseTo(-5 / 3, 12)
})

test('nobody differs from anybody: no certainty, but a fact when everybody answered', () => {
  const ratings = { se: column([9, 9, 9]), dk: column([7, 7, 7]) }
  expect(compared(ratings, 4).fpc?.verdict).toBe('cannot-tell')
  const { plain, fpc } = compared(ratings, 3)
  expect(plain.verdict).toBe('cannot-tell')
  expect(fpc?.verdict).toBe('certain')
  expect(fpc?.comparisons[0]).toMatchObject({ se: 0, ci: [2, 2], t: null, df: null, p: null })
})

test('nobody rated both, or only one person: it cannot be told', () => {
  const apart = compared({ se: column([9, null, null]), dk: column([null, 6, 7]) })
  expect(apart.plain.verdict).toBe('cannot-tell')
  expect(apart.plain.comparisons).toEqual([
    {
      ...{ object: 'dk', areasUsed: 0, n: 0, diff: null, se: null, t: null, df: null },
      ...{ p: null, ci: null, pHolm: null, certainty: 'cannot-tell' },
    },
  ])
  const alone = compared({ se: column([9, null]), dk: column([7, 6]) })
  expect(alone.plain.comparisons[0]).toMatchObject({ n: 1, diff: 2, se: null })
  expect(alone.plain.verdict).toBe('cannot-tell')
})

test('two at the top share it, and one alone or none is nothing to compare', () => {
  const equal = { se: column([8, 8]), dk: column([7, 9]), no: column([1, 2]) }
  const tie = { verdict: 'tie', comparisons: [] }
  expect(compared(equal)).toEqual({ best: null, tied: ['se', 'dk'], plain: tie, fpc: null })
  const nothing = { verdict: 'nothing-to-compare', comparisons: [] }
  const alone = { se: column([8, 8]), dk: column([null, null]) }
  expect(compared(alone, 9)).toEqual({ best: null, tied: [], plain: nothing, fpc: nothing })
  expect(compared({}).plain).toEqual(nothing)
  expect(compared({ se: [], dk: [] }).plain).toEqual(nothing)
  // Equal on paper is equal: 0.1 + 0.2 is 0.3.
  expect(compared({ se: column([0.1 + 0.2]), dk: column([0.3]) }).tied).toEqual(['se', 'dk'])
})

test('areas that weigh differently make another index, and maybe another lead', () => {
  const se = [
    [8, 3],
    [9, 3],
  ]
  const dk = [
    [6, 8],
    [6, 7],
  ]
  // Plainly (8.5 + 3)/2 against (6 + 7.5)/2; three to one (3·8.5 + 3)/4 against (3·6 + 7.5)/4.
  expect(compared({ se, dk }).best).toBe('dk')
  const { best, plain } = lead(new Map(Object.entries({ se, dk })), null, [3, 1])
  const [test] = plain.comparisons
  // 2 and 3 better, 5 and 4 worse: (3·2.5 − 4.5)/4; z = ±(3·0.5 + 0.5)/4/2 = ±0.25, se = 0.25·√2·√2.
  expect([best, test?.diff]).toEqual(['se', 0.75])
  expect(test?.se).toBeCloseTo(0.5, 12)
  expect(() => lead(new Map(Object.entries({ se, dk })), null, [1, 0])).toThrow('lead: needs')
})

test('over several areas each counts the same, and one in which nobody rated both not at all', () => {
  const se = [
    [80, 60, null],
    [100, null, 50],
    [60, 40, null],
  ]
  const dk = [
    [60, 50, 90],
    [90, 20, null],
    [40, 30, 10],
  ]
  // Means of se 80, 50 and 50; of dk 63.3, 33.3 and 50. Differences 20, 10, 20 and 10, 10.
  const { best, plain } = compared({ dk, se })
  expect(best).toBe('se')
  expect(plain.comparisons[0]).toMatchObject({ object: 'dk', areasUsed: 2, n: 3, df: 2 })
  expect(plain.comparisons[0]?.diff).toBeCloseTo((50 / 3 + 10) / 2, 12)
  // z = half of (20, 10, 20 less 16.67)/3: 3/2 · (2 · 0.5556² + 1.1111²) = 2.7778.
  expect(plain.comparisons[0]?.se).toBeCloseTo(Math.sqrt(25 / 9), 12)
})

test('no order of people changes the lead', () => {
  const rating = fc.option(fc.nat(9).map((x) => x / 7))
  const person = fc.record({ se: fc.tuple(rating, rating), dk: fc.tuple(rating, rating) })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (people) => {
      const of = (all: typeof people) =>
        compared({ se: all.map(({ se }) => se), dk: all.map(({ dk }) => dk) })
      expect(of(people.toReversed())).toEqual(of(people))
    }),
  )
})

test('ratings of other people, other areas or no numbers are refused', () => {
  expect(() => compared({ se: column([8, 8]), dk: column([7]) })).toThrow('lead: needs')
  expect(() => compared({ se: [[8, 8]], dk: [[7]] })).toThrow('lead: needs')
  expect(() => compared({ se: column([8, NaN]), dk: column([7, 7]) })).toThrow('lead: needs')
})

function compared(objects: Readonly<Record<string, Ratings>>, N: number | null = null) {
  return lead(new Map(Object.entries(objects)), N)
}

/** One area. */
function column(values: readonly (number | null)[]): Ratings {
  return values.map((value) => [value])
}
