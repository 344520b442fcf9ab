import { z } from 'zod'
import { correlations } from '../../src/core/statistics/correlations.ts'
import { type Driver, drivers } from '../../src/core/statistics/drivers.ts'
import { reliability } from '../../src/core/statistics/reliability.ts'
import { turned } from '../../src/core/statistics/to-points.ts'
import { shape } from './shape.ts'
import { type Cells, peopleShape, questionIn, surveyOf } from './survey.ts'
import { answersOf, valuesOf } from './variables.ts'

/** How well the items of an index hang together. */
export function playReliability(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape.extend({ index: z.string() }).parse(given)
  const survey = surveyOf(rows, meta)
  const { items } = survey.meta.indices[args.index] ?? { items: [] }
  const columns = items.map((item) => {
    const { column, reversed } = questionIn(survey, item)
    return answersOf(survey, args, item).map((answer) =>
      answer !== null && reversed ? turned(column, answer) : answer,
    )
  })
  return namedReliability(columns, items)
}

/** The same of numbers that stand in the case, the columns named a, b, c … */
export function playReliabilityRaw(given: unknown) {
  const { rows } = z.object({ rows: z.array(z.array(z.number().nullable())) }).parse(given)
  const names = (rows[0] ?? []).map((_, i) => String.fromCharCode('a'.charCodeAt(0) + i))
  return namedReliability(
    names.map((_, j) => rows.map((row) => row[j] ?? null)),
    names,
  )
}

function namedReliability(columns: (number | null)[][], names: readonly string[]) {
  const found = reliability(columns)
  if (!('dropped' in found)) return found
  const dropped = found.dropped.map((i) => names[i])
  if ('reason' in found) return { ...found, dropped }
  const { items, ...figures } = found
  const named = (of: (item: (typeof items)[number]) => number | null) =>
    Object.fromEntries(items.map((item) => [names[item.column] ?? '', of(item)]))
  return {
    ...{ ...figures, dropped },
    itemRest: named(({ itemRest }) => itemRest),
    alphaIfDropped: named(({ alphaIfDropped }) => alphaIfDropped),
  }
}

/** How each two of some variables go together. */
export function playCorrelation(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape.extend({ variables: shape.names }).parse(given)
  const survey = surveyOf(rows, meta)
  return {
    variables: args.variables,
    ...correlations(args.variables.map((variable) => valuesOf(survey, args, variable))),
  }
}

/** What goes together with an index. */
export function playDrivers(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape.extend({ outcome: z.string(), predictors: shape.names }).parse(given)
  const survey = surveyOf(rows, meta)
  const valuesIn = (variable: string) => valuesOf(survey, args, variable)
  return namedDrivers(valuesIn(args.outcome), args.predictors.map(valuesIn), args.predictors)
}

/** The same of numbers that stand in the case, a person a row. */
export function playDriversRaw(given: unknown) {
  const { y, x, names } = z
    .object({
      ...{ y: shape.numbersOrNull, x: z.array(shape.numbersOrNull), names: shape.names },
    })
    .parse(given)
  return namedDrivers(
    y,
    names.map((_, j) => x.map((row) => row[j] ?? null)),
    names,
  )
}

function namedDrivers(
  outcome: (number | null)[],
  columns: (number | null)[][],
  names: readonly string[],
) {
  const found = drivers(outcome, columns)
  if ('reason' in found) return found
  const { n, r2, adjR2, predictors } = found
  const named = (of: (driver: Driver) => number | null) =>
    Object.fromEntries(predictors.map((driver, j) => [names[j] ?? '', of(driver)]))
  return {
    ...{ n, r2, adjR2, r: named(({ r }) => r), beta: named(({ beta }) => beta) },
    ...{ lmg: named(({ lmg }) => lmg), lmgShare: named(({ lmgShare }) => lmgShare) },
    johnson: named(({ johnson }) => johnson),
    johnsonShare: named(({ johnsonShare }) => johnsonShare),
    means: named(({ mean }) => mean),
  }
}
