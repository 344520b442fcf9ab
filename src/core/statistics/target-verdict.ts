import { halfUp } from '../display.ts'
import type { Direction } from '../target.ts'
import { met } from './met.ts'
import type { Ends } from './wilson.ts'

/** A figure to be held against a target. */
export interface TargetedFigure {
  readonly estimate: number | null
  /** Its 95 % interval, with the finite population where N is known; Wilson's for a share. */
  readonly ci: Ends | null
  /** Whether everybody answered. */
  readonly census: boolean
  /** Whether it was published by someone, and not computed here from answers. */
  readonly history: boolean
}

/**
 * `reached` and `not-reached` are beyond chance; `meets` and `misses` say of a published number
 * which side of the target it is on, and no more.
 */
export type TargetVerdict = 'reached' | 'not-reached' | 'cannot-tell' | 'meets' | 'misses'

/**
 * Whether a target is reached beyond chance. Everybody answered: the numbers say it. Else both ends
 * of the interval must be on the same side of the target; an interval without width, where nobody
 * differs from anybody, is no certainty. Without interval a published number `meets` or `misses`,
 * and one of our own `cannot-tell`. `met` and `gap` as in `met`. No estimate or no target: all null.
 * The target is a number: one that names an earlier period is judged by `changeVerdicts`.
 * Throws where the estimate or the target is no number, or the ends are not in order.
 *
 * @example
 * const figure = { estimate: 83, ci: [79, 87], census: false, history: false }
 * targetVerdict(figure, 80, 'at-least') // => { verdict: 'cannot-tell', met: true, gap: 3 }
 * @example targetVerdict({ estimate: 82, ci: null, census: false, history: true }, 80, 'at-least').verdict // => 'meets'
 */
export function targetVerdict(
  figure: TargetedFigure,
  target: number | null,
  direction: Direction,
): { verdict: TargetVerdict | null; met: boolean | null; gap: number | null } {
  const { estimate, ci, census, history } = figure
  if (![estimate ?? 0, target ?? 0].every(Number.isFinite) || (ci !== null && !(ci[0] <= ci[1])))
    throw new Error('targetVerdict: needs numbers, and an interval from low to high')
  const { met: isMet, gap } = met(estimate, target, direction)
  if (isMet === null) return { verdict: null, met: null, gap: null }
  const isEndMet = (end: number) => met(end, target, direction).met
  const verdict = (): TargetVerdict => {
    if (census) return isMet ? 'reached' : 'not-reached'
    if (ci === null && history) return isMet ? 'meets' : 'misses'
    if (ci === null || halfUp(ci[1] - ci[0], 9) === 0) return 'cannot-tell'
    if (isEndMet(ci[0]) !== isEndMet(ci[1])) return 'cannot-tell'
    return isEndMet(ci[0]) === true ? 'reached' : 'not-reached'
  }
  return { verdict: verdict(), met: isMet, gap }
}
