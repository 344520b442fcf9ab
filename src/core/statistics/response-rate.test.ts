import { expect, test } from 'vitest'
import { responseRate } from './response-rate.ts'

test('those who left and bounced addresses are not counted against the answers', () => {
  // 412 − 7 = 405; 331 of them is 81.728… %.
  expect(responseRate({ invited: 412, ineligible: 7, responded: 331 }).rate).toBeCloseTo(
    33_100 / 405,
    9,
  )
})

test('without a list, or with nobody left who could answer, there is no rate', () => {
  expect(responseRate({ invited: null, ineligible: 0, responded: 12 })).toEqual({
    ...{ eligible: null, share: null, rate: null },
  })
  expect(responseRate({ invited: 3, ineligible: 3, responded: 0 })).toEqual({
    ...{ eligible: 0, share: null, rate: null },
  })
})
