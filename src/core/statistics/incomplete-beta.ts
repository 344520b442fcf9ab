import { logBeta } from './log-beta.ts'

/**
 * The regularised incomplete beta function I_x(a, b), from 0 to 1, for a, b > 0. x is given with
 * y = 1 − x, each as exact as the caller has it, for one of them is often too close to 1 to tell.
 * By the continued fraction, evaluated as Lentz does.
 * Source: Press et al., Numerical Recipes, 3rd ed. 2007, sec. 6.4.
 *
 * @example incompleteBeta(0.5, 0.5, 1, 1) // => 0.5
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (!(x >= 0 && y >= 0 && x <= 1 && y <= 1))
    throw new Error('incompleteBeta: needs x and y = 1 − x from 0 to 1')
  if (x === 0) return 0
  if (y === 0) return 1
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-y)
  const logY = y < 0.5 ? Math.log(y) : Math.log1p(-x)
  const front = Math.exp(a * logX + b * logY - logBeta(a, b))
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(a, b, x)) / a
  return 1 - (front * fraction(b, a, y)) / b
}

function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / apartFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / apartFromZero(1 + even * d)
    c = apartFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / apartFromZero(1 + odd * d)
    c = apartFromZero(1 + odd / c)
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 1e-16) return value
  }
  return value
}

function apartFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
