import { expect, test } from 'vitest'
import { targetVerdict } from './target-verdict.ts'

test('beyond chance is what both ends of the interval say', () => {
  const verdict = (low: number, high: number) =>
    targetVerdict(own((low + high) / 2, [low, high]), 80, 'at-least').verdict
  expect(verdict(81, 87)).toBe('reached')
  expect(verdict(80, 86)).toBe('reached')
  expect(verdict(79, 85)).toBe('cannot-tell')
  expect(verdict(74, 80)).toBe('cannot-tell')
  expect(verdict(70, 76)).toBe('not-reached')
})

test('where low is good the ends change places', () => {
  expect(targetVerdict(own(1.6, [1.4, 1.8]), 2, 'below').verdict).toBe('reached')
  expect(targetVerdict(own(1.8, [1.6, 2]), 2, 'below').verdict).toBe('cannot-tell')
  expect(targetVerdict(own(1.8, [1.6, 2]), 2, 'at-most').verdict).toBe('reached')
})

test('everybody answered: the number itself says it', () => {
  const census = { ...own(80, null), census: true }
  expect(targetVerdict(census, 80, 'at-least')).toEqual({ verdict: 'reached', met: true, gap: 0 })
  expect(targetVerdict(census, 80, 'above').verdict).toBe('not-reached')
})

test('a published number meets or misses a target, and reaches none', () => {
  // Published: HME 77 in 2022, goal 81.
  const published = { ...own(77, null), history: true }
  expect(targetVerdict(published, 81, 'at-least').verdict).toBe('misses')
  expect(targetVerdict(published, 77, 'at-least').verdict).toBe('meets')
  expect(targetVerdict({ ...published, ci: [75, 79] }, 81, 'at-least').verdict).toBe('not-reached')
})

test('nobody differs from anybody: that is no certainty', () => {
  expect(targetVerdict(own(90, [90, 90]), 80, 'at-least').verdict).toBe('cannot-tell')
  expect(targetVerdict(own(90, null), 80, 'at-least').verdict).toBe('cannot-tell')
})

test('no figure or no target: nothing to say', () => {
  const nothing = { verdict: null, met: null, gap: null }
  expect(targetVerdict(own(null, null), 80, 'at-least')).toEqual(nothing)
  expect(targetVerdict(own(80, [78, 82]), null, 'at-least')).toEqual(nothing)
})

test('what is no number, or an interval upside down, is refused', () => {
  expect(() => targetVerdict(own(NaN, null), 80, 'at-least')).toThrow('targetVerdict: needs')
  expect(() => targetVerdict(own(80, [82, 78]), 80, 'at-least')).toThrow('targetVerdict: needs')
})

function own(estimate: number | null, ci: readonly [number, number] | null) {
  return { estimate, ci, census: false, history: false }
}
