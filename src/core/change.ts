import { z } from 'zod'
import type { JudgedChange } from './statistics/change-verdict.ts'
import type { JudgedTrend } from './statistics/trend-verdict.ts'

/** What can be said of a change, and of a trend. */
export const changeWords = z.enum([
  'increased',
  'decreased',
  'unchanged-fact',
  'not-established',
  'cannot-tell',
])
export const trendWords = z.enum(['upward', 'downward', 'no-certain-trend', 'too-few'])

/**
 * The word for a change. It is branded: no text becomes one but through a publication, and a
 * publication has it from a test.
 */
const changeWord = changeWords.brand('ChangeWord')

const part = {
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p: z.number().nullable(),
}

/** What of a change is within groups, and what is who is in them; the two add up to the change. */
const mix = z
  .strictObject({
    by: z.string().describe('the variable whose groups were compared'),
    shares: z.enum(['answers', 'frame']).describe('what the groups were weighed by'),
    change: z.strictObject(part),
    within: z.strictObject(part),
    mix: z.strictObject(part),
  })
  .meta({ id: 'Mix' })
export type Mix = z.infer<typeof mix>

/** The change of a figure since the round before, tested with all others of its group and frozen. */
export const change = z
  .strictObject({
    with: z.string().describe('the round it is compared with'),
    word: changeWord,
    reason: z
      .enum(['break', 'no-figure', 'rounded', 'no-precision', 'no-variation'])
      .nullable()
      .describe('why nothing can be told'),
    before: z.number().nullable(),
    diff: z.number().nullable(),
    low: z.number().nullable().describe('the 95 % interval of the difference'),
    high: z.number().nullable(),
    p: z.number().nullable().describe('two-sided'),
    pHolm: z.number().nullable().describe('adjusted for all measures of the group'),
    mix: z.array(mix).exactOptional(),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof change>

const trendWord = trendWords.brand('TrendWord')

/** Whether a series rises or falls, tested with all others of its group and frozen. */
export const course = z
  .strictObject({
    word: trendWord,
    from: z.string().nullable().describe('the first period that was taken in'),
    k: z.int().describe('how many points'),
    method: z.enum(['line', 'mann-kendall']).nullable(),
    slope: z.number().nullable().describe('a year'),
    p: z.number().nullable(),
    pHolm: z.number().nullable(),
    uneven: z
      .boolean()
      .describe('whether the rounds lie further from a line than chance puts them'),
  })
  .meta({ id: 'Course' })
export type Course = z.infer<typeof course>

/** A verdict as a publication keeps it. */
export function frozenChange(
  { verdict, reason, diff, p, pHolm }: JudgedChange,
  about: Pick<Change, 'with' | 'before' | 'low' | 'high'>,
): Change {
  return { ...about, word: changeWord.parse(verdict.word), reason, diff, p, pHolm }
}

/** The same of a trend; `from` is the period of the first point. */
export function frozenCourse(judged: JudgedTrend, from: string | null): Course {
  const { verdict, k, method, slope, p, pHolm, pQ } = judged
  const uneven = pQ !== null && pQ < 0.05
  return { word: trendWord.parse(verdict.word), from, k, method, slope, p, pHolm, uneven }
}
