import { expect, test } from 'vitest'
import { thresholdsOf } from './thresholds.ts'

test('an anonymous round shows means from 7 answers and shares from 10, the others from 5 and 7', () => {
  expect(thresholdsOf('anonymous')).toEqual({ mean: 7, share: 10, spread: 20, text: 20 })
  expect(thresholdsOf('confidential')).toEqual({ mean: 5, share: 7, spread: 10, text: 5 })
  expect(thresholdsOf('open')).toEqual(thresholdsOf('confidential'))
})

test('who may show a spread has answers enough for every other figure, a sensitive one too', () => {
  // The weighted total is held to that line alone.
  for (const mode of ['anonymous', 'confidential', 'open'] as const)
    for (const fewest of [0, 12, 40]) {
      const { spread, ...others } = thresholdsOf(mode, fewest)
      expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(spread)
    }
})

test('NOJD_FEWEST raises every line that lies below it, and nothing lowers one', () => {
  expect(thresholdsOf('confidential', 8)).toEqual({ mean: 8, share: 8, spread: 10, text: 8 })
  for (const fewest of [-100, 0, 1, 4])
    for (const mode of ['anonymous', 'confidential', 'open'] as const)
      expect(thresholdsOf(mode, fewest)).toEqual(thresholdsOf(mode))
})
