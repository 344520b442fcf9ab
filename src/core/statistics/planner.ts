import { quantileNormal } from './normal.ts'
import { type PlannedMeasure, plannedSpread } from './planned-spread.ts'

/** What two rounds shall be able to tell. */
export interface Plan {
  readonly measure: PlannedMeasure
  /** The risk of seeing a change that is none, as a rule 0.05. */
  readonly alpha: number
  /** The chance of seeing one that is there, as a rule 0.8. */
  readonly power: number
  /** Everybody who could be asked in each round; null: unknown. */
  readonly N1: number | null
  readonly N2: number | null
  /** The share of those invited who answer, above 0; null: unknown. */
  readonly rate: number | null
}

/** Why nothing can be planned, the first that holds. */
export type NoPlan =
  'no-difference' | 'off-scale' | 'no-spread' | 'too-few' | 'last-round-too-small'

/** Everything but the reason is null with one; what takes a rate is null without one. */
export interface AnswersNeeded {
  readonly reason: NoPlan | null
  /** Answers a round from an endless population. */
  readonly n0: number | null
  readonly n1: number | null
  readonly n2: number | null
  /** Whom to invite for it, at most everybody. */
  readonly invited1: number | null
  readonly invited2: number | null
  /** Whether inviting everybody would be enough. */
  readonly enough: boolean | null
  /** What those whole numbers can see. */
  readonly difference: number | null
}

/**
 * How many answers each of two rounds needs to see a change `d`, in the unit of the measure (a share
 * 0–1). With Z = z(1 − α/2) + z(power): n0 = (sd1² + sd2²) Z²/d², and of N people n0/(1 + n0/N),
 * rounded up, at least 2 and at most N. To be printed with it: at 80 % power, so smaller changes may
 * still be found by luck. The normal distribution stands in for t: below 30 answers it takes 1–2
 * more a round. The sign of d matters for shares only. Reasons: `no-difference`, `off-scale`,
 * `no-spread`. Throws where the plan holds what cannot be.
 * Source: Chow, Shao & Wang, Sample Size Calculations in Clinical Research, 2nd ed. 2008, ch. 3–4;
 * Cochran, Sampling Techniques, 3rd ed. 1977, sec. 4.6.
 *
 * @example
 * const measure = { kind: 'mean', sd1: 20, sd2: null }
 * // 800 · 2.801585²/4² = 392.44; of 100 people 79.69.
 * const { n1, n2, invited2 } = answersNeeded({ measure, alpha: 0.05, power: 0.8, N1: null, N2: 100, rate: 0.9 }, 4)
 * [n1, n2, invited2] // => [393, 80, 89]
 */
export function answersNeeded(plan: Plan, d: number | null): AnswersNeeded {
  const planned = plannedOf(plan, d, 'answersNeeded')
  if (typeof planned === 'string')
    return { reason: planned, ...noAnswers, n1: null, invited1: null }
  const { sds, Z, visible } = planned
  const n0 = (sds[0] ** 2 + sds[1] ** 2) / visible
  const n1 = wholeNumber(n0, plan.N1)
  const n2 = wholeNumber(n0, plan.N2)
  return {
    ...{ reason: null, n0, n1, n2 },
    invited1: invitedFor(n1, plan.N1, plan.rate),
    invited2: invitedFor(n2, plan.N2, plan.rate),
    enough:
      plan.rate === null
        ? null
        : isEnough(n1, plan.N1, plan.rate) && isEnough(n2, plan.N2, plan.rate),
    difference: Z * errorOf(plan, sds, n1, n2),
  }
}

/**
 * How many answers the next round needs to see a change `d` since the last, which had n1 answers:
 * n0 = sd2²/((d/Z)² − v1), v1 = sd1² (1/n1 − 1/N1). Where the last round alone is too unsure no
 * number of answers is enough: `last-round-too-small`. Fewer than two answers last time and not
 * everybody's: `too-few`. Else as `answersNeeded`.
 *
 * @example
 * const plan = { measure: { kind: 'mean', sd1: 20, sd2: null }, alpha: 0.05, power: 0.8, N1: null, N2: null, rate: null }
 * answersNeededNext(plan, 4, 100).reason // => 'last-round-too-small'
 */
export function answersNeededNext(
  plan: Plan,
  d: number | null,
  n1: number,
): Omit<AnswersNeeded, 'n1' | 'invited1'> {
  const planned = plannedOf(plan, d, 'answersNeededNext')
  if (!isCount(n1)) throw new Error('answersNeededNext: needs a whole number of answers')
  if (typeof planned === 'string') return { reason: planned, ...noAnswers }
  const { sds, Z, visible } = planned
  if (n1 < 2 && !isCensus(n1, plan.N1)) return { reason: 'too-few', ...noAnswers }
  const left = visible - varianceOf(sds[0], n1, plan.N1)
  if (left <= 0) return { reason: 'last-round-too-small', ...noAnswers }
  const n0 = sds[1] ** 2 / left
  const n2 = wholeNumber(n0, plan.N2)
  return {
    ...{ reason: null, n0, n2 },
    invited2: invitedFor(n2, plan.N2, plan.rate),
    enough: plan.rate === null ? null : isEnough(n2, plan.N2, plan.rate),
    difference: Z * errorOf(plan, sds, n1, n2),
  }
}

