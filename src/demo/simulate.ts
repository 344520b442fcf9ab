import type { Answers } from '../core/answer.ts'
import { type Definition, itemsOf, scaledItem } from '../core/definition/definition.ts'

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * What a made-up person answers: a mood of their own, a level of the unit, an own level of each
 * question, rounded to the scale; one answer in twenty-five is left blank. `level` is where on the
 * scale, 0–1, the middle lies.
 */
export function simulatedAnswers(
  definition: Definition,
  chance: () => number,
  level: number,
): Answers {
  const mood = normal(chance) * 0.13
  return Object.fromEntries(
    itemsOf(definition).flatMap((item, i) => {
      const { scale } = scaledItem(definition, item.key)
      const question = (((i * 7) % 9) - 4) * 0.012
      const noise = normal(chance) * 0.16
      const blank = chance() < 0.04
      if (blank) return []
      const place = Math.min(1, Math.max(0, level + mood + question + noise))
      return [[item.key, Math.round(scale.min + place * (scale.max - scale.min))]]
    }),
  )
}

/** A number from the normal distribution (Box and Muller). */
function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}
