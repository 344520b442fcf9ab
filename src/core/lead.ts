import { z } from 'zod'

const certainty = z.enum(['certain', 'not-certain', 'cannot-tell'])

/** How far the best is ahead of another object, among those who rated both. */
const comparison = z
  .strictObject({
    object: z.string(),
    verdict: certainty,
    n: z.int().describe('people who rated both'),
    diff: z.number().describe('how far the best is ahead, in the unit of the measure'),
    low: z.number().nullable().describe('the 95 % interval of the difference'),
    high: z.number().nullable(),
    p: z.number().nullable().describe('two-sided, of a paired t test'),
    pHolm: z.number().nullable().describe('adjusted for all comparisons with the best'),
  })
  .meta({ id: 'LeadComparison' })

/** A comparison whose numbers, held against the means, would tell of few people. */
const hiddenComparison = z
  .strictObject({
    object: z.string(),
    verdict: certainty,
    withheld: z.literal('would-reveal'),
  })
  .meta({ id: 'HiddenComparison' })

const knownLead = z
  .strictObject({
    measure: z.string(),
    best: z.string().nullable().describe('null where several share it, or none can be compared'),
    tied: z.array(z.string()).describe('those who share the best value'),
    verdict: z.enum([...certainty.options, 'tie', 'nothing-to-compare']),
    reason: z
      .enum(['open-link', 'no-variation'])
      .exactOptional()
      .describe('why it cannot be told: nobody knows whom the answers speak for; all differ alike'),
    comparisons: z.array(z.union([comparison, hiddenComparison])),
  })
  .meta({ id: 'KnownLead' })
export type KnownLead = z.infer<typeof knownLead>
export type LeadComparison = KnownLead['comparisons'][number]

/** Which of the objects compared by a measure is ahead in the whole round, tested and frozen. */
export const lead = z
  .union([knownLead, z.strictObject({ measure: z.string(), withheld: z.literal('too-few') })])
  .meta({ id: 'Lead' })
export type Lead = z.infer<typeof lead>
