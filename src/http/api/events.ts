import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { event } from '../../core/event.ts'
import { isRefusal } from '../../core/refusal.ts'
import { listEvents } from '../../db/event.ts'
import { findSeries } from '../../db/series.ts'
import { writeEventsCsv } from '../../exchange/events-csv.ts'
import { importEvents } from '../../work/import-events.ts'
import { csvBody } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'
import { noSeries, seriesParams as params } from './series.ts'

const path = '/api/v1/series/{series}/events' as const

const list = createRoute({
  method: 'get',
  path,
  summary: 'What happened around a series, and what was done',
  request: { params, query: formatQuery },
  responses: { 200: jsonOrCsv('By date', z.object({ events: z.array(event) })), ...refusals },
})

const add = createRoute({
  method: 'post',
  path,
  summary: 'Import events.csv, all or nothing; the same event again changes nothing',
  request: { params, body: csvRequest('series,unit,date,kind,text') },
  responses: { 200: json('Imported', z.object({ events: z.int() })), ...refusals },
})

export function eventsApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { db } = c.get('world')
    const found = await findSeries(db, c.req.valid('param').series)
    if (found === undefined) return refusalProblem(c, noSeries)
    const { key: series } = found
    const events = await listEvents(db, series)
    if (!wantsCsv(c)) return c.json({ events }, 200)
    const rows = events.map((one) => ({ series, event: one }))
    return sendCsv(c, `${series}-events`, writeEventsCsv(rows))
  })

  app.openapi(add, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importEvents(c.get('world'), text, c.req.valid('param').series)
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })
}
