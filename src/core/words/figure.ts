import type { Language } from '../display.ts'
import type { Figure } from '../figure.ts'
import { wordsOf } from './words.ts'

/**
 * A figure as one line of text: the number as it was published with its n, or why there is none. A
 * distribution is its counts.
 *
 * @example
 * const about = { measure: 'hme', concept: 'hme', group: {} }
 * figureInWords({ ...about, is: 'withheld', withheld: 'too-few' }, 'sv') // => 'för få svar'
 */
export function figureInWords(figure: Figure, language: Language): string {
  switch (figure.is) {
    case 'value': {
      const shown =
        'value' in figure
          ? figure.display
          : Object.entries(figure.parts)
              .map(([point, count]) => `${point}: ${String(count)}`)
              .join(', ')
      return `${shown}  n = ${String(figure.n)}`
    }
    case 'bound':
      return `${figure.display}  n = ${String(figure.n)}`
    case 'withheld':
      return wordsOf(language).reason[figure.withheld]
    case 'none':
      return wordsOf(language).reason[figure.reason]
  }
}

/** The same under the code of its measure, and of its object or option: "information.dk  7,28  n = 71". */
export function figureLine(figure: Figure, language: Language): string {
  const name = [figure.measure, ...Object.values(figure.of ?? {})].join('.')
  return `  ${name}  ${figureInWords(figure, language)}`
}
