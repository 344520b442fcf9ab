import { describe, expect, test } from 'vitest'
import { bandOf } from '../src/core/bands.ts'
import { blockOf, respondedIn } from '../src/core/block-of.ts'
import { scaledItem } from '../src/core/definition/definition.ts'
import { compute } from '../src/core/measures/compute.ts'
import { individualIndex } from '../src/core/statistics/individual-index.ts'
import { mean } from '../src/core/statistics/mean.ts'
import { personIndex } from '../src/core/statistics/person-index.ts'
import { questionMeans } from '../src/core/statistics/question-means.ts'
import { responseRate } from '../src/core/statistics/response-rate.ts'
import { share } from '../src/core/statistics/share.ts'
import { toPoints } from '../src/core/statistics/to-points.ts'
import { talliesOf } from '../src/core/tally.ts'
import {
  agrees,
  type Args,
  cases,
  type Leaves,
  leavesOf,
  meta,
  questionnaire,
  rowsOf,
} from './hme-a.ts'
import { toppbetyg } from './surveys.ts'

/** What is still to come; each expected number is either compared or has its name here. */
const notYetPlayed = [
  // How precise a figure is.
  ...['sd', 'se', 'seFpc', 'ci', 'ciFpc', 'wilson', 'wilsonFpc'],
  // How many answered with a number, and how many answered every item.
  ...['usable', 'complete'],
]
const kindsNotYetPlayed = [
  ...['nps', 'meanOfSubIndices', 'compareQuestion', 'compareIndex', 'compareNps', 'pAdjust'],
  ...['reliability', 'correlation', 'drivers'],
]

const players: Readonly<Record<string, (args: Args) => Leaves>> = {
  question: playQuestion,
  index: playIndex,
  responseRate: playResponseRate,
}

describe('the fixture hme-a', () => {
  test('every question, index and response rate is what R computed, within 1e-9', () => {
    const { compared, wrong } = compareAll(cases)
    expect(wrong).toEqual([])
    // 252 questions of 20 values, but 23 that nobody answered have 13 (three boxes are null);
    // 84 indices of 3 questions have 9 values, 28 of 9 questions 15; 28 rates have 6.
    expect(compared.get('question')).toBe(252 * 20 - 23 * 7)
    expect(compared.get('index')).toBe(84 * 9 + 28 * 15)
    expect(compared.get('responseRate')).toBe(28 * 6)
  })

  test('every kind of case is played or named as not yet played', () => {
    const kinds = new Set(cases.map(({ kind }) => kind))
    const known = [...Object.keys(players), ...kindsNotYetPlayed]
    expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([])
  })

  test('one number changed by 3e-9 is noticed, whichever it is', () => {
    let noticed = 0
    const passed: string[] = []
    for (const [at, { kind, id, args, expected }] of cases.entries()) {
      const got = players[kind]?.(args)
      if (got === undefined) continue
      for (const [path, value] of leavesOf(expected)) {
        if (typeof value !== 'number' || isNotYetPlayed(path)) continue
        const tampered = value + 3e-9 * Math.max(1, Math.abs(value))
        if (differences(at, new Map([[path, tampered]]), got).length === 1) noticed += 1
        else passed.push(`${id} ${path}`)
      }
    }
    expect(passed).toEqual([])
    // So many numbers stand in the file under the names that are played; the rest are null or words.
    expect(noticed).toBe(5_832)
  })

  test('a null is not a zero: an expected null changed to 0 is noticed', () => {
    const at = cases.findIndex(({ id }) => id === 'q/2021/J/q7')
    const one = cases[at]
    if (one === undefined) throw new Error('the fixture has no q/2021/J/q7')
    const played = playQuestion(one.args)
    expect(played.get('mean')).toBeNull()
    expect(differences(at, new Map([['mean', null]]), played)).toEqual([])
    expect(differences(at, new Map([['mean', 0]]), played)).toHaveLength(1)
  })
})

// --- Playing a case through the program ---------------------------------------------------------

/** One question: counts, mean, boxes and the band of the favourable share. */
function playQuestion(args: Args): Leaves {
  const key = args.question ?? ''
  const { item, scale } = scaledItem(questionnaire, key)
  const { topMin, bottomMax } = meta.items[key] ?? { topMin: NaN, bottomMax: NaN }
  const block = blockIn(args)
  const distribution = talliesOf(block).distribution(key, scale, [0])
  const box = (limits: { from?: number; to?: number }) => {
    const { count, percent, whole } = share(distribution, limits)
    return percent === null ? null : { count, share: percent / 100, percent: whole, value: percent }
  }
  const favourable = box(
    item.reversed === true ? { to: scale.min + scale.max - topMin } : { from: topMin },
  )
  return leavesOf({
    rows: block.rows,
    ...mean(distribution),
    missing: distribution.blank,
    dontKnow: distribution.dontKnow,
    distribution: Object.fromEntries(
      distribution.counts.map((count, i) => [String(distribution.min + i), count]),
    ),
    topBox: box({ from: topMin }),
    bottomBox: box({ to: bottomMax }),
    favourable: favourable && { ...favourable, band: bandOf(toppbetyg, favourable.value).word },
  })
}

