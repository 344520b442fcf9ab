import { expect, test } from 'vitest'
import { nps } from './nps.ts'

const nobody = { min: 0, counts: Array.from({ length: 11 }, () => 0), dontKnow: 3, blank: 1 }

test('six is a critic, seven and eight are passive, nine is a promoter', () => {
  const kind = (point: number) => {
    const counts = nobody.counts.map((_, i) => (i === point ? 1 : 0))
    const { score, critics, passives, promoters } = nps({ ...nobody, counts })
    return [critics.count, passives.count, promoters.count, score]
  }
  expect([0, 6].map(kind)).toEqual([
    [1, 0, 0, -100],
    [1, 0, 0, -100],
  ])
  expect([7, 8].map(kind)).toEqual([
    [0, 1, 0, 0],
    [0, 1, 0, 0],
  ])
  expect([9, 10].map(kind)).toEqual([
    [0, 0, 1, 100],
    [0, 0, 1, 100],
  ])
})

test('the parts are shares of those who answered, and each is rounded by itself', () => {
  // Of eight: three critics, one passive, four promoters: 100 (4 − 3)/8 = 12.5.
  const counts = [1, 0, 0, 0, 1, 0, 1, 0, 1, 2, 2]
  expect(nps({ ...nobody, counts })).toEqual({
    ...{ n: 8, score: 12.5 },
    critics: { count: 3, percent: 37.5, whole: 38 },
    passives: { count: 1, percent: 12.5, whole: 13 },
    promoters: { count: 4, percent: 50, whole: 50 },
  })
})

test('nobody answered: no score and no percents, and don’t know is not a passive', () => {
  const none = { count: 0, percent: null, whole: null }
  expect(nps(nobody)).toEqual({
    ...{ n: 0, score: null, critics: none, passives: none, promoters: none },
  })
})
