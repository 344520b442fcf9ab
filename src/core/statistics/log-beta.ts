/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for a, b > 0. Where an argument is 10 or more, what
 * Stirling's formula leaves over is used instead of the three logarithms, which cancel each other at
 * a million.
 * Source: Didonato and Morris, Significant digit computation of the incomplete beta function ratios,
 * ACM Trans. Math. Softw. 18, 1992.
 *
 * @example logBeta(1, 2) // => Math.log(1 / 2)
 */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new Error('logBeta: needs a > 0 and b > 0')
  const p = Math.min(a, b)
  const q = Math.max(a, b)
  if (q < 10) return logGamma(p) + logGamma(q) - logGamma(p + q)
  const rest = leftOver(q) - leftOver(p + q)
  const large = Math.log1p(-p / (p + q))
  if (p < 10) return logGamma(p) + rest + p - p * Math.log(p + q) + (q - 0.5) * large
  const small = Math.log(p / (p + q))
  return halfLogTwoPi - 0.5 * Math.log(q) + leftOver(p) + rest + (p - 0.5) * small + q * large
}

/**
 * ln Γ(x) for x > 0.
 *
 * @example logGamma(0.5) // => Math.log(Math.sqrt(Math.PI))
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Error('logGamma: needs x > 0')
  // Γ(x) = Γ(x + m) / (x (x + 1) … (x + m − 1)), with x + m large enough for Stirling.
  let product = 1
  let large = x
  for (; large < 10; large++) product *= large
  return (
    (large - 0.5) * Math.log(large) - large + halfLogTwoPi + leftOver(large) - Math.log(product)
  )
}

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/** What Stirling's formula leaves over of ln Γ(x), x ≥ 10: 1/(12 x) − 1/(360 x³) + … */
function leftOver(x: number): number {
  const y = 1 / (x * x)
  return series.reduceRight((sum, c) => sum * y + c, 0) / x
}

const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
