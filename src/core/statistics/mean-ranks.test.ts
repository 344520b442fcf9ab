import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanRanks } from './mean-ranks.ts'
import { rankCounts } from './rank-counts.ts'

test('what was not ranked shares the average of the ranks that are left', () => {
  // Four options. Anna ranks all; Bo only the second, so the others get (1 + 1 + 4)/2 = 3 each.
  const ranking = ranked(4, [
    [1, 2, 3, 4],
    [0, 1, 0, 0],
  ])
  expect(ranking.options.map(({ meanRank }) => meanRank)).toEqual([2, 1.5, 3, 3.5])
  expect(ranking.options.map(({ ranked }) => ranked)).toEqual([1, 2, 1, 1])
  expect(ranking.options.map(({ first }) => first.count)).toEqual([1, 1, 0, 0])
  // Ranks that were given: Bo's average rank 3 for the others is not a third place.
  expect(ranking.options.map(({ top3 }) => top3.count)).toEqual([1, 2, 1, 0])
  expect(ranking.options[3]?.first).toEqual({ count: 0, percent: 0, whole: 0 })
})

test('places are 1, 2, 2, 4, and equal options stand in the order of the definition', () => {
  // Sums of ranks 8, 5, 5 and 2.
  const { options, order } = ranked(4, [
    [4, 2, 3, 1],
    [4, 3, 2, 1],
  ])
  expect(options.map(({ place }) => place)).toEqual([4, 2, 2, 1])
  expect(order).toEqual([3, 1, 2, 0])
})

test('a blank ranking and one with a number missing, twice or too high are counted and not used', () => {
  const ranking = ranked(3, [
    [0, 0, 0],
    [1, 3, 0],
    [1, 1, 2],
    [2, 0, 0],
    [1, 2, 9],
    [2, 1, 0],
  ])
  expect([ranking.n, ranking.empty, ranking.invalid]).toEqual([1, 1, 4])
  expect(ranking.options.map(({ meanRank }) => meanRank)).toEqual([2, 1, 3])
})

test('nobody ranked: no means and no places, and the options are still there', () => {
  const none = { count: 0, percent: null, whole: null }
  const option = { ...{ ranked: 0, meanRank: null, place: null }, first: none, top3: none }
  for (const counts of [[], rankCounts([[0], [0]], [0], 1)]) {
    const { n, options, order } = meanRanks(2, counts)
    expect([n, options, order]).toEqual([0, [option, option], []])
  }
})

test('the parts of a group give together what the group gives, in whatever order people stand', () => {
  const person = fc.record({
    atom: fc.nat(2),
    ranking: fc
      .tuple(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), fc.nat(5))
      .map(([order, r]) => order.map((rank) => (rank <= r ? rank : 0))),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), (people) => {
      const byAtom = rankCounts(
        columnsOf(
          5,
          people.map(({ ranking }) => ranking),
        ),
        people.map(({ atom }) => atom),
        3,
      )
      const backwards = ranked(5, people.map(({ ranking }) => ranking).reverse())
      expect(meanRanks(5, byAtom)).toEqual(backwards)
      // Each person hands out 1 + 2 + 3 + 4 + 5 = 15, however few they ranked.
      const total = backwards.options.reduce((sum, { meanRank }) => sum + (meanRank ?? 3), 0)
      expect(total).toBeCloseTo(15, 9)
    }),
  )
})

function ranked(options: number, people: readonly (readonly number[])[]) {
  const atomOf = people.map(() => 0)
  return meanRanks(options, rankCounts(columnsOf(options, people), atomOf, 1))
}

function columnsOf(options: number, people: readonly (readonly number[])[]): number[][] {
  return Array.from({ length: options }, (_, i) => people.map((ranks) => ranks[i] ?? 0))
}
