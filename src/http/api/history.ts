import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { historyStatus } from '../../core/history.ts'
import { isRefusal } from '../../core/refusal.ts'
import { listHistory } from '../../db/history.ts'
import { findSeries } from '../../db/series.ts'
import { writeHistoryCsv } from '../../exchange/history-csv.ts'
import { importHistory } from '../../work/import-history.ts'
import { csvBody } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'
import { noSeries, seriesParams as params, unknown } from './series.ts'

const path = '/api/v1/series/{series}/history' as const

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

const list = createRoute({
  method: 'get',
  path,
  summary: 'The imported points of a series',
  request: { params, query: formatQuery },
  responses: {
    200: jsonOrCsv('Points', z.object({ history: z.array(historyPoint) })),
    ...refusals,
  },
})

const add = createRoute({
  method: 'post',
  path,
  summary: 'Import history.csv, all or nothing; the same point again is replaced',
  request: { params, body: csvRequest('series,concept,unit,period,value,n,status,source') },
  responses: { 200: json('Imported', z.object({ points: z.int(), unknown })), ...refusals },
})

export function historyApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { db } = c.get('world')
    const found = await findSeries(db, c.req.valid('param').series)
    if (found === undefined) return refusalProblem(c, noSeries)
    const { key: series } = found
    const history = await listHistory(db, series)
    if (!wantsCsv(c)) return c.json({ history }, 200)
    const rows = history.map((point) => ({ series, point }))
    return sendCsv(c, `${series}-history`, writeHistoryCsv(rows))
  })

  app.openapi(add, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importHistory(c.get('world'), text, c.req.valid('param').series)
    if (isRefusal(outcome)) return refusalProblem(c, outcome)
    return c.json({ ...outcome, unknown: [...outcome.unknown] }, 200)
  })
}
