import { halfUp } from '../display.ts'
import { type Certainty, type PairedMean, pairedTests, type PairedTest } from './paired-tests.ts'

/** A step of a ranking, from an option to the next. */
export interface RankStep extends Omit<PairedTest, 'certainty'> {
  /** The places of the two among the options. */
  readonly before: number
  readonly after: number
  /** `tie`: both have the same mean rank. */
  readonly verdict: Certainty | 'tie'
}

/**
 * Which steps of a ranking are beyond chance: of each two neighbours in `order` (`meanRanks`) the
 * mean of how much further down each person puts the second, tested as in `pairedTests`. Draw a
 * line after every `certain` step: options between two lines are not told apart. `twice` has twice
 * each person's rank, a column an option, 0 throughout for who is not counted (`twiceRanks`): sums
 * are whole, so the order of people does not matter. Nobody ranked: `order` is empty, and so is this.
 * Source: Kendall, Rank Correlation Methods, 3rd ed. 1962, ch. 6; as `pairedTests`.
 *
 * @example rankSteps([[2, 2, 2], [4, 4, 4]], [0, 1], 3)[0].verdict // => 'certain'
 * @example rankSteps([[2, 2, 2], [4, 4, 4]], [0, 1], null)[0].verdict // => 'cannot-tell'
 */
export function rankSteps(
  twice: readonly ArrayLike<number>[],
  order: readonly number[],
  N: number | null,
): RankStep[] {
  const steps = order.slice(1).map((after, i) => {
    const before = order[i] ?? 0
    return { before, after, ...pairOf(twice[before], twice[after]) }
  })
  return pairedTests(steps, N).map(({ certainty, ...step }) => ({
    ...step,
    verdict: halfUp(step.diff ?? 0, 9) === 0 ? 'tie' : certainty,
  }))
}

function pairOf(
  before: ArrayLike<number> | undefined,
  after: ArrayLike<number> | undefined,
): PairedMean {
  if (before === undefined || after === undefined || before.length !== after.length)
    throw new Error('rankSteps: needs a column of everybody for each option in the order')
  let [n, sum, squares] = [0, 0, 0]
  for (let person = 0; person < before.length; person++) {
    if (before[person] === 0) continue
    const d = (after[person] ?? 0) - (before[person] ?? 0)
    n++
    sum += d
    squares += d * d
  }
  const variance = n < 2 ? null : (n * squares - sum * sum) / (4 * n * (n - 1))
  return {
    ...{ n, diff: n === 0 ? null : sum / (2 * n) },
    se: variance === null ? null : Math.sqrt(variance / n),
  }
}
