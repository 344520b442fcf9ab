import type { Language } from '../display.ts'
import type { Figure } from '../figure.ts'
import { pointOf } from '../round-result.ts'
import { intervalText } from './precision.ts'
import { weightedText } from './weighted.ts'
import { wordsOf } from './words.ts'

/**
 * A figure as a line of text under the code of its measure, and of its object or option: the number,
 * its 95 % interval no further than `range`, n.
 *
 * @example
 * const about = { measure: 'information', concept: 'information', group: {}, of: { object: 'dk' } }
 * figureLine({ ...about, is: 'withheld', withheld: 'too-few' }, 'sv') // => '  information.dk  för få svar'
 */
export function figureLine(figure: Figure, language: Language, range?: Range): string {
  const name = [figure.measure, ...Object.values(figure.of ?? {})].join('.')
  return `  ${name}  ${figureInWords(figure, language, range)}`
}

/** Where the values of a measure can lie. */
interface Range {
  readonly min: number
  readonly max: number
}

/** The number as it was published with its n, or why there is none. A distribution is its counts. */
function figureInWords(figure: Figure, language: Language, range?: Range): string {
  switch (figure.is) {
    case 'value': {
      const shown =
        'value' in figure
          ? `${figure.display}  ${intervalText(pointOf(figure), figure, language, range)}`.trimEnd()
          : Object.entries(figure.parts)
              .map(([point, count]) => `${point}: ${String(count)}`)
              .join(', ')
      const weighted = 'value' in figure ? weightedText(figure, figure, language, range) : ''
      return `${shown}  n = ${String(figure.n)}  ${weighted}`.trimEnd()
    }
    case 'bound':
      return `${figure.display}  n = ${String(figure.n)}`
    case 'withheld':
      return wordsOf(language).reason[figure.withheld]
    case 'none':
      return wordsOf(language).reason[figure.reason]
  }
}
