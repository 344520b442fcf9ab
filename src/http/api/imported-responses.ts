import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isRefusal } from '../../core/refusal.ts'
import { importResponses } from '../../work/import-responses.ts'
import { csvBody } from '../body.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'
import { openRoundParams } from './rounds.ts'

const add = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{series}/{period}/responses',
  summary:
    'Enter answers given on paper or by telephone, all or nothing, while the round is open; what ' +
    'was answered before under the same person, or the same batch, is replaced',
  request: {
    params: openRoundParams,
    query: z.object({
      batch: z.string().max(200).optional().describe('names the file; needed with an open link'),
    }),
    body: csvRequest('item keys as in answers.csv, and person where people are asked by name'),
  },
  responses: {
    200: json('Imported', z.object({ responses: z.int(), replaced: z.int(), removed: z.int() })),
    ...refusals,
  },
})

export function importedResponsesApi(app: OpenAPIHono<Env>): void {
  app.openapi(add, async (c) => {
    const answers = await csvBody(c)
    if (typeof answers !== 'string') return answers
    const batch = c.req.valid('query').batch ?? null
    const outcome = await importResponses(c.get('world'), c.req.valid('param'), { answers, batch })
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })
}
