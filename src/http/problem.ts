import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { answerFaultWords } from '../core/words/answer-faults.ts'
import type { AnswerFault } from '../core/answer.ts'
import type { Refusal, RefusalCode } from '../core/refusal.ts'

/** RFC 9457. `code` is for programs; `errors` point at the faults. No answer is ever repeated. */
const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional(),
          where: z.string().optional(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemShape>

const statusOf = {
  'not-found': 404,
  'unknown-link': 404,
  'already-exists': 409,
  'changed-version': 409,
  'wrong-state': 409,
  'not-open': 409,
  'needs-sealing': 409,
  'nobody-asked': 409,
  'key-missing': 409,
  invalid: 422,
  'not-signed-in': 401,
  'not-allowed': 403,
} as const satisfies Record<RefusalCode, ContentfulStatusCode>

/** A problem as a response. */
export function problem<Status extends ContentfulStatusCode>(
  c: Context,
  status: Status,
  code: string,
  title: string,
  more: Pick<Problem, 'detail' | 'errors'> = {},
) {
  const body: Problem = { type: `urn:nojd:problem:${code}`, title, status, code, ...more }
  return c.json<Problem, Status>(body, status, { 'Content-Type': 'application/problem+json' })
}

const content = { 'application/problem+json': { schema: problemShape } }

/** The refusals that any route of the API may answer with, for its description. */
export const refusals = {
  400: { description: 'The body cannot be read', content },
  401: { description: 'No key, or not one of ours', content },
  403: { description: 'The key lacks the scope', content },
  404: { description: 'There is no such thing', content },
  409: { description: 'It cannot be done in the state things are in', content },
  413: { description: 'The body is too large', content },
  415: { description: 'The body has the wrong content type', content },
  422: { description: 'What was sent has faults; nothing was changed', content },
}

/** A refusal as a problem: its sentence is the title, its faults the errors. */
export function refusalProblem(c: Context, refusal: Refusal) {
  const { refused: code, because } = refusal
  const errors = refusal.faults?.map(({ where, what }) => ({ where, detail: what }))
  const more = errors === undefined ? {} : { errors }
  // One return a status: the description of a route tells them apart.
  switch (statusOf[code]) {
    case 401:
      return problem(c, 401, code, because, more)
    case 403:
      return problem(c, 403, code, because, more)
    case 404:
      return problem(c, 404, code, because, more)
    case 409:
      return problem(c, 409, code, because, more)
    case 422:
      return problem(c, 422, code, because, more)
  }
}

export function refusalStatus(refusal: Refusal) {
  return statusOf[refusal.refused]
}

/**
 * What a request lacks in shape. A pointer names only fields the API knows and never what stood in
 * them; the sender's own names are cut off.
 */
export function shapeProblem(c: Context, target: string, error: z.ZodError) {
  const errors = error.issues.map(({ code, path, message }) => ({
    pointer: [target === 'json' ? '' : target, ...path.filter(isKnown).map(String)].join('/'),
    detail:
      code === 'unrecognized_keys' ? 'unknown fields: see the description of the API' : message,
  }))
  return problem(c, 422, 'invalid', 'The request has faults; nothing was changed.', { errors })
}

/** Names of fields and places in lists; whatever else stands in a path came from the sender. */
function isKnown(part: PropertyKey): boolean {
  return typeof part === 'number' || knownFields.has(String(part))
}

const knownFields = new Set([
  ...['answers', 'audience', 'ballot', 'cadence', 'closes', 'concept', 'decimals', 'definition'],
  ...[
    'direction',
    'format',
    'indicator',
    'key',
    'language',
    'link',
    'openLink',
    'opens',
    'percent',
  ],
  ...['period', 'preliminary', 'reason', 'series', 'theme', 'title', 'token', 'unit', 'version'],
  ...['visibility', 'width'],
  // Of a plan.
  ...['alpha', 'critics', 'difference', 'last', 'measure', 'nps', 'object', 'option', 'population'],
  ...['power', 'promoters', 'rate', 'sd', 'sd2', 'share'],
])

/** Wrong answers as a problem: which item and how, never what was answered. */
export function answerProblem(c: Context, faults: readonly AnswerFault[]) {
  return problem(c, 422, 'invalid-answers', 'The answers have faults; nothing was stored.', {
    errors: faults.map(({ item, code }) => ({
      pointer: item === null ? '/answers' : `/answers/${item}`,
      detail: `${code}: ${answerFaultWords[code]}`,
    })),
  })
}
