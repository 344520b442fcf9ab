import { quantileT, twoSidedT } from './student-t.ts'
import type { Ends } from './wilson.ts'

/** One side of a comparison: a mean, its standard error as it applies, and the people behind it. */
export interface Compared {
  readonly estimate: number | null
  readonly se: number | null
  readonly n: number
}

/** A difference and its test; everything in the unit of the means. */
export interface Welch {
  readonly se: number | null
  readonly t: number | null
  readonly df: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly ci: Ends | null
}

/**
 * Welch's test of the difference between two independent means, `to` less `from`:
 * se = √(v₁ + v₂) with v the squared errors, df = (v₁ + v₂)²/(v₁²/(n₁ − 1) + v₂²/(n₂ − 1)), where a
 * side without error drops out. Both without: the difference is a fact, se 0, ci [diff, diff] and no
 * test. An error that is not known: all null.
 * Rounds are taken as independent. Anonymous answers of the same staff cannot be paired: the test is
 * then cautious, for a person's two answers go together. A real change may be missed, but chance is
 * seldom taken for a change.
 * Source: Welch, Biometrika 34, 1947; Satterthwaite, Biometrics 2, 1946.
 *
 * @example welch({ estimate: 70, se: 3, n: 10 }, { estimate: 70, se: 4, n: 10 }).se // => 5
 */
export function welch(from: Compared, to: Compared): { diff: number | null } & Welch {
  const { estimate: mean1, se: se1 } = from
  const { estimate: mean2, se: se2 } = to
  const diff = difference(mean1, mean2)
  if ([from, to].some(({ se, n }) => se !== null && !(se === 0 || (se > 0 && n > 1))))
    throw new Error('welch: needs errors of 0 or more, and two people behind one above 0')
  if (diff === null || se1 === null || se2 === null)
    return { diff, se: null, t: null, df: null, p: null, ci: null }
  const se = Math.sqrt(se1 * se1 + se2 * se2)
  if (se === 0) return { diff, se, t: null, df: null, p: null, ci: [diff, diff] }
  const over = [from, to].reduce((sum, one) => {
    const v = (one.se ?? 0) ** 2
    return v === 0 ? sum : sum + (v * v) / (one.n - 1)
  }, 0)
  const df = se ** 4 / over
  const t = diff / se
  const half = quantileT(0.975, df) * se
  return { diff, se, t, df, p: twoSidedT(t, df), ci: [diff - half, diff + half] }
}

/**
 * One estimate less another; null if one is missing.
 *
 * @example difference(70, 75) // => 5
 */
export function difference(from: number | null, to: number | null): number | null {
  if (from === null || to === null) return null
  if (!Number.isFinite(to - from)) throw new Error('difference: needs estimates, or null')
  return to - from
}
