import { z } from 'zod'
import { benchmark } from './benchmark.ts'
import { change, course } from './change.ts'
import { event } from './event.ts'
import { band, interval, noInterval, noneReason, withheldReason } from './figure.ts'
import { group, type Group } from './group.ts'
import { target } from './target.ts'

/** A figure as it stands in a trend: what it is about is said once, by the trend. */
const pointFigure = z
  .discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('value'),
      value: z.number(),
      display: z.string(),
      decimals: z.int().exactOptional(),
      n: z.int().exactOptional(),
      N: z.int().nullable().exactOptional(),
      interval: interval.nullable().exactOptional(),
      noInterval: noInterval.exactOptional(),
      change: change.exactOptional(),
      trend: course.exactOptional(),
      band: band.nullable().exactOptional(),
    }),
    z.strictObject({
      is: z.literal('bound'),
      atLeast: z.number().exactOptional(),
      atMost: z.number().exactOptional(),
      display: z.string(),
      n: z.int(),
    }),
    z.strictObject({ is: z.literal('withheld'), withheld: withheldReason }),
    z.strictObject({ is: z.literal('none'), reason: noneReason }),
  ])
  .meta({ id: 'PointFigure' })
export type PointFigure = z.infer<typeof pointFigure>

/** A point of a trend: imported history, a round of our own, or a value entered for an indicator. */
const trendPoint = z
  .discriminatedUnion('source', [
    z.strictObject({
      period: z.string(),
      x: z.number(),
      source: z.literal('history'),
      status: z.enum(['preliminary', 'final']).exactOptional(),
      cited: z.string().exactOptional().describe('where the value was published'),
      figure: pointFigure,
    }),
    z.strictObject({
      period: z.string(),
      x: z.number(),
      source: z.literal('round'),
      round: z.string(),
      simulated: z.boolean().exactOptional(),
      status: z.enum(['preliminary', 'final']).exactOptional(),
      figure: pointFigure,
    }),
    z.strictObject({
      period: z.string(),
      x: z.number(),
      source: z.literal('indicator'),
      status: z.enum(['preliminary', 'final']).exactOptional(),
      cited: z.string().exactOptional().describe('where the value comes from'),
      figure: pointFigure,
    }),
  ])
  .meta({ id: 'TrendPoint' })
export type TrendPoint = z.infer<typeof trendPoint>

/** A place where the points before and after cannot be compared. */
export const trendBreak = z
  .strictObject({
    before: z.string().describe('the first period of the new kind'),
    because: z.enum([
      'reworded',
      'new-scale',
      'new',
      'questionnaire',
      'layout',
      'recomputed',
      'audience',
      'unit',
    ]),
    items: z.array(z.string()),
  })
  .meta({ id: 'TrendBreak' })
export type TrendBreak = z.infer<typeof trendBreak>

/** One concept of one series for one group over time, points in order of x. */
export const trend = z
  .strictObject({
    series: z.string(),
    concept: z.string(),
    group,
    of: z
      .record(z.string(), z.string())
      .exactOptional()
      .describe('what else it is about: an object compared, an option ranked'),
    points: z.array(trendPoint),
    breaks: z.array(trendBreak),
    targets: z.array(target),
    benchmarks: z.array(benchmark),
    events: z.array(event),
  })
  .meta({ id: 'Trend' })
export type Trend = z.infer<typeof trend>

/** The points of one measure of one group over time, those of the round that is judged among them. */
export type TrendFinder = (figure: Pick<Trend, 'concept' | 'of'>, group: Group) => Trend | undefined
