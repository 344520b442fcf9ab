import type { Interval, NoInterval } from '../figure.ts'
import { type MeanInterval, meanInterval } from '../statistics/mean-interval.ts'
import { roundSpread } from '../statistics/round-spread.ts'
import { effectiveN, type Ends, wilson } from '../statistics/wilson.ts'
import { kindOfMeasure, type Measure } from './measure-kinds.ts'

/** How some people spread around their value. */
export interface Spread {
  readonly value: number | null
  readonly n: number
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

/**
 * The 95 % interval of a computed measure, or why it has none. A share has Wilson's, which tells no
 * more than the share and n. Any other figure of a group too small to tell how its people spread has
 * one from the spread of the whole round, which assumes that groups spread alike. A mean of groups
 * has one from the errors of its groups.
 */
export function intervalOf(
  computed: {
    readonly measure: Measure
    readonly spreads: readonly Spread[]
    readonly round: { readonly se: number | null; readonly n: number }
    readonly value: number | null
    readonly n: number
  },
  { fewest, openLink }: People,
): { interval: Interval | null; noInterval?: NoInterval } {
  const { measure, spreads, value, n } = computed
  const kind = kindOfMeasure(measure).interval
  if (openLink) return none('open-link')
  if (kind === null || value === null) return { interval: null }
  const [only, ...more] = spreads
  if (only === undefined) return { interval: null }
  if (kind === 'share' && more.length === 0) {
    const { N } = only
    const m = effectiveN(n, N) ?? n
    return { interval: { ...inPercent(wilson(value / 100, m)), ...howMade('own', spreads) } }
  }
  const small = kind === 'mean' && spreads.some((one) => one.n < fewest)
  // Of few answers in all, the spread of the round is their own.
  if (small && computed.round.n < fewest) return none('too-few')
  const errors = spreads.map((one) => errorOf(one, small && one.n < fewest ? computed.round : null))
  const known = errors.flatMap((se) => se ?? [])
  const without = spreads.some((one) => one.n === 1) ? 'one-answer' : 'no-variation'
  if (known.length < errors.length) return none(without)
  const se = Math.sqrt(known.reduce((sum, one) => sum + one * one, 0)) / known.length
  const census = spreads.every((one) => one.N !== null && one.n >= one.N)
  if (se === 0 && !census) return none(without)
  const df = Math.max(1, more.length === 0 && small ? computed.round.n - 1 : n - spreads.length)
  const how = { ...howMade(small ? 'round' : 'own', spreads), se, df }
  if (census) return { interval: { low: value, high: value, ...how } }
  if (kind === 'share') {
    const p = value / 100
    const m = p > 0 && p < 1 ? (p * (1 - p)) / (se / 100) ** 2 : kish(spreads)
    return { interval: { ...inPercent(wilson(p, m)), ...how } }
  }
  // The finite population is in each group's error already.
  const { ci } = meanInterval({ estimate: value, se, n, N: null, df })
  return ci === null ? none('one-answer') : { interval: { ...ends(ci), ...how } }
}

/** The error of one group of people, with the finite population where it is known. */
function errorOf(
  { value, n, N, se }: Spread,
  round: { readonly se: number | null; readonly n: number } | null,
): number | null {
  if (value === null || n === 0) return null
  if (N !== null && n >= N) return 0
  const made: MeanInterval =
    round === null
      ? meanInterval({ estimate: value, se, n, N })
      : roundSpread({ estimate: value, n, N, seRound: round.se, nRound: round.n })
  return N === null ? made.se : made.seFpc
}

function howMade(spread: Interval['spread'], spreads: readonly Spread[]) {
  const finite = spreads.every(({ N }) => N !== null)
  const census = spreads.every(({ n, N }) => N !== null && n >= N)
  // Of a population that is larger than the frame, those who were asked are a sample themselves.
  const all = spreads.every(({ N, asked }) => N !== null && asked !== null && asked >= N)
  const assumes = census ? 'nothing' : all ? 'random-non-response' : 'random-sample'
  return { spread, finite, assumes } as const
}

/** Kish's effective number of people where each group weighs the same. */
function kish(spreads: readonly Spread[]): number {
  return spreads.length ** 2 / spreads.reduce((sum, { n }) => sum + 1 / n, 0)
}

function ends([low, high]: Ends) {
  return { low, high }
}

function inPercent([low, high]: Ends) {
  return { low: 100 * low, high: 100 * high }
}

function none(noInterval: NoInterval): { interval: null; noInterval: NoInterval } {
  return { interval: null, noInterval }
}
