import { influence } from './influence.ts'
import { stratifiedError } from './stratified-error.ts'
import type { Design } from './stratified-mean.ts'
import { tInterval } from './t-interval.ts'
import type { Ends } from './wilson.ts'

/**
 * The weighted mean of a group that cuts across the strata (women, the north). How many of the group
 * a sample catches is chance too, so the others in its strata stay in the sample and add 0 to the
 * estimate; strata without anybody of the group are left out, and df = the group's n less the strata
 * it was found in. Fewer than two of the group answered: no error.
 * Source: Lumley, Complex Surveys, 2010, ch. 2 (`subset` of a design).
 *
 * @example
 * const design = { weights: [1, 1, 1], strata: { of: [0, 0, 0], sizes: [null] } }
 * domainMean([4, 2, 5], [true, true, false], design).mean // => 3
 */
export function domainMean(
  values: readonly (number | null)[],
  isMember: readonly boolean[],
  { weights, strata }: Design,
): DomainMean {
  if (isMember.length !== values.length)
    throw new Error('domainMean: needs to know of each person whether he belongs')
  const own = values.map((x, i) => (isMember[i] === true ? x : null))
  const { mean, z } = influence(own, weights)
  const found = new Set(Array.from(strata.of).filter((_, i) => z[i] !== null))
  const padded = values.map((x, i) => {
    if (x === null || !found.has(strata.of[i] ?? NaN)) return null
    return z[i] ?? 0
  })
  const n = z.filter((one) => one !== null).length
  const df = n === 0 ? null : n - found.size
  const { se } = stratifiedError(padded, strata)
  if (n < 2) return { n, mean, se: null, df, ci: null }
  return { n, mean, se, df, ci: tInterval(mean, se, df) }
}

export interface DomainMean {
  readonly n: number
  readonly mean: number | null
  readonly se: number | null
  readonly df: number | null
  readonly ci: Ends | null
}
