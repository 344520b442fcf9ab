import type { Language } from '../display.ts'
import type { Figure } from '../figure.ts'
import { wordsOf } from './words.ts'

/**
 * A figure as a line of text under the code of its measure, and of its object or option.
 *
 * @example
 * const about = { measure: 'information', concept: 'information', group: {}, of: { object: 'dk' } }
 * figureLine({ ...about, is: 'withheld', withheld: 'too-few' }, 'sv') // => '  information.dk  för få svar'
 */
export function figureLine(figure: Figure, language: Language): string {
  const name = [figure.measure, ...Object.values(figure.of ?? {})].join('.')
  return `  ${name}  ${figureInWords(figure, language)}`
}

/** The number as it was published with its n, or why there is none. A distribution is its counts. */
function figureInWords(figure: Figure, language: Language): string {
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