/**
 * The smallest change that two rounds with n1 and n2 answers can see: Z·√(sd1²(1/n1 − 1/N1) +
 * sd2²(1/n2 − 1/N2)); both spreads of a share from the first round. Everybody answered both times:
 * 0, for every change is a fact. Reasons: `too-few`, `off-scale`, `no-spread`.
 *
 * @example
 * const plan = { measure: { kind: 'mean', sd1: 20, sd2: null }, alpha: 0.05, power: 0.8, N1: 12, N2: 14, rate: null }
 * smallestDifference(plan, 12, 14) // => { reason: null, se: 0, difference: 0 }
 */
export function smallestDifference(
  plan: Plan,
  n1: number,
  n2: number,
): { reason: NoPlan | null; se: number | null; difference: number | null } {
  const Z = zOf(plan, 'smallestDifference')
  if (!isCount(n1) || !isCount(n2))
    throw new Error('smallestDifference: needs whole numbers of answers')
  const nothing = { se: null, difference: null }
  const isFact1 = isCensus(n1, plan.N1)
  const isFact2 = isCensus(n2, plan.N2)
  if ((n1 < 2 && !isFact1) || (n2 < 2 && !isFact2)) return { reason: 'too-few', ...nothing }
  if (isFact1 && isFact2) return { reason: null, se: 0, difference: 0 }
  const sds = plannedSpread(plan.measure, 0)
  if (typeof sds === 'string') return { reason: sds, ...nothing }
  const se = errorOf(plan, sds, n1, n2)
  return { reason: null, se, difference: Z * se }
}

const noAnswers = { n0: null, n2: null, invited2: null, enough: null, difference: null }

type Spreads = readonly [sd1: number, sd2: number]

/** The spreads, Z, and the variance of a difference at which `d` is just seen: (d/Z)². */
function plannedOf(
  plan: Plan,
  d: number | null,
  caller: string,
): { sds: Spreads; Z: number; visible: number } | NoPlan {
  const Z = zOf(plan, caller)
  if (d !== null && !Number.isFinite(d)) throw new Error(`${caller}: needs a difference, or null`)
  // Where even its square is 0 no number of answers would do.
  if (d === null || d * d === 0) return 'no-difference'
  const sds = plannedSpread(plan.measure, d)
  return typeof sds === 'string' ? sds : { sds, Z, visible: (d / Z) ** 2 }
}

function zOf({ alpha, power, N1, N2, rate }: Plan, caller: string): number {
  if (!(alpha > 0 && alpha < 1 && power > alpha / 2 && power < 1))
    throw new Error(`${caller}: needs alpha and power between 0 and 1, power above alpha / 2`)
  if (![N1, N2].every((N) => N === null || (isCount(N) && N > 0)))
    throw new Error(`${caller}: needs N1 and N2 as whole numbers above 0, or null`)
  if (rate !== null && !(rate > 0 && rate <= 1))
    throw new Error(`${caller}: needs a rate above 0 and up to 1, or null`)
  return quantileNormal(1 - alpha / 2) + quantileNormal(power)
}

function isCount(n: number): boolean {
  return Number.isInteger(n) && n >= 0
}

function isCensus(n: number, N: number | null): boolean {
  return N !== null && n >= N
}

function varianceOf(sd: number, n: number, N: number | null): number {
  return isCensus(n, N) ? 0 : sd ** 2 * (1 / n - (N === null ? 0 : 1 / N))
}

function errorOf({ N1, N2 }: Plan, [sd1, sd2]: Spreads, n1: number, n2: number): number {
  return Math.sqrt(varianceOf(sd1, n1, N1) + varianceOf(sd2, n2, N2))
}

/** Rounded up, where 393.0000000001 is 393. */
function up(x: number): number {
  return Math.ceil(x - 1e-9)
}

function wholeNumber(n0: number, N: number | null): number {
  const n = Math.max(2, up(N === null ? n0 : n0 / (1 + n0 / N)))
  return Math.min(N ?? Infinity, n)
}

function invitedFor(n: number, N: number | null, rate: number | null): number | null {
  return rate === null ? null : Math.min(N ?? Infinity, up(n / rate))
}

function isEnough(n: number, N: number | null, rate: number): boolean {
  return up(n / rate) <= (N ?? Infinity)
}
