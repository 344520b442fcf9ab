import { countText, display, type Language, type NumberStyle } from '../display.ts'
import type { Figure, WeightedValue } from '../figure.ts'
import { wordsOf } from './words.ts'

/**
 * The weighted twin of a figure in a sentence, how sure it is, and how many equally weighty answers
 * it is as good as; or why there is none. '' where nothing could be weighed.
 *
 * @example
 * const weighted = { value: 66.2, display: '66,2', low: 64.9, high: 67.5, nEff: 1020.4, by: ['kundtyp'], strata: 2 }
 * const about = { measure: 'nki', concept: 'nki', group: {}, is: 'value', n: 1319, N: null, interval: null, band: null }
 * weightedInWords({ ...about, value: 66, decimals: 1, display: '66,0', weighted }, { decimals: 1 }, 'sv')
 * // => 'Viktat efter kundtyp: 66,2 (95 % konfidensintervall 64,90–67,50), som 1020 lika tunga svar.'
 */
export function weightedInWords(
  figure: Figure,
  style: NumberStyle,
  language: Language,
  range?: Range,
): string {
  if (figure.is !== 'value' || !('value' in figure)) return ''
  const words = wordsOf(language).weighted
  const { weighted, noWeighted } = figure
  if (noWeighted !== undefined) return `${words.none[noWeighted]}.`
  if (weighted === undefined) return ''
  const ends = endsText(weighted, style, language, range)
  const sure = ends === '' ? '' : ` (${words.interval(ends)})`
  const people = countText(Math.round(weighted.nEff), language)
  return `${words.by(variables(weighted, language))}: ${weighted.display}${sure}, ${words.asMany(people)}.`
}

/** The same in a cell or on a line: `viktat 66,2 64,90–67,50`; '' where there is none. */
export function weightedText(
  figure: Figure,
  style: NumberStyle,
  language: Language,
  range?: Range,
): string {
  if (figure.is !== 'value' || !('value' in figure) || figure.weighted === undefined) return ''
  const ends = endsText(figure.weighted, style, language, range)
  return `${wordsOf(language).weighted.short} ${figure.weighted.display} ${ends}`.trimEnd()
}

interface Range {
  readonly min: number
  readonly max: number
}

/** One decimal more than the value has, and no further than values go. */
function endsText(
  { low, high }: WeightedValue,
  { decimals }: NumberStyle,
  language: Language,
  { min, max }: Range = { min: -Infinity, max: Infinity },
): string {
  if (low === null || high === null) return ''
  const finer = { decimals: decimals + 1 }
  return `${display(Math.max(min, low), finer, language)}–${display(Math.min(max, high), finer, language)}`
}

function variables({ by }: WeightedValue, language: Language): string {
  const { unit, and } = wordsOf(language).weighted
  const names = by.map((one) => (one === 'unit' ? unit : one))
  return [names.slice(0, -1).join(', '), ...names.slice(-1)]
    .filter((one) => one !== '')
    .join(` ${and} `)
}
