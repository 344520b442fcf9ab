import { halfUp } from '../display.ts'

/** The straight line that lies closest to some points. */
export interface LineFit {
  readonly slope: number
  readonly intercept: number
  /** Weighted squares around the mean: of x, of y, and of what the line leaves of y. */
  readonly xx: number
  readonly yy: number
  readonly rest: number
}

/**
 * The line of least weighted squares: slope Σw(x − x̄)(y − ȳ)/Σw(x − x̄)², around weighted means.
 * Without weights all count 1. All y equal (9 decimals): slope exactly 0, nothing left over. Needs
 * two points with different x.
 *
 * @example lineFit([2019, 2020, 2021], [70, 71, 75]).slope // => 2.5
 */
export function lineFit(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[] = x.map(() => 1),
): LineFit {
  if (y.length !== x.length || weights.length !== x.length)
    throw new Error('lineFit: needs an x, a y and a weight for each point')
  const total = weights.reduce((sum, w) => sum + w, 0)
  const mean = (values: readonly number[]) => dot(weights, values) / total
  const around = (values: readonly number[]) => {
    const m = mean(values)
    return values.map((one) => one - m)
  }
  const dx = around(x)
  const flat = y.every((one) => halfUp(one, 9) === halfUp(y[0] ?? NaN, 9))
  const dy = flat ? y.map(() => 0) : around(y)
  const xx = squares(weights, dx)
  if (!(xx > 0 && xx < Infinity)) throw new Error('lineFit: needs two points with different x')
  const slope =
    dot(
      weights,
      dx.map((one, i) => one * (dy[i] ?? NaN)),
    ) / xx
  return {
    ...{ slope, intercept: flat ? (y[0] ?? NaN) : mean(y) - slope * mean(x) },
    ...{ xx, yy: squares(weights, dy) },
    rest: squares(
      weights,
      dy.map((one, i) => one - slope * (dx[i] ?? NaN)),
    ),
  }
}

function squares(weights: readonly number[], values: readonly number[]): number {
  return dot(
    weights,
    values.map((one) => one * one),
  )
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * (b[i] ?? NaN), 0)
}
