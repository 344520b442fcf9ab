import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { trendChart } from '../../charts/trend.ts'
import { trendLook } from '../../charts/trend-look.ts'
import { trendCsv } from '../../exchange/trend-csv.ts'
import type { NamedTrend } from '../../core/concept.ts'
import type { Language } from '../../core/display.ts'
import { unitPath } from '../../core/key.ts'
import { unitGroup } from '../../core/group.ts'
import { refuse } from '../../core/refusal.ts'
import { trend } from '../../core/trend.ts'
import { findSeries } from '../../db/series.ts'
import { listTrends } from '../../db/trend.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { json } from './json.ts'
import { noSeries } from './series.ts'

const params = z.object({ series: z.string() })
const which = z.object({
  concept: z.string().optional().openapi({ description: 'Without it: the first concept' }),
  unit: unitPath.optional().openapi({ description: 'A unit path; without it everybody asked' }),
})
const look = which.extend({
  theme: z.enum(['light', 'dark']).default('light'),
  width: z.enum(['wide', 'narrow']).default('wide'),
  language: z.enum(['sv', 'en']).optional(),
  headed: z
    .enum(['true', 'false'])
    .default('true')
    .openapi({ description: 'Whether the picture shows its heading' }),
  download: z.string().optional(),
})

/** Any JSON document: Vega-Lite has a schema of its own. */
const document = z.record(z.string(), z.json()).openapi({ type: 'object' })

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

const svg = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/trend/chart.svg',
  summary: 'The trend drawn as SVG',
  request: { params, query: look },
  responses: {
    200: { description: 'SVG', content: { 'image/svg+xml': { schema: { type: 'string' } } } },
    ...refusals,
  },
})

const png = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/trend/chart.png',
  summary: 'The trend drawn as PNG, two pixels for each px of the SVG',
  request: { params, query: look },
  responses: {
    200: {
      description: 'PNG',
      content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
    },
    ...refusals,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/trend/chart.csv',
  summary: 'The numbers of the trend as CSV',
  request: { params, query: look },
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } },
    ...refusals,
  },
})

const specification = createRoute({
  method: 'get',
  path: '/api/v1/series/{series}/trend/chart.json',
  summary: 'The Vega-Lite specification of the trend',
  request: { params, query: look },
  responses: {
    200: {
      description: 'Vega-Lite 6',
      content: { 'application/json': { schema: document } },
    },
    ...refusals,
  },
})

export function trendsApi(app: OpenAPIHono<Env>): void {
  app.openapi(trends, async (c) => {
    const { concept, unit } = c.req.valid('query')
    const all = await trendsOf(c, c.req.valid('param').series, { unit })
    if (all === undefined) return refusalProblem(c, noSeries)
    if (concept === undefined) return c.json({ trends: all.map(({ trend }) => trend) }, 200)
    const own = all.find(({ trend }) => trend.concept === concept)
    if (own === undefined) return refusalProblem(c, noConcept)
    return c.json(own.trend, 200)
  })

  app.openapi(svg, async (c) => {
    const query = c.req.valid('query')
    const found = await oneTrend(c, c.req.valid('param').series, query)
    if ('refused' in found) return refusalProblem(c, found)
    const drawn = await c.get('world').draw.svg(trendChart(found.trend, looks(c, found, query)))
    namePicture(c, found, query, 'svg')
    return c.body(drawn, 200, { 'Content-Type': 'image/svg+xml' })
  })

  app.openapi(png, async (c) => {
    const query = c.req.valid('query')
    const found = await oneTrend(c, c.req.valid('param').series, query)
    if ('refused' in found) return refusalProblem(c, found)
    const drawn = await c.get('world').draw.png(trendChart(found.trend, looks(c, found, query)))
    namePicture(c, found, query, 'png')
    return c.body(drawn, 200, { 'Content-Type': 'image/png' })
  })

  app.openapi(csv, async (c) => {
    const query = c.req.valid('query')
    const found = await oneTrend(c, c.req.valid('param').series, query)
    if ('refused' in found) return refusalProblem(c, found)
    return c.body(trendCsv(found.trend), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${found.trend.series}-${found.trend.concept}.csv"`,
    })
  })

  app.openapi(specification, async (c) => {
    const query = c.req.valid('query')
    const found = await oneTrend(c, c.req.valid('param').series, query)
    if ('refused' in found) return refusalProblem(c, found)
    const spec = trendChart(found.trend, looks(c, found, query))
    return c.json(document.parse(JSON.parse(JSON.stringify(spec))), 200)
  })
}

/** What a picture is called when it is saved, and that it is asked for again each time. */
function namePicture(
  c: Context<Env>,
  { trend }: NamedTrend,
  query: { readonly download?: string | undefined },
  ending: 'svg' | 'png',
): void {
  c.header('Cache-Control', 'private, no-cache')
  if (query.download !== undefined)
    c.header(
      'Content-Disposition',
      `attachment; filename="${trend.series}-${trend.concept}.${ending}"`,
    )
}

const noConcept = refuse('not-found', 'The series has no such concept for that unit.')

async function trendsOf(
  c: Context<Env>,
  key: string,
  query: { readonly unit?: string | undefined; readonly language?: Language | undefined },
): Promise<NamedTrend[] | undefined> {
  const { db, settings } = c.get('world')
  const series = await findSeries(db, key)
  const language = query.language ?? settings.locale
  return series && listTrends(db, key, unitGroup(query.unit ?? ''), language)
}

async function oneTrend(
  c: Context<Env>,
  key: string,
  query: { readonly concept?: string | undefined } & Parameters<typeof trendsOf>[2],
) {
  const all = await trendsOf(c, key, query)
  if (all === undefined) return noSeries
  const own = all.find(({ trend }) => trend.concept === (query.concept ?? trend.concept))
  return own ?? noConcept
}

function looks(c: Context<Env>, named: NamedTrend, query: z.infer<typeof look>) {
  const { theme, width } = query
  const language = query.language ?? c.get('world').settings.locale
  return trendLook(named, { theme, width, language, headed: query.headed === 'true' })
}
