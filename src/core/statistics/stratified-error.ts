import { finiteFactor } from './finite-factor.ts'
import { sum } from './sum.ts'

/** The strata that people were drawn from, each on its own. */
export interface Strata {
  /** The stratum of each person, as a place in `sizes`. */
  readonly of: ArrayLike<number>
  /** How many people each stratum has (N_h); null is not known, and then nothing is taken off. */
  readonly sizes: readonly (number | null)[]
}

export interface StratifiedError {
  /** How many people are in the estimate. */
  readonly n: number
  readonly se: number | null
  /** As if every stratum were endless. */
  readonly seNoFpc: number | null
  /** People less strata with answers; null when nobody answered. */
  readonly df: number | null
  /** Whether everybody answered in every stratum that has answers: the estimate is then a fact. */
  readonly census: boolean
}

/**
 * The standard error of an estimate from what each person adds to it (z, linear in column means; see
 * `influence`). Null in `z` is a person without an answer: he is in no count.
 *
 * V = Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ (z − mean of z in h)², se = √V; one person alone in a
 * stratum adds (1 − 1/N_h) z², and a stratum where all N_h answered adds nothing. In all one person:
 * se null, but 0 if he was everybody. Estimates of a combination of columns add their z first.
 * Source: Lumley, Complex Surveys, 2010 (`svyrecvar`, a lonely unit adjusted).
 *
 * @example stratifiedError([0.5, -0.5, null], { of: [0, 0, 0], sizes: [2] }).seNoFpc // => 1
 * @example stratifiedError([3, -4], { of: [0, 1], sizes: [null, null] }).se // => 5
 */
export function stratifiedError(z: readonly (number | null)[], strata: Strata): StratifiedError {
  if (z.length !== strata.of.length)
    throw new Error('stratifiedError: needs one stratum for each person')
  const inStratum: number[][] = strata.sizes.map(() => [])
  z.forEach((one, i) => {
    const own = inStratum[strata.of[i] ?? -1]
    if (own === undefined) throw new Error('stratifiedError: needs strata that have a size')
    if (one !== null) own.push(one)
  })
  let [n, seen, variance, endless] = [0, 0, 0, 0]
  let census = true
  inStratum.forEach((own, h) => {
    if (own.length === 0) return
    const factor = finiteFactor(own.length, strata.sizes[h] ?? null) ?? 1
    const spread = spreadOf(own)
    n += own.length
    seen += 1
    variance += factor * spread
    endless += spread
    if (factor > 0) census = false
  })
  if (n === 0) return { n, se: null, seNoFpc: null, df: null, census: false }
  const alone = n === 1
  return {
    ...{ n, se: alone && !census ? null : Math.sqrt(variance) },
    ...{ seNoFpc: alone ? null : Math.sqrt(endless), df: n - seen, census },
  }
}

function spreadOf(z: readonly number[]): number {
  const n = z.length
  const mean = n === 1 ? 0 : sum(z) / n
  const squares = sum(z.map((one) => (one - mean) ** 2))
  return n === 1 ? squares : (n / (n - 1)) * squares
}
