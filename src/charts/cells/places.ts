import { halfUp } from '../../core/display.ts'

/**
 * The place of each value, 1 for the highest (or the lowest, where low is good); equal values share
 * a place, and the next one stands as far down as it would without sharing. Equal is equal to nine
 * decimals: more is noise of computation.
 *
 * @example placesOf([4.2, 4.5, 4.2, 3.9], 'higher') // => [2, 1, 2, 4]
 */
export function placesOf(values: readonly number[], good: 'higher' | 'lower'): number[] {
  const turned = values.map((value) => halfUp(good === 'higher' ? value : -value, 9))
  return turned.map((value) => 1 + turned.filter((other) => other > value).length)
}
