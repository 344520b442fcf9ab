import { display, halfUp, type Language, type NumberStyle } from './display.ts'

/**
 * A number whose sign matters, such as a score from −100 to 100 or a distance.
 *
 * @example signed(25.4, { decimals: 0 }, 'sv') // => '+25'
 * @example signed(0.4, { decimals: 0 }, 'sv') // => '0'
 * @example signed(-8, { decimals: 1 }, 'sv') // => '−8,0'
 */
export function signed(value: number, style: NumberStyle, language: Language): string {
  const text = display(value, style, language)
  return halfUp(value, style.decimals) > 0 ? `+${text}` : text
}
