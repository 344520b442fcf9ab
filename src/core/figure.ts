import { z } from 'zod'
import { change, course } from './change.ts'
import { group } from './group.ts'

/** Why a figure may not be shown. */
export const withheldReason = z.enum(['too-few', 'would-reveal'])

/** Why a figure cannot be computed. */
export const noneReason = z.enum(['no-answers', 'empty-group', 'not-reported'])

const about = {
  measure: z.string(),
  concept: z.string(),
  group,
  of: z.record(z.string(), z.string()).exactOptional(),
}

/** A 95 % interval, in the unit of the value. It is not cut at the ends of the scale. */
export const interval = z
  .strictObject({
    low: z.number(),
    high: z.number(),
    spread: z.enum(['own', 'round']).describe('whose spread it was made from'),
    finite: z.boolean().describe('whether the finite population was used'),
    assumes: z
      .enum(['nothing', 'random-non-response', 'random-sample'])
      .exactOptional()
      .describe(
        'nothing: everybody answered. random-non-response: as if those who answered were drawn by ' +
          'lot from those asked. random-sample: from those it speaks about',
      ),
    se: z.number().exactOptional().describe('the standard error it was made from; not of a share'),
    df: z.number().exactOptional().describe('its degrees of freedom'),
  })
  .meta({ id: 'Interval' })
export type Interval = z.infer<typeof interval>

/** Why a value has no interval. */
export const noInterval = z.enum([
  'open-link',
  'one-answer',
  'too-few',
  'no-variation',
  'not-published',
  'never-asked',
])
export type NoInterval = z.infer<typeof noInterval>

/** The word of a band set for a value: `{set: 'toppbetyg', word: 'excellent'}`. */
export const band = z.strictObject({ set: z.string(), word: z.string() }).meta({ id: 'Band' })
export type Band = z.infer<typeof band>

/** A value of everybody where people weigh as the strata they stand for. */
const weighted = z
  .strictObject({
    value: z.number(),
    display: z.string().describe('the value as printed'),
    low: z.number().nullable().describe('the ends of the 95 % interval, null where it has none'),
    high: z.number().nullable(),
    nEff: z
      .number()
      .describe(
        "Kish's effective number: so many people of equal weight would be as good; of a share too",
      ),
    by: z.array(z.string()).describe('the variables that strata are told apart by; [] for none'),
    strata: z.int(),
  })
  .meta({ id: 'Weighted' })
export type WeightedValue = z.infer<typeof weighted>

/** Why a value has no weighted twin though there are strata to weigh by. */
const noWeighted = z.enum(['too-few', 'empty-stratum'])

const valueFigure = z
  .strictObject({
    ...about,
    is: z.literal('value'),
    value: z.number().describe('full precision; shares and NPS in percent, indices 0–100'),
    decimals: z.int().min(0).max(6),
    display: z.string().describe('the value as printed'),
    n: z.int().describe('people the figure speaks for'),
    N: z
      .int()
      .nullable()
      .describe(
        'how many there are in all, or were asked where that is not known; null for neither',
      ),
    interval: interval.nullable(),
    noInterval: noInterval.exactOptional().describe('why there is no interval'),
    weighted: weighted.exactOptional().describe('of the total: as the population is made up'),
    noWeighted: noWeighted.exactOptional().describe('why the total cannot be weighted'),
    change: change.exactOptional().describe('since the round before'),
    trend: course.exactOptional().describe('whether the series rises or falls'),
    band: band.nullable(),
    parts: z.record(z.string(), z.number()).exactOptional(),
  })
  .meta({ id: 'ValueFigure' })
export type ValueFigure = z.infer<typeof valueFigure>

const boundFigure = z
  .strictObject({
    ...about,
    is: z.literal('bound'),
    atLeast: z.number().exactOptional(),
    atMost: z.number().exactOptional(),
    display: z.string(),
    n: z.int(),
  })
  .meta({ id: 'BoundFigure' })

/** A distribution: how many gave each point, said *don't know* or left it blank; no one value. */
const countsFigure = z
  .strictObject({
    ...about,
    is: z.literal('value'),
    n: z.int().describe('people who answered with a point'),
    N: z.int().nullable(),
    parts: z.record(z.string(), z.int()).describe('"1": 3, …, "dont-know": 2, "blank": 1'),
  })
  .meta({ id: 'CountsFigure' })
export type CountsFigure = z.infer<typeof countsFigure>

/** No value and no n, not even zero: there is no field to print by mistake. */
const withheldFigure = z
  .strictObject({ ...about, is: z.literal('withheld'), withheld: withheldReason })
  .meta({ id: 'WithheldFigure' })

const noneFigure = z
  .strictObject({ ...about, is: z.literal('none'), reason: noneReason })
  .meta({ id: 'NoneFigure' })

/**
 * A computed measure that has passed the disclosure gate. One union on `is`: only `value` has a
 * value, so printing a withheld one is a type error. A distribution is a `value` that has parts alone.
 */
export const figure = z
  .union([valueFigure, countsFigure, boundFigure, withheldFigure, noneFigure])
  .meta({ id: 'Figure' })
export type Figure = z.infer<typeof figure>

/** A figure that is one number, or says why it is not. */
export type NumberFigure = Exclude<Figure, CountsFigure>

/** Whether a figure is a distribution: counts and no number. */
export function isCounts(figure: Figure): figure is CountsFigure {
  return figure.is === 'value' && !('value' in figure)
}
