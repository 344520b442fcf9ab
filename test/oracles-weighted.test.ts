import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { blockOf } from '../src/core/block-of.ts'
import { atomsOf, type Plan } from '../src/core/group.ts'
import { estimate } from '../src/core/measures/estimator.ts'
import { kindOfMeasure } from '../src/core/measures/measure-kinds.ts'
import { weightingOf } from '../src/core/measures/weighting.ts'
import { stratifiedError } from '../src/core/statistics/stratified-error.ts'
import { talliesOf } from '../src/core/tally.ts'
import { computed } from './oracles/computed.ts'
import { agrees } from './oracles/leaves.ts'
import { type OracleSet, readCases, readSet } from './oracles/set.ts'

// What R computed with weights, and the figures that a publication and `nojd compute` are made of.

const postStratified = z.object({
  args: z.object({
    round: z.string(),
    margin: z.string(),
    population: z.record(z.string(), z.number()),
  }),
  expected: z.object({
    weights: z.object({ kishN: z.number() }),
    estimates: z.record(
      z.string(),
      z.object({ n: z.number(), mean: z.number(), se: z.number(), df: z.number() }).nullable(),
    ),
  }),
})

/** The measure of ours behind a variable of the fixtures. */
const measureFor: Readonly<Record<string, string>> = {
  ...{ q1: 'q1', q2: 'q2', q4: 'q4', nki: 'nki-individual', mix: 'mix-individual' },
  nps: 'recommend',
}

describe('the weights and estimates of a round are what R has when it post-stratifies', () => {
  for (const name of ['nki-a', 'weights-a'])
    for (const one of readCases(name).filter(({ kind }) => kind === 'postStratify'))
      test(`${name} ${one.id}`, () => {
        const { args, expected } = postStratified.parse(one)
        const set = readSet(name)
        const people = set.peopleIn(args)
        const plan: Plan = { by: [], cross: [], whole: 'people' }
        const groups = people.map(({ cells }) => ({ [args.margin]: cells[args.margin] ?? '' }))
        const block = blockOf(
          set.questionnaire,
          atomsOf(plan, groups, [args.margin]),
          people.map(({ answers }) => answers),
          null,
        )
        const weighting = weightingOf(
          block,
          { by: [], questions: new Set(), parts: undefined },
          {
            population: Object.entries(args.population).map(([value, N]) => ({
              ...{ group: { [args.margin]: value }, N },
            })),
            weights: people.map(({ cells }) => Number(cells['weight'])),
          },
        )
        if (weighting === null) throw new Error('no weights')
        const drawn = strataOf(set, args.round)
        const tallies = talliesOf(block)
        const rows = people.map((_, row) => row)
        let compared = 0
        for (const [variable, want] of Object.entries(expected.estimates)) {
          if (want === null) continue
          const measure = set.questionnaire.measures.find(
            ({ key }) => key === (measureFor[variable] ?? variable),
          )
          if (measure === undefined) throw new Error(`no measure of ${variable}`)
          const kind = kindOfMeasure(measure)
          const [estimator] = kind.estimators(measure, set.questionnaire, tallies)
          if (estimator === undefined) throw new Error(`nothing to estimate ${variable} from`)
          const { value, z: added } = estimate(estimator, rows, weighting)
          // The people of these fixtures were drawn in other strata than those they weigh by.
          const { n, se, df } = stratifiedError(
            Array.from(added, (z) => (Number.isNaN(z) ? null : z)),
            drawn,
          )
          expect([variable, n, df]).toEqual([variable, want.n, want.df])
          expect([variable, agrees(value, want.mean)]).toEqual([variable, true])
          expect([variable, agrees(se, want.se)]).toEqual([variable, true])
          compared += 1
        }
        expect(compared).toBeGreaterThanOrEqual(4)
      })
})

