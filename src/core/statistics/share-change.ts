import { twoSidedNormal } from './normal.ts'
import { type Ends, wilson } from './wilson.ts'

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

/**
 * The difference between two shares, `to` less `from`, 0–1: tested with the pooled share,
 * z = diff/√(pp(1 − pp)(1/m₁ + 1/m₂)), and with Newcombe's interval from the two Wilson intervals.
 * z and p are null where the pooled share is 0 or 1, or both are censuses. Nobody on a side: all null.
 * Source: Newcombe, Stat. Med. 17, 1998, method 10; the test is R's prop.test(correct = FALSE).
 *
 * @example shareChange({ count: 5, n: 10, m: 10 }, { count: 5, n: 10, m: 10 }).p // => 1
 */
export function shareChange(from: CountOf, to: CountOf): { diff: number | null } & ShareChange {
  if ([from, to].some(({ count, n }) => !(count >= 0 && count <= n)))
    throw new Error('shareChange: needs counts from 0 to n')
  if (from.n === 0 || to.n === 0)
    return { diff: null, sePooled: null, z: null, p: null, newcombe: null }
  const p1 = from.count / from.n
  const p2 = to.count / to.n
  const diff = p2 - p1
  const pooled = (from.count + to.count) / (from.n + to.n)
  const sePooled = Math.sqrt(pooled * (1 - pooled) * (1 / from.m + 1 / to.m))
  const [l1, u1] = wilson(p1, from.m)
  const [l2, u2] = wilson(p2, to.m)
  const newcombe: Ends = [
    diff - Math.sqrt((p2 - l2) ** 2 + (u1 - p1) ** 2),
    diff + Math.sqrt((u2 - p2) ** 2 + (p1 - l1) ** 2),
  ]
  if (sePooled === 0) return { diff, sePooled, z: null, p: null, newcombe }
  const z = diff / sePooled
  return { diff, sePooled, z, p: twoSidedNormal(z), newcombe }
}
