import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { period } from '../../core/period.ts'
import { population } from '../../core/population.ts'
import { publication } from '../../core/publication.ts'
import { isRefusal, refuse } from '../../core/refusal.ts'
import { day, type Round, round } from '../../core/round.ts'
import { definitionName, key } from '../../core/key.ts'
import { countRound } from '../../db/count-round.ts'
import { listPeople } from '../../db/person.ts'
import { findPublication } from '../../db/publication.ts'
import { findRound, listRounds } from '../../db/round.ts'
import { writePeopleCsv } from '../../exchange/people-csv.ts'
import { closeRound } from '../../work/close-round.ts'
import { importPeople } from '../../work/import-people.ts'
import { openRound } from '../../work/open-round.ts'
import { planRound } from '../../work/plan-round.ts'
import { publishRound } from '../../work/publish-round.ts'
import { roundLinks } from '../../work/round-links.ts'
import { csvBody, jsonOnly } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'

const params = z.object({ series: z.string(), period: z.string() })
const at = '/api/v1/rounds/{series}/{period}' as const
/** A round that is open, as that of the demo. */
export const openRoundParams = params.extend({ period: z.string().openapi({ example: '2026' }) })

/** A round as programs see it: counts while it runs, and none of what its links are made of. */
const shown = round.omit({ tag: true, link: true, invited: true, submitted: true }).extend({
  answers: z.object({ invited: z.int().nullable(), submitted: z.int() }).nullable(),
})
const shownRound = shown.meta({ id: 'ShownRound' })

const person = z
  .object({
    person: z.string().describe("the organisation's own id"),
    unit: z.string(),
    language: z.string(),
    email: z.string(),
    background: z.record(z.string(), z.string()),
  })
  .openapi('Person')

const list = createRoute({
  method: 'get',
  path: '/api/v1/rounds',
  summary: 'Every round',
  responses: { 200: json('Rounds', z.object({ rounds: z.array(shownRound) })), ...refusals },
})

const plan = createRoute({
  method: 'post',
  path: '/api/v1/rounds',
  summary: 'Plan a round',
  middleware: [jsonOnly()] as const,
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            series: key,
            period,
            definition: definitionName,
            opens: day.nullable().optional(),
            closes: day.nullable().optional(),
            openLink: z.boolean().optional(),
            population: population.optional(),
          }),
          example: { series: 'hme', period: '2031', definition: 'hme@1', closes: '2031-12-11' },
        },
      },
    },
  },
  responses: { 201: json('Planned', shownRound), ...refusals },
})

const one = createRoute({
  method: 'get',
  path: at,
  summary: 'A round, with the number of answers so far and nothing of what they say',
  request: { params },
  responses: { 200: json('The round', shownRound), ...refusals },
})

const frame = createRoute({
  method: 'get',
  path: `${at}/people`,
  summary: 'The frame of a round: everyone who is asked',
  request: { params, query: formatQuery },
  responses: { 200: jsonOrCsv('People', z.object({ people: z.array(person) })), ...refusals },
})

const people = createRoute({
  method: 'post',
  path: `${at}/people`,
  summary: 'Import people.csv as the frame, in place of an earlier one, before the round opens',
  request: { params, body: csvRequest('person,unit,language,email and a column a background') },
  responses: {
    200: json(
      'Imported',
      z.object({ people: z.int(), units: z.int(), backgrounds: z.array(z.string()) }),
    ),
    ...refusals,
  },
})

const links = createRoute({
  method: 'get',
  path: `${at}/links`,
  summary: 'The address of each personal link, or of the open one',
  request: { params: openRoundParams },
  responses: {
    200: json(
      'Addresses',
      z.object({ links: z.array(z.object({ person: z.string(), address: z.string() })) }),
    ),
    ...refusals,
  },
})

const open = createRoute({
  method: 'post',
  path: `${at}/open`,
  summary: 'Open a round',
  request: { params },
  responses: { 200: json('Open', shownRound), ...refusals },
})

const close = createRoute({
  method: 'post',
  path: `${at}/close`,
  summary: 'Close a round: its ballots become one shuffled block',
  request: { params },
  responses: {
    200: json(
      'Closed',
      z.object({ invited: z.int().nullable(), submitted: z.int(), destroyed: z.boolean() }),
    ),
    ...refusals,
  },
})

const publish = createRoute({
  method: 'post',
  path: `${at}/publish`,
  summary: 'Compute every figure once and freeze them. Again only with a reason.',
  request: {
    params,
    query: z.object({
      reason: z.string().max(500).optional(),
      preliminary: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: { 200: json('The publication', publication), ...refusals },
})

const published = createRoute({
  method: 'get',
  path: `${at}/publication`,
  summary: 'The newest publication of a round',
  request: { params },
  responses: { 200: json('The publication', publication), ...refusals },
})

const noRound = refuse('not-found', 'There is no such round.')

export function roundsApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { db } = c.get('world')
    const rounds = await listRounds(db)
    const shown = rounds.map(async (one) => asShown(one, await countRound(db, one)))
    return c.json({ rounds: await Promise.all(shown) }, 200)
  })

  app.openapi(plan, async (c) => {
    const { openLink, population, ...wish } = c.req.valid('json')
    const planned = await planRound(c.get('world'), {
      ...wish,
      opens: wish.opens ?? null,
      closes: wish.closes ?? null,
      openLink: openLink ?? false,
      population: population ?? null,
    })
    return isRefusal(planned) ? refusalProblem(c, planned) : c.json(asShown(planned, null), 201)
  })

  app.openapi(one, async (c) => {
    const { db } = c.get('world')
    const found = await findRound(db, c.req.valid('param'))
    if (found === undefined) return refusalProblem(c, noRound)
    return c.json(asShown(found, await countRound(db, found)), 200)
  })

  app.openapi(frame, async (c) => {
    const { db } = c.get('world')
    const found = await findRound(db, c.req.valid('param'))
    if (found === undefined) return refusalProblem(c, noRound)
    const people = await listPeople(db, found)
    if (wantsCsv(c))
      return sendCsv(c, `${found.series}-${found.period}-people`, writePeopleCsv(people))
    return c.json({ people: people.map((one) => ({ ...one })) }, 200)
  })

  app.openapi(people, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importPeople(c.get('world'), c.req.valid('param'), { people: text })
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })

  app.openapi(links, async (c) => {
    const outcome = await roundLinks(c.get('world'), c.req.valid('param'))
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json({ links: outcome }, 200)
  })

  app.openapi(open, async (c) => {
    const opened = await openRound(c.get('world'), c.req.valid('param'))
    if (isRefusal(opened)) return refusalProblem(c, opened)
    return c.json(asShown(opened, await countRound(c.get('world').db, opened)), 200)
  })

  app.openapi(close, async (c) => {
    const outcome = await closeRound(c.get('world'), c.req.valid('param'))
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })

  app.openapi(publish, async (c) => {
    const { reason, preliminary } = c.req.valid('query')
    const outcome = await publishRound(c.get('world'), c.req.valid('param'), {
      reason: reason ?? null,
      preliminary: preliminary === 'true',
    })
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })

  app.openapi(published, async (c) => {
    const found = await findPublication(c.get('world').db, c.req.valid('param'))
    if (found !== undefined) return c.json(found, 200)
    return refusalProblem(c, refuse('not-found', 'The round is not published.'))
  })
}

function asShown(one: Round, answers: { invited: number | null; submitted: number } | null) {
  const { tag: _tag, link: _link, invited: _invited, submitted: _submitted, ...rest } = one
  return { ...rest, answers }
}
