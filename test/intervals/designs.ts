import type { Block } from '../../src/core/block.ts'
import type { Figure } from '../../src/core/figure.ts'
import { groupKey } from '../../src/core/group.ts'
import { seeded } from '../../src/demo/simulate.ts'
import { type Asked, coverageLine, type Exception, figuresOf, watchIntervals } from './intervals.ts'
import type { Line } from './lines.ts'
import { answersOf, lotOf, madeUp, skipping } from './people.ts'
import { nki, nmi, nmiKind, nmiLevel, nri } from './questionnaires.ts'
import { mistakenLines, watchWords } from './words.ts'

/** What rounds drawn from people who never change show. */
interface Shown {
  /** How often the intervals hold what is true. */
  readonly intervals: readonly Line[]
  /** How often something is said to have changed from one round to the next. */
  readonly words: readonly Line[]
}

/**
 * Surveys as large as ours are, and with fewer rounds what is known to make intervals hold less or
 * more than they should: few people, nearly everybody, blanks.
 */
export function unchangedPeople(times: number): Shown {
  const fewer = Math.ceil(times / 3)
  const exactly = (percent: number, because: string): Exception => ({
    ...{ average: [percent, percent], each: [percent, percent], because },
  })
  const census = exactly(100, 'everybody answered everything')
  const fact = exactly(0, 'everybody counts as having answered')
  const few = (missing: string): Exception => ({
    ...{ each: [92, 98], because: `each jumps: ${missing} are missing` },
  })
  const cautious = 'cautious: who skips counts as missing'
  const four = 'four people'
  const designs: readonly Design[] = [
    employees({ n: 70, N: 85, seed: 1 }, times, { means: few('15') }),
    { ...employees({ n: 70, N: 78, seed: 2 }, times, { means: few('8') }), words: true },
    employees({ n: 70, N: 72, seed: 3 }, fewer, { means: { ...few('2'), each: [89, 100] } }),
    employees({ n: 70, N: 70, seed: 4 }, 20, { nmi: census, parts: census, means: census }),
    employees({ n: 70, N: 78, seed: 5, blank: 'by lot' }, fewer, {
      parts: { average: [92, 94], each: [91, 95], because: 'blanks add chance of their own' },
      means: few('8'),
    }),
    employees({ n: 70, N: 70, seed: 6, blank: 'by lot' }, fewer, {
      ...{
        nmi: fact,
        parts: { ...fact, each: [0, 1], average: [0, 1] },
        means: { ...few('some'), each: [90, 99] },
      },
    }),
    employees({ n: 70, N: 78, seed: 7, blank: 'always the same' }, fewer, {
      nmi: { average: [94, 98], each: [94, 98], because: cautious },
      parts: { average: [95, 98], each: [94, 98], because: cautious },
      means: { average: [96, 98], each: [94, 99], because: cautious },
    }),
    employees({ n: 4, N: 40, seed: 8 }, times, {
      nmi: { average: [93, 96], each: [93, 96], because: four },
      parts: { average: [93, 96], each: [92, 96], because: four },
      means: { average: [80, 96], each: [60, 99], because: `${four}, some of one mind` },
    }),
    resellers(times),
    ...customers(times),
  ]
  const shown = designs.map(play)
  return {
    intervals: shown.flatMap(({ intervals }) => intervals),
    words: shown.flatMap(({ words }) => words),
  }
}

/** People who answer again and again, and whose intervals are counted. */
interface Design {
  readonly name: string
  readonly asked: Asked
  readonly all: Block
  readonly round: () => Block
  readonly times: number
  /** What a figure is counted under. */
  readonly nameOf: (figure: Figure, value: number) => string
  /** By that name. */
  readonly exceptions?: Readonly<Record<string, Exception>>
  /** Whether every round is compared with the one before as well. */
  readonly words?: boolean
}

function play({ name, asked, all, round, times, ...counted }: Design): Shown {
  const { nameOf, exceptions = {}, words = false } = counted
  const intervals = watchIntervals(figuresOf(asked, all), nameOf)
  const said = watchWords()
  for (let time = 0; time < times; time++) {
    const figures = figuresOf(asked, round())
    intervals.see(figures)
    if (words) said.see(figures)
  }
  return {
    intervals: intervals
      .found()
      .map((covered) => coverageLine(name, covered, times, exceptions[covered.name])),
    words: mistakenLines(name, said.found()),
  }
}

/** NMI: an index of five sub-indices, and the means of 22 questions. */
function employees(
  how: {
    readonly n: number
    readonly N: number
    readonly seed: number
    readonly blank?: 'by lot' | 'always the same'
  },
  times: number,
  exceptions: Readonly<Record<string, Exception>> = {},
): Design {
  const { n, N, seed, blank } = how
  const chance = seeded(seed)
  const blanks = blank === 'always the same' ? 0.04 : 0
  const all = madeUp(nmi, [{ count: N, level: nmiLevel }], chance, blanks)
  const lot = lotOf(all, [n], chance)
  const round = () => {
    const answers = answersOf(all, lot())
    return blank === 'by lot' ? skipping(answers, 0.04, chance) : answers
  }
  const skipped = blank === undefined ? '' : `, 1 in 25 blank ${blank}`
  return {
    name: `NMI ${String(n)} of ${String(N)}${skipped}`,
    ...{ asked: { definition: nmi }, all, round, times, exceptions },
    nameOf: nmiKind,
  }
}

/** NRI: an index of three questions, each person's own. */
function resellers(times: number): Design {
  const chance = seeded(11)
  const all = madeUp(nri, [{ count: 150, level: () => 0.68 }], chance)
  const lot = lotOf(all, [90], chance)
  // What Wilson's interval covers of every share of 150, computed from the hypergeometric
  // distribution: 95.1 % on average from 5 to 95 %.
  const exceptions: Readonly<Record<string, Exception>> = {
    shares: { each: [91, 97.5], because: 'people are whole: it jumps' },
    'tiny shares': { average: [91.9, 100], each: [91.9, 100], because: 'people are whole' },
  }
  return {
    ...{ name: 'NRI 90 of 150', asked: { definition: nri }, all, times, exceptions },
    ...{ round: () => answersOf(all, lot()), nameOf: shareBySize, words: true },
  }
}

/** NKI: business and private, the whole as the mean of the two and as all people. */
function customers(times: number): Design[] {
  const chance = seeded(12)
  const groups = [{ kundtyp: 'foretag' }, { kundtyp: 'privat' }] as const
  const levels = [0.66, 0.72] as const
  const parties = groups.map((group, i) => ({ count: 5000, group, level: () => levels[i] ?? 0 }))
  const all = madeUp(nki, parties, chance)
  const lot = lotOf(all, [1200, 1200], chance)
  const round = () => answersOf(all, lot())
  const each = { definition: nki, groups: [{}, ...groups], whole: { meanOf: 'kundtyp' } }
  const played = { all, round, times, nameOf: shareBySize }
  return [
    { ...played, name: 'NKI 1 200 of 5 000 twice', asked: each, words: true },
    { ...played, name: 'NKI as people', asked: { definition: nki } },
  ]
}

/** Shares of a kind go together: of each, coverage jumps about 95 %, for people are whole. */
function shareBySize({ measure, group }: Figure, value: number): string {
  const kind = !/\d$/.test(measure) ? measure : value < 5 || value > 95 ? 'tiny shares' : 'shares'
  return [kind, groupKey(group)].filter((text) => text !== '').join(' ')
}
