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
 * groups does too; to reckon with it is to expect the groups in the same proportions again. Where
 * everybody answered there is no error to tell it, and none is needed. What else has no interval is
 * refused, and the sentence says why it has none.
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
  const { value, n, interval, noInterval } = figure
  const isCensus = figure.N !== null && n >= figure.N
  if (noInterval === 'too-few' && !isCensus)
    return because(
      `${words.precision.none[noInterval]}. Only if everybody answers, this time and the next, ` +
        'is a change certain: then it is a fact about these people',
    )
  if (noInterval !== undefined && noInterval !== 'too-few')
    return because(words.precision.none[noInterval])
  if (interval === null && !isCensus) return because('It was published without an interval')
  const N = isCensus || interval?.finite === true ? figure.N : null
  const own = whole === 'people' ? kindOfMeasure(measure).spread?.(figure) : undefined
  if (own !== undefined) return { spread: own, value, n, N }
  const se = interval?.se
  if (se === undefined && !isCensus) return because('It was published without its standard error')
  const sd = se === undefined || isCensus ? null : se / Math.sqrt(1 / n - (N === null ? 0 : 1 / N))
  return { spread: { kind: 'mean', sd, sd2: null }, value, n, N }
}
