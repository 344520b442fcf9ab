import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GroupInRound, mixChange } from './mix-change.ts'

const answers = { shares: 'answers', N1: null, N2: null } as const
const frame = { ...answers, shares: 'frame' } as const

test('the parts are the whole, to the last bit, and the whole is the difference of the totals', () => {
  const inRound = fc.record({
    size: fc.nat(400),
    mean: fc.double({ min: -100, max: 100, noNaN: true }),
    se: fc.double({ min: 0, max: 10, noNaN: true }),
  })
  const group = fc.record({ key: fc.string(), before: inRound, after: inRound })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
      const { change, within, mix, total1, total2, groups: parts } = mixChange(groups, answers)
      if (change === null) return
      expect(change.value).toBe(within.value + mix.value)
      expect(change.value).toBeCloseTo(total2 - total1, 9)
      expect(parts.reduce((sum, part) => sum + part.mix, 0)).toBeCloseTo(mix.value, 9)
    }),
  )
})

test('a company with one unit has no mix: its change is its own', () => {
  const groups = [{ key: 'all', before: at(9, 60, 3), after: at(16, 70, 4) }]
  const { change, within, mix } = mixChange(groups, answers)
  // √(3² + 4²) = 5.
  expect([within?.value, within?.se, change?.se]).toEqual([10, 5, 5])
  expect(mix).toEqual({ value: 0, se: 0, ci: [0, 0], p: null })
})

test('a unit that closes and one that opens are all mix', () => {
  const groups = [
    { key: 'stays', before: at(10, 70, 2), after: at(10, 70, 2) },
    { key: 'closes', before: at(10, 50, 2), after: at(0, null, null) },
    { key: 'opens', before: at(0, null, null), after: at(10, 90, 2) },
  ]
  const { change, within, mix } = mixChange(groups, frame)
  // From (70 + 50)/2 to (70 + 90)/2.
  expect([change?.value, within?.value, mix?.value]).toEqual([20, 0, 20])
  // Half the people are in the unit that stays, in both rounds: √(2 · (0.5 · 2)²).
  expect(within?.se).toBeCloseTo(Math.SQRT2, 12)
})

test('one answer in a unit: the parts are told, how sure they are is not', () => {
  const groups = [{ key: 'a', before: at(1, 50, null), after: at(9, 60, 2) }]
  expect(mixChange(groups, frame).within).toEqual({ value: 10, se: null, ci: null, p: null })
  const alone = [{ key: 'a', before: at(1, 50, 0), after: at(1, 60, 0) }]
  expect(mixChange(alone, answers).change?.se).toBeNull()
  // Everybody there is has answered: the shares are no guess.
  expect(mixChange(alone, { ...answers, N1: 1, N2: 1 }).change?.se).toBe(0)
})

test('a round without people, and a unit whose mean nobody knows, cannot be parted', () => {
  const nothing = {
    ...{ total1: null, total2: null, change: null, within: null, mix: null, groups: [] },
  }
  const empty = [{ key: 'a', before: at(9, 50, 2), after: at(0, null, null) }]
  expect(mixChange(empty, answers)).toEqual({ reason: 'empty-round', ...nothing })
  expect(mixChange([], answers).reason).toBe('empty-round')
  const silent = [{ key: 'a', before: at(9, 50, 2), after: at(9, null, null) }]
  expect(mixChange(silent, answers)).toEqual({ reason: 'mean-missing', ...nothing })
})

test('half a person, a mean that is no number and an error below 0 are refused', () => {
  for (const wrong of [at(1.5, 50, 1), at(-1, 50, 1), at(5, NaN, 1), at(5, 50, -1)])
    expect(() => mixChange([{ key: 'a', before: wrong, after: at(5, 50, 1) }], answers)).toThrow(
      'mixChange: needs',
    )
})

function at(size: number, mean: number | null, se: number | null): GroupInRound {
  return { size, mean, se }
}
