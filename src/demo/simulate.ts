import type { Answers } from '../core/answer.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import { namedScale } from '../core/definition/scale.ts'
import type { Answer } from '../core/items/item-kind.ts'
import type { Item } from '../core/items/item-kinds.ts'

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

/** Where on a scale, 0–1, the middle of the answers lies: for every question, or question by question. */
export type Level = (item: string, object: string | null) => number

/**
 * What a made-up person answers: a mood of their own, an own level of each question, rounded to the
 * scale; one question in twenty-five is left blank, or as many as `blanks` says (0–1).
 */
export function simulatedAnswers(
  definition: Definition,
  chance: () => number,
  level: Level,
  blanks = 0.04,
): Answers {
  const mood = normal(chance) * 0.13
  const answers: Record<string, Answer> = {}
  itemsOf(definition).forEach((item, i) => {
    const question = (((i * 7) % 9) - 4) * 0.012
    const simulator: Simulator<Item> = simulators[item.kind]
    const place = (object: string | null) => {
      const noise = normal(chance) * 0.16
      return Math.min(1, Math.max(0, level(item.key, object) + mood + question + noise))
    }
    const answer = simulator.answer({ item, definition, chance, place })
    const blank = chance() < blanks
    if (!blank && answer !== null) answers[item.key] = answer
  })
  return answers
}

interface Simulated<I> {
  readonly item: I
  readonly definition: Definition
  readonly chance: () => number
  /** Where on the line from the bad end, 0, to the good one, 1, the answer lies. */
  readonly place: (object: string | null) => number
}

/** How one kind of question is answered. */
interface Simulator<I> {
  answer(one: Simulated<I>): Answer | null
}

const simulators: {
  readonly [K in Item['kind']]: Simulator<Extract<Item, { kind: K }>>
} = {
  scale: { answer: ({ item, definition, place }) => pointAt(item, definition, place(null)) },

  choice: {
    answer({ item, chance }) {
      const weights = item.options.map((_, i) => 1 / (i + 1.5))
      const draw = () => item.options[drawn(weights, chance)]?.key
      const keys = item.several === true ? [draw(), draw()] : [draw()]
      const [first = '', ...more] = [...new Set(keys)].flatMap((key) => key ?? [])
      return item.several === true ? [first, ...more] : first
    },
  },

  rank: {
    answer({ item, place, chance }) {
      const wished = item.options
        .map(({ key }) => ({ key, place: place(key) }))
        .sort((a, b) => b.place - a.place)
      const most = item.most ?? item.options.length
      // Not everybody puts all of them in order.
      const count = chance() < 0.7 ? most : Math.max(1, Math.round(most * chance()))
      return wished.slice(0, count).map(({ key }) => key)
    },
  },

  compare: {
    answer({ item, definition, place, chance }) {
      const known = item.objects.flatMap(({ key }, i): [string, number | 'dont-know'][] => {
        const point = pointAt(item, definition, place(key))
        // The first object is one's own; of the others not everybody knows something.
        return i > 0 && chance() < 0.35 ? [] : [[key, point]]
      })
      return Object.fromEntries(known)
    },
  },

  text: {
    answer: ({ item, chance }) => {
      if (chance() >= 0.12) return null
      return texts[Math.floor(chance() * texts.length)]?.slice(0, item.maxLength) ?? null
    },
  },

  contact: {
    answer: ({ chance }) =>
      chance() < 0.05
        ? { consent: true, email: `person-${String(Math.floor(chance() * 1000))}@example.se` }
        : null,
  },
}

function pointAt(
  item: { readonly scale: string; readonly reversed?: boolean },
  { scales }: Definition,
  place: number,
): number {
  const { min, max } = namedScale(scales, item.scale)
  const turned = item.reversed === true ? 1 - place : place
  return Math.round(min + turned * (max - min))
}

/** A number from 0, drawn so that each comes as often as its weight says. */
function drawn(weights: readonly number[], chance: () => number): number {
  let left = chance() * weights.reduce((sum, one) => sum + one, 0)
  const at = weights.findIndex((weight) => (left -= weight) < 0)
  return at < 0 ? weights.length - 1 : at
}

const texts = [
  'Tydligare besked när något drar ut på tiden.',
  'Bra bemötande, men svårt att komma fram på måndagar.',
  'Fortsätt som ni gör.',
  'Informationen kunde vara lättare att hitta.',
]

/** A number from the normal distribution (Box and Muller). */
export function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}
