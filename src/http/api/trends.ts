import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { trendAsChart } from '../../charts/trend/as-chart.ts'
import { isGroupKey } from '../../core/group.ts'
import { unitPath } from '../../core/key.ts'
import { isRefusal, type Refusal } from '../../core/refusal.ts'
import { trend } from '../../core/trend.ts'
import { findSeries } from '../../db/series.ts'
import { listTrends } from '../../db/trend.ts'
import { findTrend, measuresChart, wishedGroup } from '../../work/series-charts.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { chartRoutes, type Drawn } from './charts.ts'
import { json } from './json.ts'
import { noSeries } from './series.ts'

const params = z.object({ series: z.string() })
const whose = z.object({
  unit: unitPath.optional().openapi({ description: 'A unit path; without it everybody asked' }),
  group: z
    .string()
    .max(1000)
    .refine(isGroupKey, 'a group is written variable=value, with & between several')
    .optional()
    .openapi({ description: 'Another group than a unit: kundtyp=foretag' }),
})
const which = whose.extend({
  concept: z.string().optional().openapi({ description: 'Without it: the first concept' }),
  object: z.string().optional().openapi({ description: 'Of objects compared: this one' }),
  option: z.string().optional().openapi({ description: 'Of options ranked: this one' }),
})

const trends = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/trend',
  summary: 'The trend of a concept, or without concept all of them as {"trends": […]}',
  request: { params, query: which },
  responses: {
    200: json('The trend', z.union([trend, z.object({ trends: z.array(trend) })])),
    ...refusals,
  },
})

export function trendsApi(app: OpenAPIHono<Env>): void {
  app.openapi(trends, async (c) => {
    const { db, settings } = c.get('world')
    const series = await findSeries(db, c.req.valid('param').series)
    if (series === undefined) return refusalProblem(c, noSeries)
    const wish = c.req.valid('query')
    if (wish.concept === undefined) {
      const all = await listTrends(db, series.key, wishedGroup(wish), settings.locale)
      return c.json({ trends: all.map(({ trend }) => trend) }, 200)
    }
    const found = await findTrend(db, series, wish, settings.locale)
    return isRefusal(found) ? refusalProblem(c, found) : c.json(found.trend, 200)
  })

  chartRoutes(app, '/api/v1/series/{series}/trend', {
    ...{ summary: 'The trend of a concept', params, query: which },
    find: async (c, language): Promise<Drawn | Refusal> => {
      const { db } = c.get('world')
      const series = await findSeries(db, c.req.param('series') ?? '')
      if (series === undefined) return noSeries
      const found = await findTrend(db, series, which.parse(c.req.query()), language)
      if (isRefusal(found)) return found
      const { concept, of = {} } = found.trend
      const name = [series.key, concept, ...Object.values(of)].join('-')
      return { chart: trendAsChart(found, language), name }
    },
  })

  chartRoutes(app, '/api/v1/series/{series}/measures', {
    ...{ summary: 'The newest figure of each measure against its target', params, query: whose },
    find: async (c, language): Promise<Drawn | Refusal> => {
      const { db } = c.get('world')
      const series = await findSeries(db, c.req.param('series') ?? '')
      if (series === undefined) return noSeries
      const chart = await measuresChart(db, series, whose.parse(c.req.query()), language)
      return { chart, name: `${series.key}-measures` }
    },
  })
}
