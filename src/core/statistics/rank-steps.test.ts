import { expect, test } from 'vitest'
import { rankSteps } from './rank-steps.ts'

test('a line is drawn where nearly everybody puts the next one lower', () => {
  // Of ten, nine put the second below the first and one the other way; the last two are mixed.
  const first = [2, 2, 2, 2, 2, 2, 2, 2, 2, 4]
  const second = [4, 4, 4, 4, 4, 6, 6, 6, 6, 2]
  const third = [6, 6, 6, 6, 6, 4, 4, 4, 4, 6]
  const [top, bottom] = rankSteps([third, first, second], [1, 2, 0], null)
  // Five by 1, four by 2, one by −1: mean 1.2, squares 22, sd √((22 − 14.4)/9).
  expect(top).toMatchObject({ before: 1, after: 2, n: 10, df: 9, verdict: 'certain' })
  expect(top?.diff).toBeCloseTo(1.2, 12)
  expect(top?.se).toBeCloseTo(Math.sqrt(7.6 / 90), 12)
  // Five by 1, four by −1, one by 2: mean 0.3, squares 13.
  expect(bottom).toMatchObject({ before: 2, after: 0, verdict: 'not-certain' })
  expect(bottom?.se).toBeCloseTo(Math.sqrt(12.1 / 90), 12)
})

test('options with one mean rank are a tie, everybody asked or not', () => {
  const twice = [
    [2, 4],
    [4, 2],
  ]
  for (const N of [null, 2, 9]) expect(rankSteps(twice, [0, 1], N)[0]?.verdict).toBe('tie')
})

test('all rank alike: a fact when everybody did, and else no certainty', () => {
  const twice = [
    [2, 2, 0],
    [4, 4, 0],
  ]
  expect(rankSteps(twice, [0, 1], 2)[0]).toMatchObject({ n: 2, se: 0, verdict: 'certain' })
  expect(rankSteps(twice, [0, 1], 3)[0]).toMatchObject({ ci: [1, 1], verdict: 'cannot-tell' })
  expect(rankSteps([[2], [4]], [0, 1], null)[0]).toMatchObject({ se: null, verdict: 'cannot-tell' })
})

test('nobody ranked: no steps; an order of options that are not there is refused', () => {
  expect(rankSteps([[0], [0]], [], null)).toEqual([])
  expect(() => rankSteps([[2]], [0, 1], null)).toThrow('rankSteps: needs')
})
