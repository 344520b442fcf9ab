/** How a number of a measure is written: how many decimals, and whether a percent sign follows. */
export interface NumberStyle {
  readonly decimals: number
  readonly percent?: boolean
}

export type Language = 'sv' | 'en'

/**
 * Rounds half up, below zero too: floor(10^d · v + 0.5). The 1e-9 takes back what binary fractions
 * lose, so that 57.5 stored as 57.49999999999999 is still a half.
 *
 * @example halfUp(86.5, 0) // => 87
 * @example halfUp(-0.5, 0) // => 0
 * @example halfUp(4.125, 2) // => 4.13
 */
export function halfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // + 0 turns −0 into 0.
  return Math.floor(scale * value + 0.5 + 1e-9) / scale + 0
}

/**
 * The one formatter of numbers that people read: half up, decimal comma in Swedish, U+2212 for
 * minus, a space before the percent sign. An index never carries a percent sign.
 *
 * @example display(76.38888, { decimals: 0 }, 'sv') // => '76'
 * @example display(4.125, { decimals: 2 }, 'sv') // => '4,13'
 * @example display(-12.5, { decimals: 1 }, 'en') // => '−12.5'
 * @example display(68.4, { decimals: 0, percent: true }, 'sv') // => '68 %'
 */
export function display(value: number, style: NumberStyle, language: Language): string {
  const text = halfUp(value, style.decimals).toFixed(style.decimals).replace('-', '−')
  const number = language === 'sv' ? text.replace('.', ',') : text
  if (style.percent !== true) return number
  return language === 'sv' ? `${number} %` : `${number}%`
}

/**
 * A count of people: from ten thousand in groups of three, which never part at the end of a line.
 *
 * @example countText(2436, 'sv') // => '2436'
 * @example countText(10000, 'sv') // => '10\u00a0000'
 * @example countText(1234567, 'en') // => '1,234,567'
 */
export function countText(count: number, language: Language): string {
  if (count < 10_000) return String(count)
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',')
}

/**
 * A number that someone has set, such as a target: with as many decimals as it was set with, however
 * the measure is rounded.
 *
 * @example setNumber(4.25, { decimals: 0 }, 'sv') // => '4,25'
 */
export function setNumber(value: number, style: NumberStyle, language: Language): string {
  const enough = [0, 1, 2, 3, 4, 5].find((d) => Math.abs(halfUp(value, d) - value) < 1e-9) ?? 6
  return display(value, { ...style, decimals: enough }, language)
}
