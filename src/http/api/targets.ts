import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isRefusal } from '../../core/refusal.ts'
import { target } from '../../core/target.ts'
import { findSeries } from '../../db/series.ts'
import { listTargets } from '../../db/target.ts'
import { writeTargetsCsv } from '../../exchange/targets-csv.ts'
import { importTargets } from '../../work/import-targets.ts'
import { csvBody } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'
import { noSeries, seriesParams as params, unknown } from './series.ts'

const path = '/api/v1/series/{series}/targets' as const

const seriesTarget = z.object({ concept: z.string(), unit: z.string(), target })

const list = createRoute({
  method: 'get',
  path,
  summary: 'The targets of a series',
  request: { params, query: formatQuery },
  responses: {
    200: jsonOrCsv('Targets', z.object({ targets: z.array(seriesTarget) })),
    ...refusals,
  },
})

const add = createRoute({
  method: 'post',
  path,
  summary: 'Import targets.csv, all or nothing; a target that begins at the same time is replaced',
  request: { params, body: csvRequest('series,concept,unit,from,to,direction,value,assessment') },
  responses: { 200: json('Imported', z.object({ targets: z.int(), unknown })), ...refusals },
})

export function targetsApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { db } = c.get('world')
    const found = await findSeries(db, c.req.valid('param').series)
    if (found === undefined) return refusalProblem(c, noSeries)
    const { key: series } = found
    const targets = await listTargets(db, series)
    if (!wantsCsv(c)) return c.json({ targets }, 200)
    const rows = targets.map((one) => ({ series, ...one }))
    return sendCsv(c, `${series}-targets`, writeTargetsCsv(rows))
  })

  app.openapi(add, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importTargets(c.get('world'), text, c.req.valid('param').series)
    if (isRefusal(outcome)) return refusalProblem(c, outcome)
    return c.json({ ...outcome, unknown: [...outcome.unknown] }, 200)
  })
}
