import { expect, test } from 'vitest'
import { display } from '../display.ts'
import { wholePercent } from './share.ts'

test('halves go up where floating point would send them down', () => {
  // 23/40 = 57.5 %, 57/200 = 28.5 %, 115/200 = 57.5 %.
  expect(Math.round((23 / 40) * 100)).toBe(57)
  expect([wholePercent(23, 40), wholePercent(57, 200), wholePercent(115, 200)]).toEqual([
    58, 29, 58,
  ])
  expect([wholePercent(0, 7), wholePercent(7, 7), wholePercent(1, 3)]).toEqual([0, 100, 33])
})

test('the percent that is displayed is the whole percent, for every count of up to 400 answers', () => {
  for (let n = 1; n <= 400; n++)
    for (let count = 0; count <= n; count++)
      if (display((100 * count) / n, { decimals: 0 }, 'sv') !== String(wholePercent(count, n)))
        expect.fail(`${String(count)} of ${String(n)}`)
})
