import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { planSize } from '../../core/plan-size.ts'
import { plannedSize } from '../../core/planned-size.ts'
import { isRefusal } from '../../core/refusal.ts'
import { sizeByNumbers, sizeByRound, sizeToPlan } from '../../core/size-wish.ts'
import { planSizeFromRound } from '../../work/plan-size.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { json } from './json.ts'

const byNumbers = createRoute({
  method: 'get',
  path: '/api/v1/plan-size',
  summary: 'How many to ask to see a difference, from numbers alone',
  request: { query: sizeByNumbers },
  responses: { 200: json('The plan', plannedSize), ...refusals },
})

const byRound = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{series}/{period}/plan-size',
  summary: 'What the next round can show beside a published one, and how many to ask in it',
  request: { params: z.object({ series: z.string(), period: z.string() }), query: sizeByRound },
  responses: { 200: json('The plan', plannedSize), ...refusals },
})

export function planSizeApi(app: OpenAPIHono<Env>): void {
  app.openapi(byNumbers, (c) => {
    const planned = planSize(sizeToPlan(c.req.valid('query')))
    return isRefusal(planned) ? refusalProblem(c, planned) : c.json(planned, 200)
  })

  app.openapi(byRound, async (c) => {
    const { db } = c.get('world')
    const planned = await planSizeFromRound(db, c.req.valid('param'), c.req.valid('query'))
    return isRefusal(planned) ? refusalProblem(c, planned) : c.json(planned, 200)
  })
}
