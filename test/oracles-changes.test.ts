import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Change } from '../src/core/change.ts'
import type { Definition } from '../src/core/definition/definition.ts'
import type { Figure } from '../src/core/figure.ts'
import { type Group, groupKey } from '../src/core/group.ts'
import { judged } from '../src/core/judged.ts'
import type { TrendFinder } from '../src/core/trend.ts'
import { compute, figureOf } from '../src/core/measures/compute.ts'
import { trendOf } from '../src/core/trend-of.ts'
import { readCases, readSet } from './oracles/set.ts'

// Changes as a publication freezes them, held to what R says of the same two rounds.

const tested = z.object({
  diff: z.number().nullable(),
  welchFpc: z.object({
    p: z.number().nullable(),
    ci: z.tuple([z.number(), z.number()]).nullable(),
  }),
})
const shares = z.object({
  diff: z.number(),
  fpc: z.object({ p: z.number(), newcombe: z.tuple([z.number(), z.number()]) }),
})

describe.each(['hme-a', 'nki-a'])('the changes of the fixture %s', (name) => {
  const cases = readCases(name)
  const expected = (id: string) => cases.find((one) => one.id === id)?.expected
  const N = z
    .object({ args: z.object({ N1: z.int(), N2: z.int() }) })
    .parse(cases.find(({ id }) => id === 'cmp/2021/2022/q1')).args

  test('are those of R with the finite population, measure by measure', () => {
    const changes = changesIn(name, withShares(name), [N.N1, N.N2])
    let compared = 0
    const hold = (key: string, want: z.infer<typeof tested>) => {
      const { diff, low, high, p } = changes.get(key) ?? missing
      close([diff, low, high, p], [want.diff, ...(want.welchFpc.ci ?? []), want.welchFpc.p])
      compared += 1
    }
    for (const { id, kind } of cases) {
      const [, , , about = '', more] = id.split('/')
      if (more !== undefined) continue
      if (kind === 'compareQuestion') {
        const want = z.object({ mean: tested, topBox: shares }).parse(expected(id))
        hold(about, want.mean)
        const { diff, low, high, p } = changes.get(`${about}-top`) ?? missing
        const { newcombe, p: own } = want.topBox.fpc
        const percent = [want.topBox.diff, ...newcombe].map((one) => 100 * one)
        close([diff, low, high, p], [...percent, own])
      }
      if (kind === 'compareIndex') {
        const want = z.object({ individual: tested, questionMeans: tested }).parse(expected(id))
        hold(`${about}-individual`, want.individual)
        hold(`${about}-question-means`, want.questionMeans)
      }
    }
    expect(compared).toBeGreaterThanOrEqual(12)
  })

  test('are adjusted together: Holm’s p of a family of questions is R’s', () => {
    const [adjusted] = cases.filter(({ kind }) => kind === 'pAdjust')
    const want = z.object({ holm: z.record(z.string(), z.number()) }).parse(adjusted?.expected)
    const { questionnaire } = readSet(name)
    const questions = questionnaire.measures.filter(({ key }) => key in want.holm)
    const changes = changesIn(name, { ...questionnaire, measures: questions }, [null, null])
    for (const [key, p] of Object.entries(want.holm)) close([changes.get(key)?.pHolm], [p])
  })
})

test('433 and 1 319 customers, 71.3 and 72.1: no increase is established, in the whole family', () => {
  const { questionnaire } = readSet('nki-a')
  const changes = changesIn('nki-a', questionnaire, [594215, 594675])
  expect(changes.get('nki-individual')).toMatchObject({ word: 'not-established', reason: null })
})

