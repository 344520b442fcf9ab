import { halfUp } from '../display.ts'
import type { Direction } from '../target.ts'

/**
 * Whether a value meets a target, a fact about the two numbers and no judgement of chance, and how
 * far it is on the right side of it (negative: on the wrong side). Both are rounded to 9 decimals
 * first, so that 0.1 + 0.2 is 0.3. For `higher-than` and `lower-than` the target is the value of
 * the period that is named; the same value is not higher. No value or no target: null.
 *
 * @example met(77, 81, 'at-least') // => { met: false, gap: -4 }
 * @example met(2, 2, 'below') // => { met: false, gap: 0 }
 */
export function met(
  value: number | null,
  target: number | null,
  direction: Direction,
): { met: boolean | null; gap: number | null } {
  if (value === null || target === null) return { met: null, gap: null }
  const { good, isMet } = directions[direction]
  const gap = good * (value - target)
  const apart = halfUp(value, 9) - halfUp(target, 9)
  return { met: isMet(good * apart), gap: gap + 0 }
}

/** Which way is good, and whether so much past the target is enough. */
const directions = {
  'at-least': { good: 1, isMet: (past: number) => past >= 0 },
  above: { good: 1, isMet: (past: number) => past > 0 },
  'at-most': { good: -1, isMet: (past: number) => past >= 0 },
  below: { good: -1, isMet: (past: number) => past > 0 },
  'higher-than': { good: 1, isMet: (past: number) => past > 0 },
  'lower-than': { good: -1, isMet: (past: number) => past > 0 },
} satisfies Record<Direction, { good: 1 | -1; isMet: (past: number) => boolean }>
