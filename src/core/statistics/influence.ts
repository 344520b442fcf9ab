import { sum } from './sum.ts'
import { swept } from './swept.ts'

/**
 * A weighted mean Σ w x/W, W = Σ w, and what each person adds to it: z = w (x − mean)/W, from which
 * `stratifiedError` makes its standard error. Null in `values` is no answer, and has z null. With
 * `margins` (one column of categories for each margin the weights were made from) the residuals are
 * `swept` first. Whatever is linear in such means has the same combination of z.
 * Nobody answered, or only people of weight 0: mean null.
 * Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, ch. 5.
 *
 * @example influence([1, null, 4], [2, 5, 1]) // => { mean: 2, z: [-2 / 3, null, 2 / 3] }
 */
export function influence(
  values: readonly (number | null)[],
  weights: ArrayLike<number>,
  margins: readonly ArrayLike<number>[] = [],
): { mean: number | null; z: readonly (number | null)[] } {
  if ([weights, ...margins].some(({ length }) => length !== values.length))
    throw new Error('influence: needs a weight and a category for each person')
  const answers = values.flatMap((x, i) => (x === null ? [] : [{ x, w: weights[i] ?? NaN, i }]))
  if (!answers.every(({ x, w }) => Number.isFinite(x) && w >= 0 && w < Infinity))
    throw new Error('influence: needs numbers, and weights of 0 or more')
  const total = sum(answers.map(({ w }) => w))
  const [first] = answers
  if (first === undefined || total === 0) return { mean: null, z: values.map(() => null) }
  // Everybody gave the same answer: it is the mean, to the last bit.
  const mean = answers.every(({ x }) => x === first.x)
    ? first.x
    : sum(answers.map(({ x, w }) => w * x)) / total
  const residuals = swept(
    answers.map(({ x }) => x - mean),
    answers.map(({ w }) => w),
    margins.map((margin) => answers.map(({ i }) => margin[i] ?? NaN)),
  )
  const z: (number | null)[] = values.map(() => null)
  answers.forEach(({ w, i }, k) => {
    z[i] = (w * (residuals[k] ?? NaN)) / total
  })
  return { mean, z }
}