/** An index by both rules, through the statistics and through the measures of a definition. */
function playIndex(args: Args): Leaves {
  const index = args.index ?? ''
  const { items, minAnswered } = meta.indices[index] ?? { items: [], minAnswered: 1 }
  const block = blockIn(args)
  const tallies = talliesOf(block)
  const own = rowsOf(args).flatMap(({ answers }) => {
    const points = items.map((key) => {
      const { item, scale } = scaledItem(questionnaire, key)
      const answer = answers[key]
      return typeof answer === 'number' ? toPoints(scale, answer, item.reversed ?? false) : null
    })
    const value = personIndex(points, minAnswered)
    return value === null ? [] : [value]
  })
  const people = new Map<number, number>()
  for (const value of own) people.set(value, (people.get(value) ?? 0) + 1)
  const individual = individualIndex(people)
  const asked = questionMeans(
    items.map((key) => {
      const { item, scale } = scaledItem(questionnaire, key)
      return {
        distribution: tallies.distribution(key, scale, [0]),
        scale,
        reversed: item.reversed ?? false,
      }
    }),
  )
  const [whole] = compute(questionnaire, block, [{}])
  const measured = (key: string) => {
    const found = whole?.computed.find(({ measure }) => measure.key === key)
    if (found === undefined) throw new Error(`no measure ${key}`)
    return found
  }
  const byPeople = measured(`${index}-individual`)
  const byQuestions = measured(`${index}-question-means`)
  // The measures stand on the statistics; both ways must give the very same number.
  expect([byPeople.value, byPeople.n]).toEqual([individual.mean, individual.n])
  expect(byQuestions.value).toBe(asked.value)
  return leavesOf({
    individual,
    questionMeans: { questionsUsed: asked.used, n: byQuestions.n, mean: asked.value },
    difference:
      individual.mean === null || asked.value === null ? null : individual.mean - asked.value,
    perQuestion: Object.fromEntries(items.map((key, i) => [key, asked.perQuestion[i] ?? null])),
  })
}

function playResponseRate(args: Args): Leaves {
  const frame = meta.population.filter(
    (row) => row.round === args.round && (args.value === undefined || row.group === args.value),
  )
  const sum = (column: 'invited' | 'ineligible') =>
    frame.reduce((total, row) => total + row[column], 0)
  const asked = { invited: sum('invited'), ineligible: sum('ineligible') }
  const block = blockIn(args)
  const responded = respondedIn(block)
  const { eligible, rate } = responseRate({ ...asked, responded })
  // The fixture's rate is a share of one, the program's a percent.
  return leavesOf({
    ...asked,
    ...{ eligible, submitted: block.rows, responded },
    rate: rate === null ? null : rate / 100,
  })
}

function blockIn(args: Args) {
  const answers = rowsOf(args).map((row) => row.answers)
  const atoms = { values: [{}], of: answers.map(() => 0) }
  return blockOf(questionnaire, atoms, answers, null)
}

// --- Comparing ----------------------------------------------------------------------------------

function compareAll(all: typeof cases) {
  const compared = new Map(Object.keys(players).map((kind) => [kind, 0]))
  const wrong: string[] = []
  all.forEach(({ kind, args, expected }, at) => {
    const play = players[kind]
    if (play === undefined) return
    const played = [...leavesOf(expected)].filter(([path]) => !isNotYetPlayed(path))
    compared.set(kind, (compared.get(kind) ?? 0) + played.length)
    wrong.push(...differences(at, new Map(played), play(args)))
  })
  return { compared, wrong }
}

/** Where the program says something else than is expected; what it does not say is a difference too. */
function differences(at: number, expected: Leaves, got: Leaves): string[] {
  return [...expected].flatMap(([path, want]) => {
    const is = got.get(path)
    if (is !== undefined && agrees(is, want)) return []
    return [`${cases[at]?.id ?? ''} ${path}: expected ${String(want)}, got ${String(is)}`]
  })
}

function isNotYetPlayed(path: string): boolean {
  return path.split('.').some((name) => notYetPlayed.includes(name))
}
