import { finiteFactor } from './finite-factor.ts'
import { effectiveN, type Ends, wilson } from './wilson.ts'

/** How sure a share is, 0–1; what ends in Fpc takes the finite population into account. */
export interface ShareInterval {
  readonly share: number | null
  readonly se: number | null
  readonly seFpc: number | null
  readonly wilson: Ends | null
  readonly wilsonFpc: Ends | null
}

/**
 * `count` of `n` as a share of one with Wilson's 95 % interval: se = √(p(1 − p)/(n − 1)), and with
 * √(1 − n/N) and the interval of `effectiveN` people where N is known. One answer has no se; from a
 * census on the interval is the share itself. Nobody answered: all null.
 * Source: Cochran, Sampling Techniques, 3rd ed. 1977, sec. 3.2.
 *
 * @example shareInterval({ count: 1, n: 1, N: 1 }).wilsonFpc // => [1, 1]
 */
export function shareInterval(of: {
  readonly count: number
  readonly n: number
  readonly N: number | null
}): ShareInterval {
  const { count, n, N } = of
  if (!(Number.isInteger(count) && Number.isInteger(n) && count >= 0 && count <= n))
    throw new Error('shareInterval: needs a whole count from 0 to n')
  if (n === 0) return { share: null, se: null, seFpc: null, wilson: null, wilsonFpc: null }
  const share = count / n
  const se = n === 1 ? null : Math.sqrt((share * (1 - share)) / (n - 1))
  const factor = finiteFactor(n, N)
  const m = effectiveN(n, N)
  return {
    ...{ share, se },
    seFpc: factor === 0 ? 0 : se === null || factor === null ? null : se * Math.sqrt(factor),
    wilson: wilson(share, n),
    wilsonFpc: m === null ? null : wilson(share, m),
  }
}
