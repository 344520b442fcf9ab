import { expect, test } from 'vitest'
import { pairedTests } from './paired-tests.ts'

test('the finite population makes a difference surer, and from a census on a fact', () => {
  const pair = { n: 9, diff: 4, se: 2 }
  // t = 2 on 8 degrees of freedom: p 0.0805. With 1 − 9/12: t = 4.
  expect(pairedTests([pair], null)[0]).toMatchObject({ t: 2, df: 8, certainty: 'not-certain' })
  expect(pairedTests([pair], 12)[0]).toMatchObject({ se: 1, t: 4, certainty: 'certain' })
  const fact = { se: 0, ci: [4, 4], t: null, df: null, p: null, pHolm: null }
  expect(pairedTests([pair], 9)[0]).toMatchObject({ ...fact, certainty: 'certain' })
  expect(pairedTests([{ ...pair, diff: -4 }], 8)[0]?.certainty).toBe('not-certain')
  expect(pairedTests([{ ...pair, diff: 0.1 + 0.2 - 0.3 }], 9)[0]?.certainty).toBe('not-certain')
})

test('a difference the wrong way is not certain, however sure', () => {
  expect(pairedTests([{ n: 90, diff: -4, se: 0.1 }], null)[0]?.certainty).toBe('not-certain')
})

test('several share one risk, and those without a test are not counted', () => {
  // t = 2.4 on 99: p 0.018; twice that 0.037, three times 0.055.
  const one = { n: 100, diff: 2.4, se: 1 }
  const none = { n: 1, diff: 3, se: null }
  const certainties = (count: number) =>
    pairedTests([none, ...Array<typeof one>(count).fill(one)], null).map((test) => test.certainty)
  expect(certainties(2)).toEqual(['cannot-tell', 'certain', 'certain'])
  expect(certainties(3)).toEqual(['cannot-tell', ...Array<string>(3).fill('not-certain')])
})

test('one of one is everybody', () => {
  expect(pairedTests([{ n: 1, diff: 3, se: null }], 1)[0]).toMatchObject({
    ...{ se: 0, ci: [3, 3], certainty: 'certain' },
  })
  expect(pairedTests([{ n: 0, diff: null, se: null }], 0)[0]?.certainty).toBe('cannot-tell')
})

test('a difference that is none, half a pair and an error below 0 are refused', () => {
  for (const wrong of [
    { n: 2, diff: NaN, se: 1 },
    { n: 2, diff: null, se: 1 },
    { n: 1.5, diff: 1, se: 1 },
    { n: 2, diff: 1, se: -1 },
  ])
    expect(() => pairedTests([wrong], null)).toThrow('pairedTests: needs')
})
