import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { historyStatus } from '../../core/history.ts'
import { isRefusal, refuse } from '../../core/refusal.ts'
import { series } from '../../core/series.ts'
import { target } from '../../core/target.ts'
import { listHistory } from '../../db/history.ts'
import { findSeries, listSeries } from '../../db/series.ts'
import { listTargets } from '../../db/target.ts'
import { addSeries } from '../../work/add-series.ts'
import { importHistory } from '../../work/import-history.ts'
import { importTargets } from '../../work/import-targets.ts'
import { csvBody, jsonOnly } from '../body.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'

const params = z.object({ series: z.string() })

const list = createRoute({
  method: 'get',
  path: '/api/v1/series',
  summary: 'Every series',
  responses: { 200: json('By key', z.object({ series: z.array(series) })), ...refusals },
})

const add = createRoute({
  method: 'post',
  path: '/api/v1/series',
  summary: 'Add a series',
  middleware: [jsonOnly()] as const,
  request: { body: { required: true, content: { 'application/json': { schema: series } } } },
  responses: { 201: json('Added', series), ...refusals },
})

const one = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}',
  summary: 'A series',
  request: { params },
  responses: { 200: json('The series', series), ...refusals },
})

const historyPoint = z
  .object({
    concept: z.string(),
    unit: z.string(),
    period: z.string(),
    value: z.number(),
    decimals: z.int(),
    n: z.int().nullable(),
    status: historyStatus,
    source: z.string(),
  })
  .openapi('HistoryPoint')

const unknown = z
  .array(z.string())
  .describe('concepts that no published questionnaire measures: maybe misspelt')

const history = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/history',
  summary: 'The imported points of a series',
  request: { params },
  responses: { 200: json('Points', z.object({ history: z.array(historyPoint) })), ...refusals },
})

const addHistory = createRoute({
  method: 'post',
  path: '/api/v1/series/{series}/history',
  summary: 'Import history.csv, all or nothing; the same point again is replaced',
  request: { params, body: csvRequest('series,concept,unit,period,value,n,status,source') },
  responses: { 200: json('Imported', z.object({ points: z.int(), unknown })), ...refusals },
})

const targets = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/targets',
  summary: 'The targets of a series',
  request: { params },
  responses: {
    200: json(
      'Targets',
      z.object({
        targets: z.array(z.object({ concept: z.string(), unit: z.string(), target })),
      }),
    ),
    ...refusals,
  },
})

const addTargets = createRoute({
  method: 'post',
  path: '/api/v1/series/{series}/targets',
  summary: 'Import targets.csv, all or nothing; a target that begins at the same time is replaced',
  request: { params, body: csvRequest('series,concept,unit,from,to,direction,value') },
  responses: { 200: json('Imported', z.object({ targets: z.int(), unknown })), ...refusals },
})

export const noSeries = refuse('not-found', 'There is no such series.')

export function seriesApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => c.json({ series: await listSeries(c.get('world').db) }, 200))

  app.openapi(add, async (c) => {
    const added = await addSeries(c.get('world'), c.req.valid('json'))
    return isRefusal(added) ? refusalProblem(c, added) : c.json(added, 201)
  })

  app.openapi(one, async (c) => {
    const found = await findSeries(c.get('world').db, c.req.valid('param').series)
    return found === undefined ? refusalProblem(c, noSeries) : c.json(found, 200)
  })

  app.openapi(history, async (c) => {
    const { db } = c.get('world')
    const found = await findSeries(db, c.req.valid('param').series)
    if (found === undefined) return refusalProblem(c, noSeries)
    return c.json({ history: await listHistory(db, found.key) }, 200)
  })

  app.openapi(addHistory, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importHistory(c.get('world'), text, c.req.valid('param').series)
    if (isRefusal(outcome)) return refusalProblem(c, outcome)
    return c.json({ ...outcome, unknown: [...outcome.unknown] }, 200)
  })

  app.openapi(targets, async (c) => {
    const { db } = c.get('world')
    const found = await findSeries(db, c.req.valid('param').series)
    if (found === undefined) return refusalProblem(c, noSeries)
    return c.json({ targets: await listTargets(db, found.key) }, 200)
  })

  app.openapi(addTargets, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importTargets(c.get('world'), text, c.req.valid('param').series)
    if (isRefusal(outcome)) return refusalProblem(c, outcome)
    return c.json({ ...outcome, unknown: [...outcome.unknown] }, 200)
  })
}
