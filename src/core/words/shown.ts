import { display, type Language, type NumberStyle } from '../display.ts'
import { wordsOf } from './words.ts'

/**
 * A figure that is shown, as a reader of this language writes it. A publication keeps the text of
 * the language it was published in; a page may be read in another.
 *
 * @example shownText({ is: 'value', value: 4.125 }, { decimals: 2 }, 'en') // => '4.13'
 * @example shownText({ is: 'bound', atLeast: 90 }, { decimals: 0, percent: true }, 'sv') // => 'minst 90 %'
 */
export function shownText(
  figure:
    | { readonly is: 'value'; readonly value: number }
    | { readonly is: 'bound'; readonly atLeast?: number; readonly atMost?: number },
  style: NumberStyle,
  language: Language,
): string {
  if (figure.is === 'value') return display(figure.value, style, language)
  const words = wordsOf(language).bound
  const { atLeast, atMost } = figure
  if (atLeast !== undefined) return words.atLeast(display(atLeast, style, language))
  if (atMost !== undefined) return words.atMost(display(atMost, style, language))
  throw new Error('shownText: a bound needs atLeast or atMost')
}
