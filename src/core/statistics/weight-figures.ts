import { sum } from './sum.ts'

/**
 * Weights at a glance: their sum, how unequal they are, and Kish's effective number
 * (Σ w)²/Σ w²: how many people of equal weight would be as good. Nobody, or only weights of 0: null.
 * Source: Kish, Survey Sampling, 1965.
 *
 * @example weightFigures([2, 1, 1]) // => { sum: 4, sumSquares: 6, min: 1, max: 2, kishN: 16 / 6 }
 */
export function weightFigures(weights: readonly number[]): {
  sum: number
  sumSquares: number
  min: number
  max: number
  kishN: number
} | null {
  const sorted = [...weights].sort((a, b) => a - b)
  const total = sum(sorted)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined || total === 0) return null
  if (min < 0) throw new Error('weightFigures: needs weights of 0 or more')
  const sumSquares = sum(sorted.map((w) => w * w))
  return { sum: total, sumSquares, min, max, kishN: total ** 2 / sumSquares }
}
