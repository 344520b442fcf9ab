import { z } from 'zod'
import { bandOf } from '../../src/core/bands.ts'
import { type DomainMean, domainMean } from '../../src/core/statistics/domain-mean.ts'
import { knownTotal } from '../../src/core/statistics/known-total.ts'
import { meanOfStrata } from '../../src/core/statistics/mean-of-strata.ts'
import { rakedWeights } from '../../src/core/statistics/raked-weights.ts'
import {
  type Design,
  stratifiedMean,
  type StratifiedMean,
} from '../../src/core/statistics/stratified-mean.ts'
import { stratifiedShare } from '../../src/core/statistics/stratified-share.ts'
import { weightedChange } from '../../src/core/statistics/weighted-change.ts'
import { weightFigures } from '../../src/core/statistics/weight-figures.ts'
import { toppbetyg } from '../surveys.ts'
import { shape } from './shape.ts'
import { type Cells, type Meta, type People, peopleShape, surveyOf } from './survey.ts'
import { valuesOf } from './variables.ts'

/** A round with weights and strata: the whole, each stratum, groups across them. */
export function playWeighted(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape.extend({ variable: z.string() }).parse(given)
  const survey = surveyOf(rows, meta)
  const people = survey.rowsIn(args)
  const values = valuesOf(survey, args, args.variable)
  const { design, strata } = designOf(people, survey.meta, args.round)
  const all = stratifiedMean(values, design)
  const { perStratum, whole } = meanOfStrata(values, design)
  const together = {
    weights: design.weights,
    strata: {
      of: people.map(() => 0),
      sizes: [populationOf(survey.meta, { round: args.round, [args.by ?? 'by']: args.value })],
    },
  }
  const domain = domainOf(rows, survey.meta)
  const scale = survey.meta.items[args.variable]
  return {
    // Without an answer the fixture has neither of these.
    mean: { ...shown(all), ...(all.n === 0 ? {} : { seNoFpc: all.seNoFpc }) },
    ...(scale === undefined || all.n === 0 ? {} : { topBox: topBox(values, scale.topMin, design) }),
    unstratified: shown(stratifiedMean(values, together)),
    byStratum: Object.fromEntries(perStratum.map((one, h) => [strata[h] ?? '', shown(one)])),
    ...(domain === undefined
      ? {}
      : {
          byDomain: {
            variable: domain,
            estimates: Object.fromEntries(
              categoriesIn(people, domain).map((category): [string, DomainMean] => {
                const isMember = people.map((cells) => cells[domain] === category)
                return [category, domainMean(values, isMember, design)]
              }),
            ),
          },
        }),
    equalMeanOfStrata: whole,
  }
}

/** The change between two weighted rounds. */
export function playWeightedCompare(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape
    .extend({ round1: shape.name, round2: shape.name, variable: z.string() })
    .parse(given)
  const survey = surveyOf(rows, meta)
  const of = (round: string) => {
    const chosen = { ...args, round }
    const { design } = designOf(survey.rowsIn(chosen), survey.meta, round)
    return stratifiedMean(valuesOf(survey, chosen, args.variable), design)
  }
  return weightedChange(of(args.round1), of(args.round2))
}

const population = z.record(z.string(), z.number())

/** Weights that meet one margin. */
export function playPostStratify(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape.extend({ margin: z.string(), population }).parse(given)
  return raked(rows, meta, args, [{ variable: args.margin, population: args.population }])
}

/** Weights that meet several margins. */
export function playRake(rows: readonly Cells[], meta: unknown, given: unknown) {
  const margin = z.object({ variable: z.string(), population })
  const args = peopleShape.extend({ margins: z.array(margin) }).parse(given)
  return raked(rows, meta, args, args.margins)
}

function raked(
  rows: readonly Cells[],
  meta: unknown,
  chosen: People,
  known: readonly { variable: string; population: Record<string, number> }[],
) {
  const survey = surveyOf(rows, meta)
  const people = survey.rowsIn(chosen)
  const { design } = designOf(people, survey.meta, chosen.round)
  const margins = known.map(({ variable, population }) => {
    const categories = Object.keys(population)
    const of = people.map((cells) => categories.indexOf(cells[variable] ?? ''))
    return { of, totals: Object.values(population) }
  })
  const weights = rakedWeights(design.weights, margins)
  if (weights === null) return { weights: null, estimates: null }
  return {
    weights: { ...weightFigures(weights), first: weights.slice(0, 5) },
    estimates: Object.fromEntries(
      estimated(survey.meta).map((variable) => {
        const { n, mean, se, df } = stratifiedMean(
          valuesOf(survey, chosen, variable),
          { ...design, weights },
          margins.map(({ of }) => of),
        )
        return [variable, n === 0 ? null : { n, mean, se, df }]
      }),
    ),
  }
}

/** The variables the fixtures estimate: three questions, the indices, and NPS. */
function estimated({ items, indices, recommend }: Meta): string[] {
  const few = ['q1', 'q2', 'q4'].filter((item) => item in items)
  return [
    ...(few.length > 0 ? few : Object.keys(items)),
    ...Object.keys(indices),
    ...(recommend === undefined ? [] : ['nps']),
  ]
}

/** Everybody's weight, and the strata by name in the order they stand in the file. */
function designOf(
  people: readonly Cells[],
  meta: Meta,
  round: string | undefined,
): { design: Design; strata: string[] } {
  const nameOf = ({ stratum = '' }: Cells) => stratum
  const strata = [...new Set(people.map(nameOf))]
  const sizes = strata.map((stratum) =>
    populationOf(meta, { round, stratum: stratum === '' ? undefined : stratum }),
  )
  return {
    design: {
      weights: people.map(({ weight = '1' }) => Number(weight)),
      strata: { of: people.map((cells) => strata.indexOf(nameOf(cells))), sizes },
    },
    strata,
  }
}

/** The first column that says something of people and is neither a stratum nor an answer. */
function domainOf([first = {}]: readonly Cells[], { items }: Meta): string | undefined {
  const others = ['respondent', 'round', 'group', 'stratum', 'segment', 'weight', 'recommend']
  return Object.keys(first).find((column) => !others.includes(column) && !(column in items))
}

/** Who is in none (a blank cell) is only among all. */
function categoriesIn(people: readonly Cells[], column: string): string[] {
  return [...new Set(people.map((cells) => cells[column] ?? ''))].filter((one) => one !== '')
}

function shown({ n, mean, se, df, ci, kishN }: StratifiedMean) {
  return { n, mean, se, df, ci, kishN }
}

function topBox(values: readonly (number | null)[], from: number, design: Design) {
  const { whole, ...share } = stratifiedShare(values, { from }, design)
  return { ...share, percent: whole, band: whole === null ? null : bandOf(toppbetyg, whole).word }
}

/** How many people the rows of the population have that match on every key they name. */
function populationOf(
  { population }: Meta,
  keys: Readonly<Record<string, string | undefined>>,
): number | null {
  const counts = population
    .filter((row) =>
      Object.entries(keys).every(([key, value]) => {
        const own = row[key] ?? undefined
        return value === undefined || own === undefined || String(own) === value
      }),
    )
    .map(({ N }) => (typeof N === 'number' ? N : null))
  return knownTotal(counts)
}
