import { twoSidedNormal } from './normal.ts'
import { effectiveN, type Ends, wilson } from './wilson.ts'

/** The test of a difference between two shares. */
export interface ShareChange {
  readonly sePooled: number | null
  readonly z: number | null
  /** Two-sided. */
  readonly p: number | null
  /** Newcombe's interval of the difference, as a share of one. */
  readonly newcombe: Ends | null
}

/** A count of n, and how many people it tells as much as (`effectiveN`; n itself, or Infinity). */
export interface CountOf {
  readonly count: number
  readonly n: number
  readonly m: number
}

/** A count of n, in a population of N; null: nobody knows how many. */
export interface CountIn {
  readonly count: number
  readonly n: number
  readonly N: number | null
}

/**
 * The difference between two shares, `to` less `from`, 0–1: tested with the pooled share,
 * z = diff/√(pp(1 − pp)(1/m₁ + 1/m₂)), and with Newcombe's interval from the two Wilson intervals.
 * z and p are null where the pooled share is 0 or 1, or both are censuses. Nobody on a side: all null.
 * Source: Newcombe, Stat. Med. 17, 1998, method 10; the test is R's prop.test(correct = FALSE).
 *
 * @example shareChange({ count: 5, n: 10, m: 10 }, { count: 5, n: 10, m: 10 }).p // => 1
 */
export function shareChange(from: CountOf, to: CountOf): { diff: number | null } & ShareChange {
  return { diff: diffOf(from, to), ...testOf(from, to) }
}

/**
 * The same twice: `plain` as if there were endlessly many people, and `fpc` as part of the N that
 * there are; null where an N is not known.
 *
 * @example shareChanges({ count: 5, n: 10, N: 10 }, { count: 6, n: 10, N: null }).fpc // => null
 */
export function shareChanges(
  from: CountIn,
  to: CountIn,
): { diff: number | null; plain: ShareChange; fpc: ShareChange | null } {
  const m1 = effectiveN(from.n, from.N)
  const m2 = effectiveN(to.n, to.N)
  return {
    diff: diffOf(from, to),
    plain: testOf({ ...from, m: from.n }, { ...to, m: to.n }),
    fpc: m1 === null || m2 === null ? null : testOf({ ...from, m: m1 }, { ...to, m: m2 }),
  }
}

function diffOf(from: Omit<CountOf, 'm'>, to: Omit<CountOf, 'm'>): number | null {
  if ([from, to].some(({ count, n }) => !(count >= 0 && count <= n)))
    throw new Error('shareChange: needs counts from 0 to n')
  return from.n === 0 || to.n === 0 ? null : to.count / to.n - from.count / from.n
}

function testOf(from: CountOf, to: CountOf): ShareChange {
  const diff = diffOf(from, to)
  if (diff === null) return { sePooled: null, z: null, p: null, newcombe: null }
  const p1 = from.count / from.n
  const p2 = to.count / to.n
  const pooled = (from.count + to.count) / (from.n + to.n)
  const sePooled = Math.sqrt(pooled * (1 - pooled) * (1 / from.m + 1 / to.m))
  const [l1, u1] = wilson(p1, from.m)
  const [l2, u2] = wilson(p2, to.m)
  const newcombe: Ends = [
    diff - Math.sqrt((p2 - l2) ** 2 + (u1 - p1) ** 2),
    diff + Math.sqrt((u2 - p2) ** 2 + (p1 - l1) ** 2),
  ]
  if (sePooled === 0) return { sePooled, z: null, p: null, newcombe }
  const z = diff / sePooled
  return { sePooled, z, p: twoSidedNormal(z), newcombe }
}
