import type { Block } from '../../src/core/block.ts'
import type { Definition } from '../../src/core/definition/definition.ts'
import { normal, seeded } from '../../src/demo/simulate.ts'
import { type Asked, figuresOf } from './intervals.ts'
import type { Line } from './lines.ts'
import { answersOf, lotOf, madeUp, skipping } from './people.ts'
import { nki, nmi, nmiLevel, nri } from './questionnaires.ts'
import { mistakenLines, watchWords } from './words.ts'

/**
 * The same staff in every round: what they think taken together never changes, and each answers much
 * like the time before. Rounds are judged as if other people had answered, which is cautious.
 */
export function sameStaff(times: number): Line[] {
  const chance = seeded(31)
  const all = madeUp(nmi, [{ count: 78, level: nmiLevel }], chance)
  const lot = lotOf(all, [70], chance)
  const away = lot()
  const crowd = { ...madeUp(nmi, [{ count: 5000, level: nmiLevel }], chance), asked: null }
  const few = lotOf(crowd, [70], chance)()
  const answersLike = ordered(crowd)
  const ways: readonly [string, () => Block][] = [
    [', who answers drawn anew', () => answersOf(all, swapped(all, lot(), chance))],
    [', the same eight away', () => answersOf(all, swapped(all, away, chance))],
    [
      ' of nobody knows how many',
      () =>
        answersOf(
          crowd,
          few.map((row) => answersLike(row, chance)),
        ),
    ],
  ]
  return ways.flatMap(([how, round]) => {
    const words = watchWords()
    for (let time = 0; time < times; time++) words.see(figuresOf({ definition: nmi }, round()))
    return mistakenLines(`NMI, the same 70${how}`, words.found())
  })
}

/**
 * What is true of those asked moves, by chance alone: the same staff answers anew, much like before,
 * another staff does, or blanks fall otherwise. Where (nearly) everybody answers, words tell of that
 * too. It is no mistake about these very people, and says nothing of the next.
 */
export function movedByChance(times: number): Line[] {
  const chance = seeded(32)
  const crowd = madeUp(nmi, [{ count: 5000, level: nmiLevel }], chance)
  const staff = lotOf(crowd, [78], chance)
  const always = staff()
  const answersLike = ordered(crowd)
  const like = (row: number) => answersLike(row, chance)
  const answering = (people: readonly number[]) => {
    const all = { ...answersOf(crowd, people), asked: [78] }
    return answersOf(all, lotOf(all, [70], chance)())
  }
  const everybody = { ...answersOf(crowd, always), asked: [78] }
  const people = 'true of these very people'
  const ways: readonly [string, string, () => Block][] = [
    ['70 of 78, the same staff anew', people, () => answering(always.map(like))],
    ['70 of 78, another staff', people, () => answering(staff())],
    [
      '78 of 78, 1 in 25 blank by lot',
      'true of what was answered',
      () => skipping(everybody, 0.04, chance),
    ],
  ]
  return ways.flatMap(([how, because, round]) => {
    const words = watchWords()
    for (let time = 0; time < times; time++) words.see(figuresOf({ definition: nmi }, round()))
    return [...words.found().wrong.values()].map((found) => ({
      cells: [`NMI ${how}: something`, found.toFixed(1), ''],
      ...{ kept: null, because },
    }))
  })
}

/** A real change to and fro: how often it is found, and how often something else is said. */
export function realChanges(times: number): Line[] {
  const surveys = [
    { name: 'NMI 70 of 78', definition: nmi, key: 'nmi', N: 78, n: 70, by: [0.02, 0.04] },
    { name: 'NRI 90 of 150', definition: nri, key: 'nri', N: 150, n: 90, by: [0.04, 0.08] },
    { name: 'NKI 2 400 of 10 000', definition: nki, key: 'nki', N: 10_000, n: 2400, by: [0.02] },
  ]
  return surveys.flatMap(({ by, ...survey }) => by.flatMap((step) => changed(survey, step, times)))
}

function changed(
  survey: {
    readonly name: string
    readonly definition: Definition
    readonly key: string
    readonly N: number
    readonly n: number
  },
  step: number,
  times: number,
): Line[] {
  const { name, definition, key, N, n } = survey
  const asked: Asked = { definition }
  const level = (item: string) => (definition === nmi ? nmiLevel(item) : 0.66)
  // The same people, all a step further up.
  const [low, high] = [0, step].map((more) =>
    madeUp(definition, [{ count: N, level: (item) => level(item) + more }], seeded(33)),
  )
  if (low === undefined || high === undefined) throw new Error('changed: needs two rounds')
  const chance = seeded(34)
  const lots = [low, high].map((all) => ({ all, lot: lotOf(all, [n], chance) }))
  const words = watchWords((comparison) => (comparison % 2 === 0 ? 'increased' : 'decreased'))
  for (let time = 0; time < times / 2; time++)
    for (const { all, lot } of lots) words.see(figuresOf(asked, answersOf(all, lot())))
  const said = words.found()
  const [before, after] = [low, high].map((all) => indexOf(asked, all, key))
  const change = `${(before ?? 0).toFixed(1)} to ${(after ?? 0).toFixed(1)}`
  const found = (said.right.get(key) ?? 0).toFixed(1)
  return [
    { cells: [`${name}, ${key} ${change} and back: found`, found, ''], kept: null },
    ...mistakenLines(`${name}, ${key} ${change} and back`, said),
  ]
}

function indexOf(asked: Asked, all: Block, key: string): number {
  const figure = figuresOf(asked, all).find(({ measure }) => measure === key)
  if (figure?.is !== 'value' || !('value' in figure)) throw new Error(`indexOf: no ${key}`)
  return figure.value
}

/** The rows of those whose answers people give now: each the same as somebody much like them. */
function swapped(all: Block, who: readonly number[], chance: () => number): number[] {
  const order = byMood(all)
  const moved = order
    .map((row, place) => ({ row, place: place + all.rows * 0.15 * normal(chance) }))
    .sort((a, b) => a.place - b.place)
  const now = new Map(order.map((row, place) => [row, moved[place]?.row ?? row]))
  return who.map((row) => now.get(row) ?? row)
}

/** Finds somebody whose answers a person may give, much like their own. */
function ordered(all: Block): (row: number, chance: () => number) => number {
  const order = byMood(all)
  const places = new Map(order.map((row, place) => [row, place]))
  return (row, chance) => {
    const place = Math.round((places.get(row) ?? 0) + all.rows * 0.15 * normal(chance))
    return order[Math.min(all.rows - 1, Math.max(0, place))] ?? row
  }
}

/** Everybody, from who gives the lowest answers to who gives the highest. */
function byMood(all: Block): number[] {
  const columns = [...all.columns.values()]
  const sums = Array.from({ length: all.rows }, (_, row) =>
    columns.reduce((sum, column) => sum + (column[row] ?? 0), 0),
  )
  return sums.map((_, row) => row).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0))
}
