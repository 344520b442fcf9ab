import type { NumberStyle } from './display.ts'
import type { AnswerSpread, PlannedSize } from './planned-size.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { PlannedMeasure } from './statistics/planned-spread.ts'
import {
  answersNeeded,
  answersNeededNext,
  type Plan,
  smallestDifference,
} from './statistics/planner.ts'

/** What is to be planned; percent 0–100, differences in the unit of the measure. */
export interface SizeToPlan {
  readonly spread: AnswerSpread
  readonly style: NumberStyle
  readonly difference: number | null
  /** How many answered the last round; null: there was none. */
  readonly last: number | null
  readonly population: PlannedSize['population']
  readonly rate: number | null
  readonly power: number
  readonly alpha: number
}

/**
 * How many to ask, and what the next round can show. Whatever cannot be computed says why; only a
 * share that would end outside 0–100 % is refused.
 *
 * @example
 * const spread = { kind: 'mean', sd: 20, sd2: null }
 * const usual = { style: { decimals: 0 }, rate: 90, power: 80, alpha: 5, population: { first: null, next: null } }
 * // 800 · 2.801585²/4² = 392.44; 393/0.9 = 436.7.
 * planSize({ spread, ...usual, difference: 4, last: null }).each.first // => { answers: 393, invited: 437 }
 */
export function planSize(wish: SizeToPlan): PlannedSize | Refusal {
  const { spread, style, difference, last, population, rate, power, alpha } = wish
  const unit = units[spread.kind]
  const d = difference === null ? null : difference / unit
  const plan: Plan = {
    measure: plannedMeasure(spread),
    ...{ alpha: alpha / 100, power: power / 100, rate: rate === null ? null : rate / 100 },
    ...{ N1: population.first, N2: population.next },
  }
  const inUnit = (seen: number | null) => (seen === null ? null : seen * unit)
  // After a last round, two new ones are both of the people there are now.
  const N1 = last === null ? population.first : population.next
  const each = d === null ? null : answersNeeded({ ...plan, N1 }, d)
  const next = d === null || last === null ? null : answersNeededNext(plan, d, last)
  const again = last === null ? null : smallestDifference(plan, last, last)
  if (each?.reason === 'off-scale')
    return refuse('invalid', 'The plan has faults:', [
      { where: 'difference', what: 'would take the share below 0 or above 100 %' },
    ])
  const planned = {
    ...{ spread, power, alpha, rate, population, difference, last },
    ...{ from: null, decimals: style.decimals },
    unit: style.percent === true ? ('percentage-points' as const) : ('measure' as const),
    each: each && {
      ...{ reason: each.reason, endless: each.n0, enough: each.enough },
      sees: inUnit(each.difference),
      first: { answers: each.n1, invited: each.invited1 },
      next: { answers: each.n2, invited: each.invited2 },
    },
    next: next && {
      ...{ reason: next.reason, endless: next.n0, enough: next.enough },
      sees: inUnit(next.difference),
      ...{ answers: next.n2, invited: next.invited2 },
    },
    again: again && { reason: again.reason, sees: inUnit(again.difference) },
  }
  const notes = notesOn(planned)
  return { ...planned, notes, assumes: assumedFor(planned, notes.includes('luck')) }
}

/** How many of what people say make one of what is computed with. */
const units = { mean: 1, share: 100, nps: 1 } satisfies Record<AnswerSpread['kind'], number>

function plannedMeasure(spread: AnswerSpread): PlannedMeasure {
  switch (spread.kind) {
    case 'mean':
      return { kind: 'mean', sd1: spread.sd, sd2: spread.sd2 }
    case 'share':
      return { kind: 'share', p: spread.share / 100 }
    case 'nps':
      return {
        ...{ kind: 'nps', promoters: spread.promoters / 100 },
        detractors: spread.critics / 100,
      }
  }
}

function assumedFor(
  { last, population: { first, next } }: Pick<PlannedSize, 'last' | 'population'>,
  isUnsure: boolean,
): PlannedSize['assumes'] {
  if (first === null || next === null) return 'random-sample'
  return last !== null && last >= first && !isUnsure ? 'nothing' : 'random-non-response'
}

function notesOn({
  each,
  next,
  again,
  last,
}: Pick<PlannedSize, 'each' | 'next' | 'again' | 'last'>): PlannedSize['notes'] {
  const seen = [each, next, again].flatMap((one) => one?.sees ?? [])
  const answers = [last, each?.first.answers, each?.next.answers, next?.answers]
  const few = answers.some((n) => typeof n === 'number' && n < 30)
  const unsure = seen.some((sees) => sees > 0)
  return [...(unsure ? ['luck' as const] : []), ...(unsure && few ? ['few-answers' as const] : [])]
}
