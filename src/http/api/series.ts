import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isRefusal, refuse } from '../../core/refusal.ts'
import { series } from '../../core/series.ts'
import { findSeries, listSeries } from '../../db/series.ts'
import { addSeries } from '../../work/add-series.ts'
import { jsonOnly } from '../body.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { json } from './json.ts'

/** The series in an address. */
export const seriesParams = z.object({ series: z.string() })

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
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: series, example: { key: 'trivsel', title: 'Trivsel' } },
      },
    },
  },
  responses: { 201: json('Added', series), ...refusals },
})

const one = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}',
  summary: 'A series',
  request: { params: seriesParams },
  responses: { 200: json('The series', series), ...refusals },
})

/** A concept that nothing measures is taken, and named. */
export const unknown = z
  .array(z.string())
  .describe('concepts that nothing measures: maybe misspelt')

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
}
