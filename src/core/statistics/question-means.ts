import { type Distribution } from './distribution.ts'
import { mean } from './mean.ts'
import { toPoints } from './to-points.ts'
import { weightedMean } from './weighted-mean.ts'

/** One question of an index: the answers to it, its scale, and whether it is turned. */
export interface IndexQuestion {
  readonly distribution: Distribution
  readonly scale: { readonly min: number; readonly max: number }
  readonly reversed: boolean
}

/**
 * An index as the plain mean of its questions' means, each on the 0–100 line. This is how HME is
 * printed: Kolada describes U15200 as the mean of the nine questions' indices.
 * Questions that nobody answered are left out; `used` says how many counted. No question answered:
 * value null. With weights, one a question: the weighted mean of those that were answered. How many people stand behind it cannot be seen from the distributions: the caller
 * counts those who answered at least one of the questions.
 *
 * @example
 * const four = { min: 1, counts: [0, 0, 0, 9, 0], dontKnow: 0, blank: 0 }
 * questionMeans([{ distribution: four, scale: { min: 1, max: 5 }, reversed: false }])
 * // => { value: 75, used: 1, perQuestion: [75] }
 */
export function questionMeans(
  questions: readonly IndexQuestion[],
  weights?: readonly number[],
): {
  value: number | null
  used: number
  perQuestion: (number | null)[]
} {
  const perQuestion = questions.map(({ distribution, scale, reversed }) => {
    const { mean: own } = mean(distribution)
    return own === null ? null : toPoints(scale, own, reversed)
  })
  const used = perQuestion.filter((value) => value !== null).length
  return { value: weightedMean(perQuestion, weights), used, perQuestion }
}
