import { logGamma } from './log-beta.ts'

/**
 * P(X > x) of the chi-square distribution with `df` degrees of freedom, df > 0, x ≥ 0: the upper
 * incomplete gamma function Q(df/2, x/2), by its series below df/2 + 1 and its continued fraction
 * above.
 * Source: Press et al., Numerical Recipes, 3rd ed. 2007, sec. 6.2.
 *
 * @example upperChiSquare(0, 3) // => 1
 * @example upperChiSquare(2, 2) // => Math.exp(-1)
 */
export function upperChiSquare(x: number, df: number): number {
  if (!(x >= 0) || !(df > 0)) throw new Error('upperChiSquare: needs x ≥ 0 and df > 0')
  if (x === 0) return 1
  if (x === Infinity) return 0
  const a = df / 2
  const half = x / 2
  const front = Math.exp(a * Math.log(half) - half - logGamma(a))
  return half < a + 1 ? 1 - front * seriesOf(a, half) : front * fractionOf(a, half)
}

function seriesOf(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let m = a + 1; term > sum * 1e-17; m++) {
    term *= x / m
    sum += term
  }
  return sum
}

function fractionOf(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let m = 1; m <= 100_000; m++) {
    const an = -m * (m - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 1e-16) return value
  }
  return value
}
