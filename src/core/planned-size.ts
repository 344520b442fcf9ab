import { z } from 'zod'
import { text } from './definition/text.ts'

const percent = z.number().describe('percent 0–100')
const people = z.int().nullable()
const reason = z
  .enum(['no-difference', 'off-scale', 'no-spread', 'too-few', 'last-round-too-small'])
  .nullable()
  .describe('why the numbers beside it are null')

/** How answers spread, in the unit people use: enough to say how many of them a change takes. */
const answerSpread = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('mean'),
      sd: z.number().nullable().describe('standard deviation; null: unknown'),
      sd2: z.number().nullable().describe('that of the next round; null: the same'),
    }),
    z.strictObject({ kind: z.literal('share'), share: percent }),
    z.strictObject({ kind: z.literal('nps'), promoters: percent, critics: percent }),
  ])
  .meta({ id: 'AnswerSpread' })
export type AnswerSpread = z.infer<typeof answerSpread>

const from = z.strictObject({
  round: z.string(),
  title: text,
  measure: z.string(),
  name: text,
  of: z.record(z.string(), z.string()).exactOptional(),
  value: z.number(),
  N: people,
})

const asked = z.strictObject({
  answers: people,
  invited: people.describe('null also where nobody knows how many answer'),
})

const needed = {
  reason,
  endless: z.number().nullable().describe('answers from an endless population, not rounded'),
  enough: z.boolean().nullable().describe('whether inviting everybody gives so many answers'),
  sees: z.number().nullable().describe('the smallest difference that so many answers see'),
}

/** How many to ask. Differences are in the unit of the measure, of a share in percentage points. */
export const plannedSize = z
  .strictObject({
    from: from.nullable().describe('the published figure it is planned from'),
    spread: answerSpread,
    unit: z.enum(['measure', 'percentage-points']),
    decimals: z.int().describe('how the measure is shown; a difference has at least one'),
    power: percent.describe('the chance of seeing a difference that is there, percent'),
    alpha: percent.describe('the risk of seeing one that is not, percent'),
    rate: z.number().nullable().describe('how many of those invited answer, percent'),
    population: z.strictObject({ first: people, next: people }),
    difference: z.number().nullable(),
    last: people.describe('answers that the last round had'),
    each: z
      .strictObject({ ...needed, first: asked, next: asked })
      .nullable()
      .describe('two new rounds, to tell such a difference; null without one'),
    next: z
      .strictObject({ ...needed, ...asked.shape })
      .nullable()
      .describe('the next round, to tell it from the last; null without either'),
    again: z
      .strictObject({ reason, sees: z.number().nullable() })
      .nullable()
      .describe('what the next round sees with as many answers as the last'),
    assumes: z.enum(['nothing', 'random-non-response', 'random-sample']),
    notes: z
      .array(z.enum(['luck', 'few-answers', 'several-measures', 'same-proportions']))
      .describe(
        'luck: smaller differences may still be found by luck. few-answers: below 30 answers it ' +
          'takes 1–2 more a round. several-measures: a publication judges its measures together, ' +
          'which asks somewhat more of each. same-proportions: the whole is the mean of groups, and ' +
          'as many of each are expected again',
      ),
  })
  .meta({ id: 'PlannedSize' })
export type PlannedSize = z.infer<typeof plannedSize>
