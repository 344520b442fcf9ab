import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Definition, definition } from '../src/core/definition/definition.ts'
import type { Figure } from '../src/core/figure.ts'
import { compute, type Computed, figureOf } from '../src/core/measures/compute.ts'
import { agrees } from './oracles/leaves.ts'
import { type Case, type OracleSet, peopleArgs, readCases, readSet } from './oracles/set.ts'

// The measures of a round do not stand on the same code as the fixtures are played with: here the
// figures themselves, as they would be published, have the values and the intervals of R.

describe('figures and their intervals are those of R', () => {
  // How many figures have an interval and how many have none, counted in the files by another program.
  const counts = {
    'edge-a': { interval: 238, none: 56 },
    'hme-a': { interval: 911, none: 36 },
    'nki-a': { interval: 195, none: 0 },
    'nmi-a': { interval: 977, none: 10 },
    'nri-a': { interval: 288, none: 0 },
    'support-a': { interval: 99, none: 0 },
    'weights-a': { interval: 146, none: 19 },
    'objects-a': { interval: 341, none: 6 },
    'ranks-a': { interval: 191, none: 33 },
  }
  for (const [name, count] of Object.entries(counts))
    test(name, () => {
      const set = readSet(name)
      const found = { interval: 0, none: 0 }
      for (const one of readCases(name))
        for (const { figure, want } of figuresOf(set, one)) {
          const about = `${one.id} ${JSON.stringify(figure)} ${JSON.stringify(want)}`
          if (figure.is !== 'value' || !('interval' in figure)) throw new Error(about)
          expect(agrees(figure.value, want.value), about).toBe(true)
          expect(figure.n, about).toBe(want.n)
          const { interval } = figure
          const ends = interval && [interval.low, interval.high]
          found[ends === null ? 'none' : 'interval'] += 1
          expect(ends === null, about).toBe(want.ends === null)
          want.ends?.forEach((end, i) => {
            expect(agrees(ends?.[i] ?? null, end), about).toBe(true)
          })
          if (want.se !== undefined && want.ends !== null)
            expect(agrees(interval?.se ?? null, want.se), about).toBe(true)
        }
      expect(found).toEqual(count)
    })
})

/** A value and how sure it is, as the fixture has it: with the finite population where N is known. */
interface Wanted {
  readonly value: number
  readonly n: number
  readonly ends: readonly number[] | null
  /** Undefined where the interval is not made from an error. */
  readonly se?: number | null
}

const ends = z.array(z.number()).nullable()
const sure = z.object({
  ...{ n: z.int(), mean: z.number().nullable() },
  ...{ se: z.number().nullable(), seFpc: z.number().nullable(), ci: ends, ciFpc: ends },
})
const box = z.object({ share: z.number(), wilson: ends, wilsonFpc: ends }).nullable()

const expectedOf = {
  question: z.object({ ...sure.shape, topBox: box, bottomBox: box }),
  nps: z.object({ ...sure.shape, score: z.number().nullable() }).omit({ mean: true }),
  index: z.object({ individual: sure, questionMeans: sure }),
  compareObjects: z.object({ objects: z.record(z.string(), sure) }),
  rank: z.object({
    n: z.int(),
    options: z.record(
      z.string(),
      sure.omit({ n: true, mean: true }).extend({ meanRank: z.number().nullable() }),
    ),
  }),
}

const argsOf = peopleArgs.extend({ N: z.int().nullable().default(null) })

/** The figures that a case is about, each with what is expected of it; none where nobody answered. */
function figuresOf(set: OracleSet, one: Case): { figure: Figure; want: Wanted }[] {
  const args = argsOf.safeParse(one.args)
  if (!args.success) return []
  const { N, question = '', index = '', area = null } = args.data
  const figure = (measure: string, of?: string) => figureIn(set, args.data, measure, of)
  const known = (measure: string, want: Wanted | null, of?: string) =>
    want === null ? [] : [{ figure: figure(measure, of), want }]
  const mean = (found: z.infer<typeof sure>) => wantedOf(found, N)
  switch (one.kind) {
    case 'question': {
      const found = expectedOf.question.parse(one.expected)
      const share = (found: z.infer<typeof box>, n: number): Wanted | null =>
        found && {
          ...{ value: 100 * found.share, n },
          ends: (N === null ? found.wilson : found.wilsonFpc)?.map((end) => 100 * end) ?? null,
        }
      return [
        ...known(question, mean(found)),
        ...known(`${question}-top`, share(found.topBox, found.n)),
        ...known(`${question}-bottom`, share(found.bottomBox, found.n)),
      ]
    }
    case 'nps': {
      const found = expectedOf.nps.parse(one.expected)
      return known('recommend', mean({ ...found, mean: found.score }))
    }
    case 'index': {
      const { individual, questionMeans } = expectedOf.index.parse(one.expected)
      return [
        ...known(`${index}-individual`, mean(individual)),
        ...known(`${index}-question-means`, mean(questionMeans)),
      ]
    }
    case 'meanOfSubIndices':
      return known('sub3', mean(sure.parse(one.expected)))
    case 'compareObjects': {
      const { objects } = expectedOf.compareObjects.parse(one.expected)
      return Object.entries(objects).flatMap(([object, found]) =>
        known(area ?? 'areas', mean(found), object),
      )
    }
    case 'rank': {
      const { n, options } = expectedOf.rank.parse(one.expected)
      return Object.entries(options).flatMap(([option, found]) =>
        known(question, mean({ ...found, n, mean: found.meanRank }), option),
      )
    }
    default:
      return []
  }
}

/** Without variation nothing is certain, unless everybody was asked: such a figure has no interval. */
function wantedOf(found: z.infer<typeof sure>, N: number | null): Wanted | null {
  const { n, mean, se, seFpc, ci, ciFpc } = found
  if (mean === null) return null
  const census = N !== null && n >= N
  const own = N === null ? { se, ends: ci } : { se: seFpc, ends: ciFpc }
  return { value: mean, n, ...own, ...(own.se === 0 && !census ? { ends: null } : {}) }
}

function figureIn(
  set: OracleSet,
  args: z.infer<typeof argsOf>,
  measure: string,
  of: string | undefined,
): Figure {
  const found = computedIn(set, args).find(
    (one) =>
      one.measure.key === measure && (of === undefined || Object.values(one.of ?? {}).includes(of)),
  )
  if (found === undefined) throw new Error(`no measure ${measure} ${of ?? ''}`)
  return figureOf(found, new Map(), 'en')
}

const known = new Map<string, readonly Computed[]>()

/** Every figure of the people of a case; many cases are about the same people. */
function computedIn(set: OracleSet, args: z.infer<typeof argsOf>): readonly Computed[] {
  const { round, by, value, N } = args
  const key = JSON.stringify([set.questionnaire.key, round, by, value, N])
  const before = known.get(key)
  if (before !== undefined) return before
  const block = { ...set.blockIn(args), asked: N === null ? null : [N] }
  const computed = compute(withShares(set), block, [{}]).flatMap((group) => group.computed)
  known.set(key, computed)
  return computed
}

/** The questionnaire of a set, also with the share of the top and of the bottom box of every item. */
function withShares({ questionnaire, meta }: OracleSet): Definition {
  const shares = Object.entries(meta.items).flatMap(([item, { topMin, bottomMax }]) => [
    { key: `${item}-top`, kind: 'share', item, from: topMin },
    { key: `${item}-bottom`, kind: 'share', item, to: bottomMax },
  ])
  return definition.parse({
    ...questionnaire,
    measures: [...questionnaire.measures, ...shares],
  })
}
