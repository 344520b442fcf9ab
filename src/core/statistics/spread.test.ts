import { expect, test } from 'vitest'
import { npsSpread } from './nps-spread.ts'
import { peopleByValue } from './people-by-value.ts'
import { spread, spreadOfValues } from './spread.ts'

const item = { min: 1, dontKnow: 4, blank: 2 }

test('2, 4, 4, 4, 5, 5, 7, 9: the squares around 5 sum to 32', () => {
  const counts = [0, 1, 0, 3, 2, 0, 1, 0, 1]
  expect(spread({ ...item, counts })).toEqual({
    ...{ n: 8, sd: Math.sqrt(32 / 7), se: Math.sqrt(32 / 56) },
  })
  const values = peopleByValue([2, 4, 4, 4, 5, 5, 7, 9])
  expect(spreadOfValues(values).sd).toBeCloseTo(Math.sqrt(32 / 7), 14)
})

test('one answer has no spread, and neither has nobody; two alike have none at all', () => {
  const none = { sd: null, se: null }
  expect(spread({ ...item, counts: [0, 0, 0, 1, 0] })).toEqual({ ...none, n: 1 })
  expect(spread({ ...item, counts: [0, 0, 0, 0, 0] })).toEqual({ ...none, n: 0 })
  expect(spread({ ...item, counts: [0, 0, 0, 2, 0] })).toEqual({ n: 2, sd: 0, se: 0 })
  expect(spreadOfValues(new Map())).toEqual({ ...none, n: 0 })
})

test('indices that are alike on paper are alike, whatever their last bit', () => {
  // The mean of a ninth, two and three of a hundred, and two ninths of a hundred.
  const [a, b] = [(100 / 9 + 200 / 9 + 300 / 9) / 3, 200 / 9]
  expect(spreadOfValues(peopleByValue([a, b, b + 4e-15])).sd).toBe(0)
})

test('as many promoters as critics and nobody between: everybody is 100 from the score', () => {
  // sd = 100 √(4/3) of four.
  const four = { n: 4, promoters: { count: 2 }, critics: { count: 2 } }
  expect(npsSpread(four).sd).toBeCloseTo(100 * Math.sqrt(4 / 3), 12)
  expect(npsSpread({ ...four, critics: { count: 0 }, promoters: { count: 4 } }).sd).toBe(0)
  expect(npsSpread({ n: 1, promoters: { count: 1 }, critics: { count: 0 } }).se).toBeNull()
  expect(() => npsSpread({ ...four, n: 3 })).toThrow('npsSpread: needs no more promoters')
  expect(() => npsSpread({ ...four, n: NaN })).toThrow('npsSpread: needs no more promoters')
})
