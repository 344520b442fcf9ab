import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { historyStatus } from '../../core/history.ts'
import { isRefusal } from '../../core/refusal.ts'
import { series } from '../../core/series.ts'
import { listIndicatorValues } from '../../db/indicator.ts'
import { listSeries } from '../../db/series.ts'
import { writeIndicatorsCsv } from '../../exchange/indicators-csv.ts'
import { importIndicators } from '../../work/import-indicators.ts'
import { csvBody } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'

const path = '/api/v1/indicators' as const

const indicatorValue = z
  .object({
    unit: z.string(),
    period: z.string(),
    value: z.number().nullable().describe('null: no outcome yet'),
    decimals: z.int(),
    status: historyStatus,
    source: z.string(),
  })
  .openapi('IndicatorValue')

const indicator = series.extend({ values: z.array(indicatorValue) }).meta({ id: 'Indicator' })

const list = createRoute({
  method: 'get',
  path,
  summary: 'Every series that is an indicator, with its values',
  request: { query: formatQuery },
  responses: {
    200: jsonOrCsv('By key', z.object({ indicators: z.array(indicator) })),
    ...refusals,
  },
})

const add = createRoute({
  method: 'post',
  path,
  summary: 'Import indicators.csv, all or nothing; the same unit and period again is replaced',
  request: { body: csvRequest('indicator,unit,period,value,status,source') },
  responses: { 200: json('Imported', z.object({ values: z.int() })), ...refusals },
})

export function indicatorsApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { db } = c.get('world')
    const values = await listIndicatorValues(db)
    if (wantsCsv(c)) return sendCsv(c, 'indicators', writeIndicatorsCsv(values))
    const all = (await listSeries(db)).filter((one) => one.indicator !== null)
    const indicators = all.map((one) => ({
      ...one,
      values: values.filter((v) => v.series === one.key).map(({ value }) => value),
    }))
    return c.json({ indicators }, 200)
  })

  app.openapi(add, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importIndicators(c.get('world'), text)
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })
}
