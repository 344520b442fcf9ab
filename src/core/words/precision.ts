import { display, type Language, type NumberStyle } from '../display.ts'
import type { PointFigure } from '../trend.ts'
import { wordsOf } from './words.ts'

/**
 * How sure a figure is, and what that assumes: "95 % konfidensintervall 74,1–78,7, om bortfallet är
 * slumpmässigt."; or why it has no interval. What is not a value has neither: ''.
 *
 * @example
 * const interval = { low: 74.12, high: 78.68, spread: 'own', finite: true, assumes: 'random-non-response' }
 * precisionInWords({ is: 'value', value: 76.4, display: '76', interval }, { decimals: 0 }, 'en')
 * // => '95% confidence interval 74.1–78.7, if those who did not answer are missing at random.'
 */
export function precisionInWords(
  figure: PointFigure,
  style: NumberStyle,
  language: Language,
  range?: { readonly min: number; readonly max: number },
): string {
  if (figure.is !== 'value') return ''
  const words = wordsOf(language).precision
  const { interval, noInterval } = figure
  if (noInterval !== undefined) return `${words.none[noInterval]}.`
  if (!interval) return ''
  const { assumes = interval.finite ? 'random-non-response' : 'random-sample' } = interval
  if (assumes === 'nothing') return `${words.everybody}.`
  const said = `${words.interval(intervalText(figure, style, language, range), words.assumes[assumes])}.`
  return interval.spread === 'round' ? `${said} ${words.ofRound}.` : said
}

/**
 * `74,1–78,7`: one decimal more than the value has, or a narrow interval would look like none. Where
 * the range of values is known, no further than it goes.
 */
export function intervalText(
  figure: PointFigure,
  style: NumberStyle,
  language: Language,
  range: { readonly min: number; readonly max: number } = { min: -Infinity, max: Infinity },
): string {
  if (figure.is !== 'value' || !figure.interval || figure.interval.assumes === 'nothing') return ''
  const finer = { decimals: style.decimals + 1 }
  const low = Math.max(range.min, figure.interval.low)
  const high = Math.min(range.max, figure.interval.high)
  return `${display(low, finer, language)}–${display(high, finer, language)}`
}

/** The code of whose spread an interval was made from, or of why there is none; '' where neither is known. */
export function precisionCode(figure: PointFigure): string {
  if (figure.is !== 'value') return ''
  return figure.interval?.spread ?? figure.noInterval ?? ''
}
