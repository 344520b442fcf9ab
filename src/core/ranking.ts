import { z } from 'zod'

const step = z
  .strictObject({
    from: z.string(),
    to: z.string().describe('the next option in the order'),
    verdict: z.enum(['certain', 'not-certain', 'cannot-tell', 'tie']),
    diff: z.number().describe('how many ranks further down people put it on the mean'),
    low: z.number().nullable().describe('the 95 % interval of the difference'),
    high: z.number().nullable(),
    pHolm: z.number().nullable().describe('two-sided, adjusted for all steps'),
  })
  .meta({ id: 'RankingStep' })

const knownRanking = z
  .strictObject({
    measure: z.string(),
    w: z.number().nullable().describe('Kendall’s W: 0, no agreement, to 1, all rank alike'),
    chi2: z.number().nullable(),
    p: z.number().nullable().describe('that so much agreement comes by chance'),
    reason: z.literal('open-link').exactOptional().describe('why nothing is tested'),
    order: z.array(z.string()).describe('the options, the most important first'),
    steps: z.array(step),
  })
  .meta({ id: 'KnownRanking' })
export type KnownRanking = z.infer<typeof knownRanking>

/** How far people agree on an order in the whole round, and which steps of it are certain. */
export const ranking = z
  .union([knownRanking, z.strictObject({ measure: z.string(), withheld: z.literal('too-few') })])
  .meta({ id: 'Ranking' })
export type Ranking = z.infer<typeof ranking>
