import { display, halfUp, type Language } from '../../core/display.ts'

/**
 * A share of people in whole percent. Somebody is never nobody: less than half a percent is "<1".
 *
 * @example wholePercent(0.3, 'sv') // => '<1 %'
 * @example wholePercent(12.5, 'en') // => '13%'
 */
export function wholePercent(percent: number, language: Language): string {
  const style = { decimals: 0, percent: true }
  if (percent > 0 && halfUp(percent, 0) === 0) return `<${display(1, style, language)}`
  return display(percent, style, language)
}

/** The same without its sign, for a part of a bar. */
export function partNumber(percent: number): string {
  return percent > 0 && halfUp(percent, 0) === 0 ? '<1' : String(halfUp(percent, 0))
}