const interval = z.object({
  ...{ mean: z.number().nullable(), se: z.number().nullable(), n: z.number().optional() },
  ...{ df: z.number().nullable(), ci: z.tuple([z.number(), z.number()]).nullable() },
})
const weightedCase = z.object({
  args: z.object({ round: z.string(), variable: z.string() }),
  expected: z.object({
    mean: interval.extend({ kishN: z.number().nullable() }),
    unstratified: interval.extend({ kishN: z.number().nullable() }),
    topBox: z
      .object({ share: z.number(), wilson: z.tuple([z.number(), z.number()]) })
      .partial()
      .optional(),
    equalMeanOfStrata: interval.nullable(),
  }),
})

describe('nojd compute', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nojd-weighted-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** The total of every measure of a round of a set, under the names of the fixtures. */
  async function totals(name: string, round: string, whole: Plan['whole'], ...words: string[]) {
    const set = readSet(name)
    const groups = { by: ['stratum'], cross: [], whole }
    const top = ['q1', 'q4'].map((item) => ({
      ...{ key: `${item}-topp`, kind: 'share', item, from: set.meta.items[item]?.topMin ?? NaN },
    }))
    const measures = [...set.questionnaire.measures, ...top]
    const definition = file('set.json', JSON.stringify({ ...set.questionnaire, measures, groups }))
    const weights = words.includes('--weights') ? ['weight'] : []
    const columns = ['stratum', ...weights, ...Object.keys(set.meta.items), 'recommend']
    const lines = set
      .peopleIn({ round })
      .map(({ cells }) => columns.map((column) => cells[column]).join(','))
    const answers = file('set.csv', [columns.join(','), ...lines].join('\n'))
    const found = await computed([definition, answers, ...words])
    const [total] = found.groups
    return (variable: string) => {
      const key = { nki: 'nki-individual', nri: 'nri-individual', nps: 'recommend' }[variable]
      const figure = total?.figures.find(({ measure }) => measure === (key ?? variable))
      return figure?.is === 'value' && 'value' in figure ? figure : null
    }
  }

  function file(name: string, text: string): string {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  /** population.csv of a round, of all or a stratum a row. */
  function populationFile(name: string, round: string, by: string | null): string {
    const rows = readSet(name).meta.population.filter((row) => row['round'] === round)
    const strata = rows.map((row) => `${String(row['stratum'])},${String(row['N'])}`)
    const all = rows.reduce((sum, { N }) => sum + z.int().parse(N), 0)
    return file(
      'population.csv',
      by === null ? `N\n${String(all)}` : [`${by},N`, ...strata].join('\n'),
    )
  }

  const rounds = [
    ['nki-a', '2021'],
    ['nki-a', '2022'],
    ['nri-a', '2017'],
    ['nri-a', '2018'],
    ['nri-a', '2019'],
  ] as const
  for (const [name, round] of rounds) {
    const cases = readCases(name)
      .filter(({ kind, id }) => kind === 'weighted' && id.startsWith(`w/${round}/`))
      .map((one) => weightedCase.parse(one))

    test(`--weights gives R's weighted means and NPS of everybody, ${name} ${round}`, async () => {
      const population = populationFile(name, round, null)
      const words = ['--weights', 'weight', '--population', population]
      const figureOf = await totals(name, round, 'people', ...words)
      for (const { args, expected } of cases) {
        const { mean, ci, kishN } = expected.unstratified
        const weighted = figureOf(args.variable)?.weighted
        const got = [weighted?.value, weighted?.low, weighted?.high, weighted?.nEff]
        const want = [mean, ci?.[0], ci?.[1], kishN]
        expect([args.variable, want.map((one, i) => agrees(got[i] ?? null, one ?? null))]).toEqual([
          args.variable,
          [true, true, true, true],
        ])
      }
      expect(cases.length).toBeGreaterThanOrEqual(6)
    })

    test(`the mean of groups, each weighted, is R's equal mean of strata, ${name} ${round}`, async () => {
      const population = populationFile(name, round, 'stratum')
      const words = ['--weights', 'weight', '--population', population]
      const figureOf = await totals(name, round, { meanOf: 'stratum' }, ...words)
      for (const { args, expected } of cases) {
        const { mean = null, ci = null } = expected.equalMeanOfStrata ?? {}
        const weighted = figureOf(args.variable)?.weighted
        const got = [weighted?.value, weighted?.low, weighted?.high]
        const want = [mean, ci?.[0], ci?.[1]]
        expect([args.variable, want.map((one, i) => agrees(got[i] ?? null, one ?? null))]).toEqual([
          args.variable,
          [true, true, true],
        ])
      }
    })
  }

  for (const [name, round] of rounds.slice(2)) {
    const cases = readCases(name)
      .filter(({ kind, id }) => kind === 'weighted' && id.startsWith(`w/${round}/`))
      .map((one) => weightedCase.parse(one))

    // Everybody of a stratum weighs the same there, so the plain mean of each is R's.
    test(`the plain mean of groups keeps R's error and df, ${name} ${round}`, async () => {
      const population = populationFile(name, round, 'stratum')
      const figureOf = await totals(name, round, { meanOf: 'stratum' }, '--population', population)
      for (const { args, expected } of cases) {
        const figure = figureOf(args.variable)
        const { mean = null, se = null, df = null, ci = null } = expected.equalMeanOfStrata ?? {}
        const known = figure?.interval
        const got = [figure?.value, known?.se, known?.df, known?.low, known?.high]
        const want = [mean, se, df, ci?.[0], ci?.[1]]
        expect([args.variable, want.map((one, i) => agrees(got[i] ?? null, one ?? null))]).toEqual([
          args.variable,
          [true, true, true, true, true],
        ])
        expect(figure).not.toHaveProperty('weighted')
      }
    })

    // The weights of the file are N_h/n_h with six decimals, those of the program with all.
    test(`--population gives R's stratified means, shares and NPS, ${name} ${round}`, async () => {
      const population = populationFile(name, round, 'stratum')
      const figureOf = await totals(name, round, 'people', '--population', population)
      for (const { args, expected } of cases) {
        const { mean, ci, kishN } = expected.mean
        const { weighted, N } = figureOf(args.variable) ?? {}
        expect(N).toBe(
          readSet(name)
            .meta.population.filter((row) => row['round'] === round)
            .reduce((sum, row) => sum + z.int().parse(row['N']), 0),
        )
        const got = [weighted?.value, weighted?.low, weighted?.high, weighted?.nEff]
        const want = [mean, ci?.[0], ci?.[1], kishN]
        expect([args.variable, want.map((one, i) => near(got[i], one))]).toEqual([
          args.variable,
          [true, true, true, true],
        ])
        const share = figureOf(`${args.variable}-topp`)?.weighted
        const { topBox } = expected
        if (share === undefined || topBox === undefined) continue
        expect(near(share.value / 100, topBox.share)).toBe(true)
        expect(near((share.low ?? NaN) / 100, topBox.wilson?.[0])).toBe(true)
        expect(near((share.high ?? NaN) / 100, topBox.wilson?.[1])).toBe(true)
      }
    })
  }
})

function near(got: number | null | undefined, want: number | null | undefined): boolean {
  if (typeof got !== 'number' || typeof want !== 'number') return (got ?? null) === (want ?? null)
  return Math.abs(got - want) <= 1e-5 * Math.max(1, Math.abs(want))
}

/** The strata that the people of a round were drawn in, and how many people those have. */
function strataOf(set: OracleSet, round: string) {
  const rows = set.meta.population.filter((row) => row['round'] === round)
  const names = rows.map((row) => row['stratum'])
  return {
    of: set.peopleIn({ round }).map(({ cells }) => names.indexOf(cells['stratum'] ?? '')),
    sizes: rows.map((row) => z.int().parse(row['N'])),
  }
}
