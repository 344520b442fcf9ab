import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { language } from '../../core/definition/text.ts'
import { isRefusal } from '../../core/refusal.ts'
import { enterRound, type Link } from '../../work/enter-round.ts'
import { submitAnswers } from '../../work/submit-answers.ts'
import { jsonOnly } from '../body.ts'
import type { Env } from '../env.ts'
import { answerProblem, refusalProblem, refusals } from '../problem.ts'

// Not z.record: it drops a field called __proto__ silently, and an unknown item is to be refused.
const answers = z
  .custom<Readonly<Record<string, unknown>>>(
    (given) =>
      typeof given === 'object' &&
      given !== null &&
      !Array.isArray(given) &&
      Object.keys(given).length <= 1000,
    'is an object, item → answer, of at most 1000',
  )
  .openapi({
    type: 'object',
    additionalProperties: {},
    description: 'Item → 4, "dont-know" or null (blank); an absent item is blank',
    example: { meningsfullt: 4, larande: null },
  })
const received = z.object({ status: z.literal('received') }).openapi('Received')

const personal = createRoute({
  method: 'post',
  path: '/api/v1/responses/{token}',
  summary: 'Answer by a personal link. The token is the right; sending again replaces.',
  middleware: [jsonOnly()] as const,
  request: {
    params: z.object({ token: z.string().max(200) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ language: language.optional(), answers }),
          example: { language: 'sv', answers: { meningsfullt: 4, larande: null } },
        },
      },
    },
  },
  responses: {
    200: { description: 'Stored', content: { 'application/json': { schema: received } } },
    ...refusals,
  },
})

const open = createRoute({
  method: 'post',
  path: '/api/v1/open/{link}/responses',
  summary: 'Answer by an open link, under a key that the client makes; the same key replaces.',
  middleware: [jsonOnly()] as const,
  request: {
    params: z.object({ link: z.string().max(200) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            language: language.optional(),
            ballot: z
              .string()
              .regex(/^[\w-]{16,128}$/, 'is 16–128 letters, digits, - or _, made at random'),
            answers,
          }),
          example: { ballot: 'b2f7c1d09e5a4638', answers: { meningsfullt: 4, larande: null } },
        },
      },
    },
  },
  responses: {
    200: { description: 'Stored', content: { 'application/json': { schema: received } } },
    ...refusals,
  },
})

export function responsesApi(app: OpenAPIHono<Env>): void {
  app.openapi(personal, async (c) => {
    const { token } = c.req.valid('param')
    return take(c, { kind: 'personal', token }, c.req.valid('json').answers)
  })
  app.openapi(open, async (c) => {
    const { link } = c.req.valid('param')
    const body = c.req.valid('json')
    return take(c, { kind: 'open', link, ballot: body.ballot }, body.answers)
  })
}

async function take(c: Context<Env>, link: Link, answers: Readonly<Record<string, unknown>>) {
  const world = c.get('world')
  const entry = await enterRound(world, link)
  if (isRefusal(entry)) return refusalProblem(c, entry)
  const outcome = await submitAnswers(world, entry, answers)
  if (isRefusal(outcome)) return refusalProblem(c, outcome)
  if (outcome !== 'received') return answerProblem(c, outcome.answerFaults)
  return c.json({ status: 'received' as const }, 200)
}