test('published totals 65.6 and 66.9 with three levels: what is mix is R’s', () => {
  const id = 'mix/published-65.6-66.9/answers'
  const given = readCases('rules-a').find((one) => one.id === id)
  const { groups } = mixArgs.parse(given?.args)
  const want = mixExpected.parse(given?.expected)
  const figure = (group: Group, value: number, n: number, se: number): Figure => ({
    ...{ measure: 'nki', concept: 'nki', group, is: 'value', value, decimals: 1 },
    ...{ display: value.toFixed(1), n, N: null, band: null },
    interval: { low: value - 2 * se, high: value + 2 * se, spread: 'own', finite: false, se },
  })
  const inRound = (size: 'size1' | 'size2', mean: 'mean1' | 'mean2', se: 'se1' | 'se2') =>
    groups.map((one) => figure({ niva: one.key }, one[mean], one[size], one[se]))
  const before = [figure({}, 65.6, 433, 1.01), ...inRound('size1', 'mean1', 'se1')]
  const now = [figure({}, 66.9, 1319, 0.58), ...inRound('size2', 'mean2', 'se2')]
  const { questionnaire } = readSet('nki-a')
  const nki = questionnaire.measures.find(({ key }) => key === 'nki-individual')
  const asked: Definition = {
    ...questionnaire,
    measures: nki === undefined ? [] : [{ ...nki, key: 'nki' }],
  }
  const [total] = judged(now, finderOf(asked, before, now), {
    ...{ period: '2022', fewest: 0, by: ['niva'] },
  })
  const change = total?.is === 'value' && 'value' in total ? total.change : undefined
  expect(change).toMatchObject({
    word: 'not-established',
    mix: [{ by: 'niva', shares: 'answers' }],
  })
  const [mix] = change?.mix ?? []
  for (const part of ['change', 'within', 'mix'] as const)
    close(
      [mix?.[part].value, mix?.[part].low, mix?.[part].high, mix?.[part].p],
      [want[part].value, ...want[part].ci, want[part].p],
    )
  // The parts are the whole, to the last bit.
  expect((mix?.within.value ?? 0) + (mix?.mix.value ?? 0)).toBe(mix?.change.value)
})

const mixArgs = z.object({
  groups: z.array(
    z.object({
      ...{ key: z.string(), size1: z.int(), size2: z.int() },
      ...{ mean1: z.number(), mean2: z.number(), se1: z.number(), se2: z.number() },
    }),
  ),
})
const mixPart = z.object({
  ...{ value: z.number(), ci: z.tuple([z.number(), z.number()]), p: z.number() },
})
const mixExpected = z.object({ change: mixPart, within: mixPart, mix: mixPart })

const missing = { diff: NaN, low: NaN, high: NaN, p: NaN }

function withShares(name: string): Definition {
  const { questionnaire, meta } = readSet(name)
  const shares = Object.entries(meta.items).map(([item, { topMin }]) => ({
    ...{ key: `${item}-top`, kind: 'share' as const, item, from: topMin },
  }))
  return { ...questionnaire, measures: [...questionnaire.measures, ...shares] }
}

/** The changes from 2021 to 2022 as a publication has them, by measure. */
function changesIn(
  name: string,
  definition: Definition,
  [N1, N2]: [number | null, number | null],
): Map<string, Change> {
  const set = readSet(name)
  const figures = (round: string, N: number | null) => {
    const block = { ...set.blockIn({ round }), asked: N === null ? null : [N] }
    return compute(definition, block, [{}]).flatMap(({ computed }) =>
      computed.map((one) => figureOf(one, new Map(), 'sv')),
    )
  }
  const [before, now] = [figures('2021', N1), figures('2022', N2)]
  const found = judged(now, finderOf(definition, before, now), {
    ...{ period: '2022', fewest: 0, by: [] },
  })
  return new Map(
    found.flatMap((figure) =>
      figure.is === 'value' && 'value' in figure && figure.change !== undefined
        ? [[figure.measure, figure.change]]
        : [],
    ),
  )
}

function finderOf(
  definition: Definition,
  before: readonly Figure[],
  now: readonly Figure[],
): TrendFinder {
  return ({ concept }, group) => {
    const rounds = [
      { period: '2021', figures: before },
      { period: '2022', figures: now },
    ].flatMap(({ period, figures }) =>
      figures.flatMap((figure) =>
        figure.concept === concept &&
        groupKey(figure.group) === groupKey(group) &&
        (figure.is !== 'value' || 'value' in figure)
          ? [
              {
                period,
                simulated: false,
                status: 'final' as const,
                definition,
                audience: '',
                figure,
              },
            ]
          : [],
      ),
    )
    return trendOf({ series: 'nki', concept, group }, [], rounds, [], 'sv')
  }
}

function close(
  got: readonly (number | null | undefined)[],
  want: readonly (number | null | undefined)[],
): void {
  expect(got).toHaveLength(want.length)
  got.forEach((is, i) => {
    const one = want[i] ?? NaN
    expect(Math.abs((is ?? NaN) - one)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one)))
  })
}
