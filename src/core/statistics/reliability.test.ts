import { expect, test } from 'vitest'
import { reliability } from './reliability.ts'

test('items that say exactly the same are one question: alpha 1, and no doubt about it', () => {
  const one = [1, 2, 3, 5]
  expect(reliability([one, one, one])).toMatchObject({
    ...{ n: 4, k: 3, alpha: 1, ase: 0, ciDuhachek: [1, 1], ciFeldt: [1, 1] },
  })
})

test('three people, two items: by hand', () => {
  // Variances 1 and 1, covariance 1/2: 2 (1 − 2/3). The correlation is 1/2, which gives the same.
  const found = reliability([
    [1, 2, 3],
    [2, 1, 3],
  ])
  expect(found).toMatchObject({ n: 3, k: 2, dropped: [], meanR: 0.5 })
  if ('reason' in found) throw new Error(found.reason)
  expect(found.alpha).toBeCloseTo(2 / 3, 12)
  expect(found.stdAlpha).toBeCloseTo(2 / 3, 12)
  // Two items: one alone has no alpha, and goes with the other as the two go together.
  expect(found.items).toEqual([
    { column: 0, itemRest: 0.5, alphaIfDropped: null },
    { column: 1, itemRest: 0.5, alphaIfDropped: null },
  ])
  // C = [[1, ½], [½, 1]]: S = 3, tr C² = 2.5, ΣC² = 4.5, Q = 8/27 · (3 · 6.5 − 4 · 4.5).
  expect(found.ase).toBeCloseTo(Math.sqrt(((8 / 27) * 1.5) / 3), 12)
})

test('who left an item blank is in none, and an item that all answered alike is named and left out', () => {
  const found = reliability([
    [1, 2, 3, 5, null],
    [4, 4, 4, 4, 1],
    [2, 1, 3, null, 3],
  ])
  expect(found).toMatchObject({ n: 3, k: 2, dropped: [1] })
  expect('items' in found && found.items.map(({ column }) => column)).toEqual([0, 2])
})

test('two people, or one item that varies, say nothing', () => {
  const rows = [
    [1, 2, null],
    [2, 1, 3],
  ]
  expect(reliability(rows)).toEqual({ n: 2, reason: 'too-few' })
  expect(reliability([])).toEqual({ n: 0, reason: 'too-few' })
  const alike = [
    [1, 2, 3],
    [4, 4, 4],
  ]
  expect(reliability(alike)).toEqual({ n: 3, reason: 'too-few-items', dropped: [1] })
})

test('items that cancel each other have a sum that does not vary, and no alpha', () => {
  expect(
    reliability([
      [0.5, 0.6, 0.5],
      [0.5, 0.4, 0.5],
    ]),
  ).toMatchObject({ alpha: null, stdAlpha: null, ase: null, ciFeldt: null, ciDuhachek: null })
})

test('an item whose fellows cancel each other goes with nothing', () => {
  const found = reliability([
    [1, 2, 3],
    [3, 2, 1],
    [1, 3, 2],
  ])
  if ('reason' in found) throw new Error(found.reason)
  expect(found.items[2]).toEqual({ column: 2, itemRest: null, alphaIfDropped: null })
  // The sum of all is the third item alone: 3/2 (1 − 3/1).
  expect(found.alpha).toBeCloseTo(-3, 12)
})

test('what is no table of answers is refused', () => {
  expect(() => reliability([[1, 2, 3], [1]])).toThrow('completeRows: needs')
  expect(() =>
    reliability([
      [1, 2, NaN],
      [1, 2, 3],
    ]),
  ).toThrow('completeRows: needs')
})
