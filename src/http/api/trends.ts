import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { trendAsChart } from '../../charts/trend/as-chart.ts'
import { bulletsOf } from '../../charts/bullet/bullets-of.ts'
import type { NamedTrend } from '../../core/concept.ts'
import type { Language } from '../../core/display.ts'
import { type Group, readGroupKey, unitGroup } from '../../core/group.ts'
import { unitPath } from '../../core/key.ts'
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts'
import type { Series } from '../../core/series.ts'
import { trend } from '../../core/trend.ts'
import { listBandSets } from '../../db/definition.ts'
import { findSeries } from '../../db/series.ts'
import { listTrends } from '../../db/trend.ts'
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
    const { concept } = c.req.valid('query')
    const found = await trendsOf(c, c.get('world').settings.locale)
    if (isRefusal(found)) return refusalProblem(c, found)
    if (concept === undefined)
      return c.json({ trends: found.trends.map(({ trend }) => trend) }, 200)
    const own = wanted(c, found.trends)
    return own === undefined ? refusalProblem(c, noConcept) : c.json(own.trend, 200)
  })

  chartRoutes(app, '/api/v1/series/{series}/trend', {
    ...{ summary: 'The trend of a concept', params, query: which },
    find: async (c, language): Promise<Drawn | Refusal> => {
      const found = await trendsOf(c, language)
      if (isRefusal(found)) return found
      const own = wanted(c, found.trends)
      if (own === undefined) return noConcept
      const { series, concept, of = {} } = own.trend
      const name = [series, concept, ...Object.values(of)].join('-')
      return { chart: trendAsChart(own, language), name }
    },
  })

  chartRoutes(app, '/api/v1/series/{series}/measures', {
    ...{ summary: 'The newest figure of each measure against its target', params, query: whose },
    find: async (c, language): Promise<Drawn | Refusal> => {
      const found = await trendsOf(c, language)
      if (isRefusal(found)) return found
      const { title, key } = found.series
      const bands = await listBandSets(c.get('world').db)
      return { chart: bulletsOf(found.trends, bands, title, language), name: `${key}-measures` }
    },
  })
}

const noConcept = refuse('not-found', 'The series has no such concept for that group.')

async function trendsOf(
  c: Context<Env>,
  language: Language,
): Promise<{ series: Series; trends: NamedTrend[] } | Refusal> {
  const { db } = c.get('world')
  const series = await findSeries(db, c.req.param('series') ?? '')
  if (series === undefined) return noSeries
  return { series, trends: await listTrends(db, series.key, wantedGroup(c), language) }
}

/** The group that a request is about: a unit, another group, or everybody. */
function wantedGroup(c: Context<Env>): Group {
  const { unit = '', group } = whose.parse(c.req.query())
  return group === undefined ? unitGroup(unit) : readGroupKey(group)
}

/** The trend that is asked for; without a wish the first. */
function wanted(c: Context<Env>, trends: readonly NamedTrend[]): NamedTrend | undefined {
  const { concept, object, option } = which.parse(c.req.query())
  return trends.find(
    ({ trend }) =>
      trend.concept === (concept ?? trend.concept) &&
      (object === undefined || trend.of?.['object'] === object) &&
      (option === undefined || trend.of?.['option'] === option),
  )
}

function isGroupKey(text: string): boolean {
  try {
    return Object.keys(readGroupKey(text)).every((variable) => variable !== '')
  } catch {
    return false
  }
}
