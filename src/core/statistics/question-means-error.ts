import { linearisedError } from './linearised-error.ts'

/**
 * The standard error of an index by `questionMeans`, without the finite population, and n = people
 * who answered at least one question. A person's share in it is
 * z = (1/Σw) Σ w (u − mean)/n over the questions answered, with the mean and the n of each question.
 * `points` has a row a person and a column a question, on the 0–100 line, null where it was not
 * answered; weights are one a question. Questions nobody answered are left out, as in the index.
 * Fewer than two people, or only questions of weight 0: se null. Everybody alike on paper: exactly 0.
 * Does not depend on the order of people.
 * Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, ch. 5.
 *
 * @example questionMeansError([[100, null], [50, 50], [null, null]]) // => { n: 2, se: 12.5 }
 */
export function questionMeansError(
  points: readonly (readonly (number | null)[])[],
  weights?: readonly number[],
): { n: number; se: number | null } {
  const count = weights?.length ?? points[0]?.length ?? 0
  if (points.some((own) => own.length !== count))
    throw new Error('questionMeansError: needs as many points of everybody, and as many weights')
  if (weights?.some((w) => !(w >= 0 && w < Infinity)) === true)
    throw new Error('questionMeansError: needs weights of 0 or more')
  const questions = Array.from({ length: count }, (_, q) => ({
    ...answersTo(points.flatMap((own) => own[q] ?? [])),
    weight: weights?.[q] ?? 1,
  }))
  const total = questions.reduce((sum, { n, weight }) => sum + (n === 0 ? 0 : weight), 0)
  const people = points.filter((own) => own.some((u) => u !== null))
  const z = people.map((own) =>
    questions.reduce((sum, { n, mean, weight }, q) => {
      const u = own[q] ?? null
      return u === null ? sum : sum + (weight * (u - mean)) / n / total
    }, 0),
  )
  const se = total === 0 ? null : linearisedError(z)
  // What rounding leaves of nothing.
  return { n: people.length, se: se !== null && se < 1e-9 ? 0 : se }
}

function answersTo(values: readonly number[]): { n: number; mean: number } {
  if (!values.every(Number.isFinite)) throw new Error('questionMeansError: needs numbers or null')
  const sorted = Float64Array.from(values).sort()
  return { n: sorted.length, mean: sorted.reduce((sum, u) => sum + u, 0) / sorted.length }
}
