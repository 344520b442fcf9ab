import { halfUp } from '../display.ts'
import { finiteFactor } from './finite-factor.ts'
import { holm } from './holm.ts'
import { quantileT, twoSidedT } from './student-t.ts'
import type { Ends } from './wilson.ts'

/** A mean of differences within people, its error without the finite population, and the people. */
export interface PairedMean {
  /** People who have both; with none of them there is no difference. */
  readonly n: number
  readonly diff: number | null
  readonly se: number | null
}

/** Whether the first of two is beyond chance above the other. */
export type Certainty = 'certain' | 'not-certain' | 'cannot-tell'

/** A difference and its paired test, in the unit of the difference. */
export interface PairedTest extends PairedMean {
  readonly t: number | null
  readonly df: number | null
  /** Two-sided; null where nobody differs from anybody, or everybody was asked and answered. */
  readonly p: number | null
  readonly ci: Ends | null
  /** Adjusted for all tests given together. */
  readonly pHolm: number | null
  readonly certainty: Certainty
}

/**
 * Paired t tests of several differences, adjusted together by Holm: t = diff/se with df = n − 1, and
 * ci = diff ∓ t(df)·se. What else a pair says it keeps. With N, how many could have been asked, se is multiplied by √(1 − n/N); null:
 * no finite population. A difference above 0 is `certain` with an adjusted p below 0.05, and with a
 * census (n ≥ N) as a fact; without either it is `not-certain`. An error below 1e-9 is 0: nobody
 * differs from anybody, which is no certainty but `cannot-tell`, as is one pair alone, or none.
 * Throws where a difference or an error cannot be one.
 * Source: Student, Biometrika 6, 1908; Holm, Scand. J. Stat. 6, 1979; R `t.test(paired = TRUE)`.
 *
 * @example
 * const [test] = pairedTests([{ n: 2, diff: 4, se: 4 }], null)
 * // t = 1 on one degree of freedom.
 * [test.p, test.certainty] // => [0.5, 'not-certain']
 * @example pairedTests([{ n: 3, diff: 0.5, se: 0.5 }], 3)[0].ci // => [0.5, 0.5]
 */
export function pairedTests<Pair extends PairedMean>(
  pairs: readonly Pair[],
  N: number | null,
): (Pair & PairedTest)[] {
  const tested = pairs.map((pair) => ({ ...pair, ...testOf(pair, N) }))
  const adjusted = holm(tested.map(({ p }) => p))
  return tested.map((test, i) => {
    const pHolm = adjusted[i] ?? null
    const isFact = N !== null && test.n > 0 && test.n >= N
    return { ...test, pHolm, certainty: certaintyOf(test.diff, pHolm, isFact) }
  })
}

function testOf(
  { n, diff, se: plain }: PairedMean,
  N: number | null,
): Omit<PairedTest, 'pHolm' | 'certainty'> {
  const isWhole = Number.isInteger(n) && n >= 0
  if (!isWhole || (n > 0 && !Number.isFinite(diff)) || (plain !== null && !(plain >= 0)))
    throw new Error('pairedTests: needs whole n, differences, and errors of 0 or more')
  const untested = { n, diff, se: null, t: null, df: null, p: null, ci: null }
  if (n === 0 || diff === null) return { ...untested, diff: null }
  const factor = N === null ? 1 : finiteFactor(n, N)
  const se = factor === 0 ? 0 : plain === null ? null : plain * Math.sqrt(factor ?? 1)
  if (se === null) return untested
  if (se < 1e-9) return { ...untested, se: 0, ci: [diff, diff] }
  const df = n - 1
  const half = quantileT(0.975, df) * se
  return {
    ...{ n, diff, se, df, t: diff / se, p: twoSidedT(diff / se, df) },
    ci: [diff - half, diff + half],
  }
}

function certaintyOf(diff: number | null, pHolm: number | null, isFact: boolean): Certainty {
  if (isFact) return halfUp(diff ?? 0, 9) > 0 ? 'certain' : 'not-certain'
  if (pHolm === null) return 'cannot-tell'
  return pHolm < 0.05 && (diff ?? 0) > 0 ? 'certain' : 'not-certain'
}
