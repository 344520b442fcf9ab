import { finiteFactor } from './finite-factor.ts'
import { type MeanInterval } from './mean-interval.ts'
import { quantileT } from './student-t.ts'

/**
 * The interval of a group too small to show its own spread, from that of the whole round: with
 * S = seRound·√nRound, se = S/√n, df = nRound − 1. It assumes that groups spread alike, which has to
 * be said beside it. `seRound` is without the finite population. A census has the interval
 * [estimate, estimate]. No estimate, nothing known of the round's spread, or none there: all null.
 *
 * @example roundSpread({ estimate: 70, n: 25, N: null, seRound: 1, nRound: 100 }).se // => 2
 */
export function roundSpread(of: {
  readonly estimate: number | null
  readonly n: number
  readonly N: number | null
  readonly seRound: number | null
  readonly nRound: number
}): MeanInterval {
  const { estimate, n, N, seRound, nRound } = of
  if ((estimate !== null && !Number.isFinite(estimate)) || (seRound !== null && !(seRound >= 0)))
    throw new Error('roundSpread: needs an estimate, and an error of 0 or more, or null')
  if (!(n >= 0 && nRound >= 0)) throw new Error('roundSpread: needs n and nRound of 0 or more')
  if (estimate === null || n === 0 || seRound === null || seRound === 0 || nRound < 2)
    return { se: null, seFpc: null, ci: null, ciFpc: null }
  const se = (seRound * Math.sqrt(nRound)) / Math.sqrt(n)
  const factor = finiteFactor(n, N)
  const seFpc = factor === null ? null : se * Math.sqrt(factor)
  const t = quantileT(0.975, nRound - 1)
  return {
    ...{ se, seFpc, ci: [estimate - t * se, estimate + t * se] },
    ciFpc: seFpc === null ? null : [estimate - t * seFpc, estimate + t * seFpc],
  }
}
