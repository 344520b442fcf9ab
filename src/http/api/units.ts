import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isRefusal } from '../../core/refusal.ts'
import { listUnits } from '../../db/unit.ts'
import { writeUnitsCsv } from '../../exchange/units-csv.ts'
import { importUnits } from '../../work/import-units.ts'
import { csvBody } from '../body.ts'
import { formatQuery, jsonOrCsv, sendCsv, wantsCsv } from '../csv-answer.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { csvRequest, json } from './json.ts'

const unit = z
  .object({
    path: z.string(),
    name: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    replaces: z.array(z.string()),
  })
  .openapi('Unit')

const list = createRoute({
  method: 'get',
  path: '/api/v1/units',
  summary: 'The units of the organisation, a parent before its children',
  request: { query: formatQuery },
  responses: { 200: jsonOrCsv('Units', z.object({ units: z.array(unit) })), ...refusals },
})

const add = createRoute({
  method: 'post',
  path: '/api/v1/units',
  summary: 'Import units.csv, all or nothing; the same unit again is replaced',
  request: { body: csvRequest('unit,name,from,to,replaces') },
  responses: { 200: json('Imported', z.object({ units: z.int() })), ...refusals },
})

export function unitsApi(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const units = await listUnits(c.get('world').db)
    if (wantsCsv(c)) return sendCsv(c, 'units', writeUnitsCsv(units))
    return c.json({ units: units.map((u) => ({ ...u, replaces: [...u.replaces] })) }, 200)
  })

  app.openapi(add, async (c) => {
    const text = await csvBody(c)
    if (typeof text !== 'string') return text
    const outcome = await importUnits(c.get('world'), text)
    return isRefusal(outcome) ? refusalProblem(c, outcome) : c.json(outcome, 200)
  })
}
