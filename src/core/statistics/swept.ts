/**
 * What is left of residuals when the margins that weights were made from have explained what they
 * can: the error of a post-stratified or raked estimate is made of these. `margins` has one column
 * a margin with each person's category.
 *
 * One margin: each residual less the weighted mean of its category. Several: ten times over, in the
 * given order, less the plain mean of its category; the ten are part of the definition.
 * None: the residuals themselves.
 * Source: R package survey 4.1 (`postStratify`, `rake`); Lumley, Complex Surveys, 2010, ch. 7.
 *
 * @example swept([3, 1, -4], [1, 1, 2], [[0, 0, 1]]) // => [1, -1, 0]
 */
export function swept(
  residuals: readonly number[],
  weights: readonly number[],
  margins: readonly (readonly number[])[],
): readonly number[] {
  const [first, second] = margins
  if (first === undefined) return residuals
  if (second === undefined) return lessMeans(residuals, weights, first)
  const plain = residuals.map(() => 1)
  let left = residuals
  for (let pass = 0; pass < 10; pass++)
    for (const margin of margins) left = lessMeans(left, plain, margin)
  return left
}

function lessMeans(
  residuals: readonly number[],
  weights: readonly number[],
  categories: readonly number[],
): number[] {
  const totals = new Map<number, { weight: number; of: number }>()
  residuals.forEach((e, i) => {
    const category = categories[i] ?? NaN
    const weight = weights[i] ?? NaN
    const own = totals.get(category) ?? { weight: 0, of: 0 }
    totals.set(category, { weight: own.weight + weight, of: own.of + weight * e })
  })
  return residuals.map((e, i) => {
    const { weight, of } = totals.get(categories[i] ?? NaN) ?? { weight: 0, of: 0 }
    return weight > 0 ? e - of / weight : e
  })
}
