import type { Figure } from './figure.ts'
import type { Plan } from './group.ts'
import { kindOfMeasure, type Measure } from './measures/measure-kinds.ts'
import type { AnswerSpread } from './planned-size.ts'
import { type Refusal, refuse } from './refusal.ts'
import { wordsOf } from './words/words.ts'

/** What a published figure tells of how its people spread. */
export interface PublishedSpread {
  readonly spread: AnswerSpread
  readonly value: number
  readonly n: number
  /** How many there are in all, where the interval reckons with it. */
  readonly N: number | null
}

/**
 * How the answers behind a published figure spread, from what was published and nothing else: a share
 * and an NPS say it themselves, any other figure by the standard error of its interval. A mean of
 * groups does too; to reckon with it is to expect the groups in the same proportions again. What has
 * no interval is refused, and the sentence says why it has none.
 */
export function publishedSpread(
  figure: Figure,
  measure: Measure,
  whole: Plan['whole'],
): PublishedSpread | Refusal {
  const words = wordsOf('en')
  const because = (why: string) =>
    refuse('wrong-state', `${figure.measure} cannot be planned from. ${why}.`)
  if (figure.is === 'withheld') return because(`It is withheld: ${words.reason[figure.withheld]}`)
  if (figure.is === 'none') return because(`It has no value: ${words.reason[figure.reason]}`)
  if (figure.is === 'bound') return because(`It was published as ${figure.display} only`)
  if (!('value' in figure)) return because('It is a distribution, not one number')
  const { value, n, N, interval, noInterval } = figure
  if (noInterval !== undefined) return because(words.precision.none[noInterval])
  if (interval === null) return because('It was published without an interval')
  const known = interval.finite ? N : null
  const own = whole === 'people' ? kindOfMeasure(measure).spread?.(figure) : undefined
  if (own !== undefined) return { spread: own, value, n, N: known }
  const { se } = interval
  if (se === undefined) return because('It was published without its standard error')
  return { spread: { kind: 'mean', sd: deviation(se, n, known), sd2: null }, value, n, N: known }
}

/** The standard deviation of one answer; where everybody answered no error tells it. */
function deviation(se: number, n: number, N: number | null): number | null {
  return N !== null && n >= N ? null : se / Math.sqrt(1 / n - (N === null ? 0 : 1 / N))
}
