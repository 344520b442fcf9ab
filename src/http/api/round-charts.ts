import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { chartsOfRound } from '../../charts/round/charts.ts'
import { type RoundChartKind, roundChartKinds } from '../../charts/round/round-chart.ts'
import type { Language } from '../../core/display.ts'
import { groupKey } from '../../core/group.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { findRoundResult } from '../../db/round-result.ts'
import type { Env } from '../env.ts'
import { chartRoutes, type Drawn } from './charts.ts'

const params = z.object({ series: z.string(), period: z.string() })
const query = z.object({
  about: z.string().max(200).optional().openapi({
    description: 'Which of several: a measure, a band set, a page; without it the first',
  }),
  group: z
    .string()
    .max(1000)
    .optional()
    .openapi({ description: 'A published group as variable=value; without it everybody' }),
  mode: z
    .enum(['diverging', 'full'])
    .optional()
    .openapi({ description: 'How a distribution stands: around the middle, or to 100 %' }),
})

const summaries = {
  compare: 'Objects compared, area by area',
  rank: 'Options in order of importance',
  'top-box': 'Shares sorted under the words of a band set',
  nps: 'Critics, passives and promoters',
  distribution: 'How the questions of a page were answered',
  heatmap: 'Groups against measures',
} satisfies Record<RoundChartKind, string>

/** What a round has published, drawn. */
export function roundChartsApi(app: OpenAPIHono<Env>): void {
  for (const kind of roundChartKinds)
    chartRoutes(app, `/api/v1/rounds/{series}/{period}/${kind}`, {
      ...{ summary: summaries[kind], params, query },
      find: (c, language) => findChart(c, kind, language),
    })
}

async function findChart(
  c: Context<Env>,
  kind: RoundChartKind,
  language: Language,
): Promise<Drawn | Refusal> {
  const key = { series: c.req.param('series') ?? '', period: c.req.param('period') ?? '' }
  const found = await findRoundResult(c.get('world').db, key)
  if (found === undefined)
    return refuse('not-found', 'There is no such round, or it has published nothing.')
  const { about, group = '', mode } = query.parse(c.req.query())
  const { result } = found
  const one = result.groups.find((named) => groupKey(named.group) === group)
  if (one === undefined) return refuse('not-found', 'The round has published no such group.')
  const chart = chartsOfRound(result, one.group, language, mode).find(
    (drawn) => drawn.kind === kind && drawn.about === (about ?? drawn.about),
  )
  if (chart === undefined) return refuse('not-found', 'The round has no such chart.')
  const name = [key.series, key.period, kind, chart.about].filter(Boolean).join('-')
  return { chart: chart.chart, name: name.replaceAll('&', '-') }
}
