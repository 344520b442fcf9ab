import { expect, test } from 'vitest'
import { hme } from '../../test/surveys.ts'
import { readAnswers } from '../core/answer.ts'
import { seeded, simulatedAnswers } from './simulate.ts'

test('the same seed gives the same people and answers, another seed others', () => {
  expect(people(2025)).toEqual(people(2025))
  expect(people(2025)).not.toEqual(people(2026))
})

test('every simulated answer could have been given in the form', () => {
  for (const answers of people(2025)) expect(readAnswers(hme, answers)).toEqual({ answers })
})

test('a higher level gives higher answers, and now and then somebody skips a question', () => {
  const mean = (level: number) => {
    const all = people(7, level).flatMap((one) => Object.values(one).map(Number))
    return all.reduce((sum, answer) => sum + answer, 0) / all.length
  }
  expect(mean(0.9)).toBeGreaterThan(mean(0.5) + 0.5)
  // Nine questions, one in twenty-five skipped: some 72 of 1800, six standard deviations wide.
  const skipped = people(7).reduce((sum, one) => sum + 9 - Object.keys(one).length, 0)
  expect(skipped).toBeGreaterThan(20)
  expect(skipped).toBeLessThan(124)
})

test('chance lies between 0 and 1 and fills the line evenly', () => {
  const chance = seeded(1)
  const drawn = Array.from({ length: 10_000 }, chance)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  // sd of a uniform mean of 10 000: 0.0029.
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.015)
})

function people(seed: number, level = 0.77) {
  const chance = seeded(seed)
  return Array.from({ length: 200 }, () => simulatedAnswers(hme, chance, () => level))
}
