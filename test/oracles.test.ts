import { describe, expect, test } from 'vitest'
import { agrees, type Leaf, type Leaves, leavesOf } from './oracles/leaves.ts'
import { playCompareObjects, playRank } from './oracles/object-players.ts'
import { playBands, playMovingFigures, playTargetVerdict } from './oracles/rule-players.ts'
import { type Case, readCases, readSet } from './oracles/set.ts'
import {
  playIndex,
  playMeanOfSubIndices,
  playNps,
  playQuestion,
  playResponseRate,
} from './oracles/survey-players.ts'

/** How precise a figure is: still to come, for every kind of case. */
const precision = ['sd', 'se', 'seFpc', 'ci', 'ciFpc', 'wilson', 'wilsonFpc']

/** Kinds about people's answers, and what each expects that is still to come. */
const setKinds = {
  question: { play: playQuestion, later: precision },
  nps: { play: playNps, later: precision },
  index: { play: playIndex, later: precision },
  meanOfSubIndices: { play: playMeanOfSubIndices, later: precision },
  // How many answered every item.
  responseRate: { play: playResponseRate, later: ['complete'] },
  // Whether a lead is certain takes a test; a tie, or nothing to compare, is seen without.
  compareObjects: {
    play: playCompareObjects,
    later: [...precision, 'fpc', 'comparisons', 'certain', 'not-certain', 'cannot-tell'],
  },
  rank: { play: playRank, later: [...precision, 'kendall', 'pairs'] },
}

/** Kinds about numbers that stand in the case itself. */
const ruleKinds = {
  bands: { play: playBands, later: [] },
  movingFigures: { play: playMovingFigures, later: [] },
  // What takes an interval.
  targetVerdict: {
    play: playTargetVerdict,
    later: ['verdict', 'verdicts', 'reached', 'reachedSince'],
  },
}

const kindsToCome = [
  ...['compareQuestion', 'compareIndex', 'compareNps', 'pAdjust', 'pAdjustList'],
  ...['reliability', 'reliabilityRaw', 'correlation', 'drivers', 'driversRaw', 'trend'],
  ...['weighted', 'weightedCompare', 'postStratify', 'rake', 'mixChange', 'planner'],
  ...['changeWords', 'trendWords', 'roundSpread', 'quantileT', 'twoSidedT', 'quantileF'],
  ...['quantileNormal', 'twoSidedNormal', 'upperChiSquare'],
]

/**
 * How many values of each kind are compared, counted in the files apart from the program: numbers,
 * words and nulls under names that are not still to come.
 */
const counts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'edge-a': { question: 2080, nps: 145, index: 522, responseRate: 203 },
  'hme-a': { question: 4879, nps: 140, index: 1176, responseRate: 196, meanOfSubIndices: 84 },
  'nki-a': { question: 1470, nps: 30, index: 54, responseRate: 42 },
  'nmi-a': { question: 6069, nps: 185, index: 962, responseRate: 259 },
  'nri-a': { question: 1840, nps: 80, index: 144, responseRate: 112 },
  'support-a': { question: 660, responseRate: 77 },
  'weights-a': { question: 985, nps: 60, index: 96, responseRate: 84 },
  'objects-a': { compareObjects: 1358 },
  'ranks-a': { rank: 3072 },
  'rules-a': { targetVerdict: 402, movingFigures: 1192 },
  shared: { bands: 48 },
}

for (const [name, expected] of Object.entries(counts)) {
  describe(`the fixture ${name}`, () => {
    const cases = readCases(name)
    const played = playAll(name, cases)

    test('every value is what R computed, a number within 1e-9, and no value is left out', () => {
      const wrong = played.flatMap((one) => [...differences(one), ...unasked(one)])
      expect(wrong).toEqual([])
      const compared = new Map<string, number>()
      for (const { kind, expected } of played)
        compared.set(kind, (compared.get(kind) ?? 0) + expected.size)
      expect(Object.fromEntries(compared)).toEqual(expected)
    })

    test('every kind of case is played or named as still to come', () => {
      const known = [...Object.keys({ ...setKinds, ...ruleKinds }), ...kindsToCome]
      expect(cases.filter(({ kind }) => !known.includes(kind))).toEqual([])
    })

    test('one value that is changed is noticed, whichever it is', () => {
      const passed = played.flatMap((one) =>
        [...one.expected].flatMap(([path, want]) => {
          const noticed = differences({ ...one, expected: new Map([[path, changed(want)]]) })
          return noticed.length === 1 ? [] : [`${one.id} ${path}`]
        }),
      )
      expect(passed).toEqual([])
    })
  })
}

interface Played {
  readonly id: string
  readonly kind: string
  readonly later: readonly string[]
  /** What is compared, and all that the fixture says. */
  readonly expected: Leaves
  readonly all: Leaves
  readonly got: Leaves
}

function playAll(name: string, cases: readonly Case[]): Played[] {
  const play = playersOf(name)
  return cases.flatMap(({ id, kind, args, expected }) => {
    const player = play[kind]
    if (player === undefined) return []
    const { later } = player
    const all = leavesOf(expected)
    const compared = new Map([...all].filter(([path, want]) => !isLater(path, want, later)))
    return [{ id, kind, later, expected: compared, all, got: leavesOf(player.play(args)) }]
  })
}

interface Player {
  readonly later: readonly string[]
  play(args: unknown): unknown
}

/** What a case of a file is played by: with the answers of a set, where it has any. */
function playersOf(name: string): Readonly<Record<string, Player>> {
  if (name === 'rules-a' || name === 'shared') return ruleKinds
  const set = readSet(name)
  return Object.fromEntries(
    Object.entries(setKinds).map(([kind, { play, later }]) => [
      kind,
      { later, play: (args: unknown) => play(set, args) },
    ]),
  )
}

/** Where the program says something else than is expected; what it does not say is a difference too. */
function differences({ id, expected, got }: Pick<Played, 'id' | 'expected' | 'got'>): string[] {
  return [...expected].flatMap(([path, want]) => {
    const is = got.get(path)
    if (is !== undefined && agrees(is, want)) return []
    return [`${id} ${path}: expected ${String(want)}, got ${String(is)}`]
  })
}

/** What the program says that the fixture does not: an option too many, a time too many. */
function unasked({ id, all, got, later }: Played): string[] {
  return [...got]
    .filter(([path, is]) => !all.has(path) && !isLater(path, is, later))
    .map(([path]) => `${id} ${path}: not expected`)
}

/** Whether a value is still to come: by a name on the way to it, or by the word that it is. */
function isLater(path: string, value: Leaf, later: readonly string[]): boolean {
  return [...path.split('.'), value].some((name) => later.some((one) => one === name))
}

/** A number by 3e-9, more than may pass for the same; a null to a zero; a word to another. */
function changed(value: Leaf): Leaf {
  if (typeof value === 'number') return value + 3e-9 * Math.max(1, Math.abs(value))
  if (typeof value === 'string') return `${value}-not`
  return value === null ? 0 : !value
}
