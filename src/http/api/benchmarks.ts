import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { benchmark } from '../../core/benchmark.ts'
import { isRefusal } from '../../core/refusal.ts'
import { listBenchmarks } from '../../db/benchmark.ts'
import { findSeries } from '../../db/series.ts'
import { writeBenchmarksCsv } from '../../exchange/benchmarks-csv.ts'
import { importBenchmarks } from '../../work/import-benchmarks.ts'
import { csvBody } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'
import { noSeries, seriesParams as params, unknown } from './series.ts'

const path = '/api/v1/series/{series}/benchmarks' as const

const seriesBenchmark = z.object({ concept: z.string(), benchmark })

const list = createRoute({
  method: 'get',
  path,
  summary: 'What a series is compared with',
  request: { params, query: formatQuery },
  responses: {
    200: jsonOrCsv('Benchmarks', z.object({ benchmarks: z.array(seriesBenchmark) })),
    ...refusals,
  },
})

const add = createRoute({
  method: 'post',
  path,
  summary: 'Import benchmarks.csv, all or nothing; the same name and period again is replaced',
  request: {
    params,
    body: csvRequest('series,concept,name,period,value,low,high,place,of,source'),
  },
  responses: { 200: json('Imported', z.object({ benchmarks: z.int(), unknown })), ...refusals },
})

export function benchmarksApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { db } = c.get('world')
    const found = await findSeries(db, c.req.valid('param').series)
    if (found === undefined) return refusalProblem(c, noSeries)
    const { key: series } = found
    const benchmarks = await listBenchmarks(db, series)
    if (!wantsCsv(c)) return c.json({ benchmarks }, 200)
    const rows = benchmarks.map((one) => ({ series, ...one }))
    return sendCsv(c, `${series}-benchmarks`, writeBenchmarksCsv(rows))
  })

  app.openapi(add, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importBenchmarks(c.get('world'), text, c.req.valid('param').series)
    if (isRefusal(outcome)) return refusalProblem(c, outcome)
    return c.json({ ...outcome, unknown: [...outcome.unknown] }, 200)
  })
}
