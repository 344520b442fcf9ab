import { z } from 'zod'
import { drivers } from './drivers.ts'
import { figure } from './figure.ts'
import { plan } from './group.ts'
import { lead } from './lead.ts'
import { ranking } from './ranking.ts'
import { thresholds } from './thresholds.ts'

/** Who was asked and who answered, as counts. `invited` is null when nobody was listed. */
const response = z
  .strictObject({
    invited: z.int().nullable(),
    ineligible: z.int(),
    eligible: z.int().nullable(),
    submitted: z.int(),
    rate: z.number().nullable().describe('percent 0–100'),
  })
  .meta({ id: 'Response' })

/** A frozen, content-hashed snapshot of a round's figures. */
export const publication = z
  .strictObject({
    round: z.string(),
    number: z.int().min(1),
    state: z.enum(['preliminary', 'final']),
    definition: z.string(),
    reason: z.string().nullable().describe('why it replaces the one before; null for the first'),
    publishedAt: z.string(),
    plan,
    thresholds,
    response,
    figures: z.array(figure),
    leads: z.array(lead).exactOptional().describe('of each measure over compared objects'),
    rankings: z.array(ranking).exactOptional().describe('of each measure that ranks options'),
    drivers: drivers.exactOptional().describe('where the questionnaire has areas'),
    hash: z
      .string()
      .describe('sha256- and lower-case hex of the rest as JSON, keys sorted, no spaces, UTF-8'),
  })
  .meta({ id: 'Publication' })
export type Publication = z.infer<typeof publication>
