import type { Interval, NoInterval } from '../figure.ts'
import { finiteFactor } from '../statistics/finite-factor.ts'
import { roundSpread } from '../statistics/round-spread.ts'
import { tInterval } from '../statistics/t-interval.ts'
import { effectiveN, type Ends, wilson } from '../statistics/wilson.ts'
import { kindOfMeasure, type Measure } from './measure-kinds.ts'

/** How some people spread around their value. */
export interface Spread {
  readonly value: number | null
  readonly n: number
  /** The fewest that a part of it speaks for; n where it has no parts. */
  readonly fewest: number
  /** How many there are in all; null when unknown. */
  readonly N: number | null
  /** How many of them were asked; null when unknown. */
  readonly asked: number | null
  /** The standard error of the value, without the finite population; of one person null. */
  readonly se: number | null
}

/** What an interval must know of the people, beside their answers. */
export interface People {
  /** The smallest n whose own spread may be told. */
  readonly fewest: number
  /** Whether anybody who had the link could answer: nobody knows whom they speak for. */
  readonly openLink: boolean
}

/** How all who answered a measure in the round spread. */
export interface RoundSpread {
  readonly se: number | null
  readonly n: number
  readonly fewest: number
}

/**
 * The 95 % interval of a computed measure, or why it has none. A share has Wilson's, which tells no
 * more than the share and n. Any other figure of a group too small to tell how its people spread has
 * one from the spread of the whole round, which assumes that groups spread alike; and so has a group
 * beside which a smaller one stands: what all spread, and what all but one do, tells of that one. A
 * mean of groups has one from the errors of its groups.
 */
export function intervalOf(
  computed: {
    readonly measure: Measure
    readonly spreads: readonly Spread[]
    readonly round: RoundSpread
    readonly beside?: number
    readonly value: number | null
    readonly n: number
  },
  { fewest, openLink }: People,
): { interval: Interval | null; noInterval?: NoInterval } {
  const { measure, spreads, round, value, n } = computed
  const kind = kindOfMeasure(measure).interval
  if (openLink) return none('open-link')
  if (kind === null || value === null) return { interval: null }
  const isAlone = spreads.length === 1
  if (spreads.every(isCensus))
    return { interval: { low: value, high: value, ...howMade('own', spreads), se: 0 } }
  if (kind === 'share' && isAlone) {
    const m = effectiveN(n, spreads[0]?.N ?? null) ?? n
    return { interval: { ...inPercent(wilson(value / 100, m)), ...howMade('own', spreads) } }
  }
  const small = Math.min(...spreads.map((one) => one.fewest), computed.beside ?? Infinity)
  const ofRound = kind === 'mean' && small < fewest
  // Of few answers in all, the spread of the round is their own.
  if (ofRound && round.fewest < fewest) return none('too-few')
  const errors = spreads.map((one) => errorOf(one, ofRound ? round : null))
  const known = errors.flatMap((one) => one ?? [])
  const se = Math.sqrt(known.reduce((sum, one) => sum + one * one, 0)) / spreads.length
  const isKnown = known.length === errors.length && se > 0
  const df = isAlone && ofRound ? round.n - 1 : n - spreads.length
  const how = { ...howMade(ofRound ? 'round' : 'own', spreads), se, df }
  if (kind === 'share') {
    const p = value / 100
    const m = isKnown && p > 0 && p < 1 ? (p * (1 - p)) / (se / 100) ** 2 : kish(spreads)
    return { interval: { ...inPercent(wilson(p, m)), ...how } }
  }
  const ends = isKnown ? tInterval(value, se, df) : null
  if (ends === null) return none(spreads.some((one) => one.n === 1) ? 'one-answer' : 'no-variation')
  return { interval: { low: ends[0], high: ends[1], ...how } }
}

/** The error of one group of people, with the finite population where it is known. */
function errorOf(spread: Spread, round: RoundSpread | null): number | null {
  const { value, n, N } = spread
  if (value === null || n === 0) return null
  if (isCensus(spread)) return 0
  if (round === null)
    return spread.se === null ? null : spread.se * Math.sqrt(finiteFactor(n, N) ?? 1)
  const made = roundSpread({ estimate: value, n, N, seRound: round.se, nRound: round.n })
  return N === null ? made.se : made.seFpc
}

function isCensus({ n, N }: Spread): boolean {
  return N !== null && n >= N
}

function howMade(spread: Interval['spread'], spreads: readonly Spread[]) {
  const finite = spreads.every(({ N }) => N !== null)
  // Of a population that is larger than the frame, those who were asked are a sample themselves.
  const all = spreads.every(({ N, asked }) => N !== null && asked !== null && asked >= N)
  const assumes = spreads.every(isCensus)
    ? 'nothing'
    : all
      ? 'random-non-response'
      : 'random-sample'
  return { spread, finite, assumes } as const
}

/** Kish's effective number of people where each group weighs the same. */
function kish(spreads: readonly Spread[]): number {
  return spreads.length ** 2 / spreads.reduce((sum, { n }) => sum + 1 / n, 0)
}

function inPercent([low, high]: Ends) {
  return { low: 100 * low, high: 100 * high }
}

function none(noInterval: NoInterval): { interval: null; noInterval: NoInterval } {
  return { interval: null, noInterval }
}
