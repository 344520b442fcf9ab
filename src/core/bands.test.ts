import { expect, test } from 'vitest'
import { toppbetyg } from '../../test/surveys.ts'
import { bandOf, bandSet } from './bands.ts'

test('toppbetyg names the whole percent that is shown, so that band and figure never disagree', () => {
  // Utmärkelsen Svensk Kvalitet 2018: 87 and more, 69 to 86, less than 69.
  const word = (percent: number) => bandOf(toppbetyg, percent).word
  expect(word(100)).toBe('excellent')
  expect(word(87)).toBe('excellent')
  expect(word(86.5)).toBe('excellent')
  expect(word(86.49)).toBe('good')
  expect(word(69)).toBe('good')
  expect(word(68.5)).toBe('good')
  expect(word(68.49)).toBe('needs-improvement')
  expect(word(68)).toBe('needs-improvement')
  expect(word(0)).toBe('needs-improvement')
  expect(bandOf(toppbetyg, 90)).toEqual({ set: 'toppbetyg', word: 'excellent' })
})

test('steps stand highest first and the last takes the rest', () => {
  const label = { sv: 'x' }
  const accepts = (...limits: (number | null)[]) =>
    bandSet.safeParse({
      ...{ key: 'x', title: { sv: 'x' }, source: 'x', validFrom: 2018 },
      steps: limits.map((atLeast, i) => ({ atLeast, word: `w${String(i)}`, label })),
    }).success
  expect(accepts(87, 69, null)).toBe(true)
  expect(accepts(null)).toBe(true)
  expect(accepts(69, 87, null)).toBe(false)
  expect(accepts(69, 69, null)).toBe(false)
  expect(accepts(87, 69)).toBe(false)
  expect(accepts(87, null, null)).toBe(false)
  expect(accepts()).toBe(false)
})
