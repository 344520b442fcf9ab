import { expect, test } from 'vitest'
import type { PlannedMeasure } from './planned-spread.ts'
import { answersNeeded, answersNeededNext, type Plan, smallestDifference } from './planner.ts'

const mean = { kind: 'mean', sd1: 1, sd2: null } as const

test('half a standard deviation takes 63 answers a round, as the textbooks say', () => {
  // Normal approximation, 80 %: 2 · 2.801585² / 0.25 = 62.79; 90 %: 2 · 3.241516² / 0.25 = 84.06.
  expect(answersNeeded(plan(mean), 0.5)).toMatchObject({ n1: 63, n2: 63, invited1: null })
  expect(answersNeeded({ ...plan(mean), power: 0.9 }, -0.5).n1).toBe(85)
  // From half to 60 %: (0.25 + 0.24) · 7.84888 / 0.01 = 384.6.
  expect(answersNeeded(plan({ kind: 'share', p: 0.5 }), 0.1).n1).toBe(385)
})

test('a small workplace needs fewer, and nobody is asked who is not there', () => {
  // 62.79/(1 + 62.79/40) = 24.44.
  const small = { ...plan(mean), N1: 40, N2: null, rate: 0.5 }
  expect(answersNeeded(small, 0.5)).toMatchObject({ n1: 25, invited1: 40, invited2: 126 })
  expect(answersNeeded(small, 0.5).enough).toBe(false)
  expect(answersNeeded({ ...small, rate: 0.63 }, 0.5)).toMatchObject({ invited1: 40, enough: true })
})

test('two answers at least, and no more for the last bits of a number', () => {
  // 15.6977/10² is below 1. 15.6977/0.87² = 20.74; 21/0.7 is 30.000000000000004 in binary.
  expect(answersNeeded(plan(mean), 10)).toMatchObject({ n1: 2, n2: 2 })
  expect(answersNeeded({ ...plan(mean), rate: 0.7 }, 0.87)).toMatchObject({ n1: 21, invited1: 30 })
})

test('rounds that spread differently', () => {
  // (1 + 2²) · 7.848880/0.5² = 156.98.
  expect(answersNeeded(plan({ ...mean, sd2: 2 }), 0.5).n1).toBe(157)
})

test('so many answers as are needed can see the change, and a few less cannot', () => {
  const small = { ...plan(mean), N1: 40, N2: 60 }
  const { n1, n2, difference } = answersNeeded(small, 0.5)
  expect(difference).toBeLessThanOrEqual(0.5)
  expect(smallestDifference(small, n1 ?? 0, n2 ?? 0).difference).toBe(difference)
  expect(smallestDifference(small, (n1 ?? 0) - 1, (n2 ?? 0) - 1).difference).toBeGreaterThan(0.5)
})

test('after a round with few answers the next cannot make up for it', () => {
  // 1/31 is above (0.5/2.801585)² = 0.03185, 1/32 is not.
  expect(answersNeededNext(plan(mean), 0.5, 31).reason).toBe('last-round-too-small')
  expect(answersNeededNext(plan(mean), 0.5, 32).reason).toBeNull()
  expect(answersNeededNext(plan(mean), 0.5, 1).reason).toBe('too-few')
  // Unless they are all there are: (0.5/2.801585)⁻² = 31.4.
  expect(answersNeededNext({ ...plan(mean), N1: 1 }, 0.5, 1).n2).toBe(32)
})

test('why nothing can be planned is said, the first reason first', () => {
  const share = plan({ kind: 'share', p: 0.95 })
  expect(answersNeeded(share, 0).reason).toBe('no-difference')
  expect(answersNeeded(share, null)).toEqual({
    ...{ reason: 'no-difference', n0: null, n1: null, n2: null, difference: null },
    ...{ invited1: null, invited2: null, enough: null },
  })
  expect(answersNeeded(share, 0.1).reason).toBe('off-scale')
  expect(answersNeeded(plan({ kind: 'share', p: null }), 0.1).reason).toBe('no-spread')
  expect(answersNeeded(plan({ ...mean, sd1: 0 }), 1).reason).toBe('no-spread')
  const happy = plan({ kind: 'nps', promoters: 1, detractors: 0 })
  expect(answersNeededNext(happy, 5, 40).reason).toBe('no-spread')
  expect(smallestDifference(happy, 1, 40)).toEqual({
    ...{ reason: 'too-few', se: null, difference: null },
  })
  expect(smallestDifference(happy, 40, 40).reason).toBe('no-spread')
  expect(smallestDifference({ ...happy, N1: 40, N2: 40 }, 40, 40).difference).toBe(0)
})

test('what cannot be is refused', () => {
  const wrong = [
    () => answersNeeded({ ...plan(mean), rate: 0 }, 1),
    () => answersNeeded({ ...plan(mean), power: 1 }, 1),
    () => answersNeeded({ ...plan(mean), alpha: 0.05, power: 0.01 }, 1),
    () => answersNeeded({ ...plan(mean), N1: 0.5 }, 1),
    () => answersNeeded(plan(mean), NaN),
    () => answersNeeded(plan({ ...mean, sd1: -1 }), 1),
    () => answersNeeded(plan({ kind: 'nps', promoters: 0.8, detractors: 0.4 }), 1),
    () => answersNeededNext(plan(mean), 1, 2.5),
    () => smallestDifference(plan(mean), -1, 4),
  ]
  for (const one of wrong) expect(one).toThrow(/: needs /)
})

function plan(measure: PlannedMeasure): Plan {
  return { measure, alpha: 0.05, power: 0.8, N1: null, N2: null, rate: null }
}
