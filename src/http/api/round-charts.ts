import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type RoundChartKind, roundChartKinds } from '../../charts/round/round-chart.ts'
import type { Language } from '../../core/display.ts'
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts'
import { chartOfKind, listRoundCharts } from '../../work/round-charts.ts'
import type { Env } from '../env.ts'
import { chartRoutes, type Drawn } from './charts.ts'

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

/** What each kind shows, and a round of the demo that has it. */
const kinds = {
  compare: { summary: 'Objects compared, area by area', example: 'nordisk-jamforelse/2024' },
  rank: { summary: 'Options in order of importance', example: 'intressentdialog/2024' },
  'top-box': { summary: 'Shares sorted under the words of a band set', example: 'hme/2025' },
  nps: { summary: 'Critics, passives and promoters', example: 'nki/2025' },
  distribution: { summary: 'How the questions of a page were answered', example: 'nki/2025' },
  heatmap: { summary: 'Groups against measures', example: 'nki/2025' },
  'priority-matrix': {
    summary: 'Areas by score and by how much they go together with the whole',
    example: 'nki/2025',
  },
} satisfies Record<RoundChartKind, unknown>

/** What a round has published, drawn. */
export function roundChartsApi(app: OpenAPIHono<Env>): void {
  for (const kind of roundChartKinds) {
    const [series, period] = kinds[kind].example.split('/')
    const params = z.object({
      series: z.string().openapi({ example: series }),
      period: z.string().openapi({ example: period }),
    })
    chartRoutes(app, `/api/v1/rounds/{series}/{period}/${kind}`, {
      ...{ summary: kinds[kind].summary, params, query },
      find: (c, language) => findChart(c, kind, language),
    })
  }
}

async function findChart(
  c: Context<Env>,
  kind: RoundChartKind,
  language: Language,
): Promise<Drawn | Refusal> {
  const key = { series: c.req.param('series') ?? '', period: c.req.param('period') ?? '' }
  const { about, ...wish } = query.parse(c.req.query())
  const charts = await listRoundCharts(c.get('world').db, key, wish, language)
  if (isRefusal(charts)) return charts
  const found = chartOfKind(charts, kind, about)
  if (found === undefined) return refuse('not-found', 'The round has no such chart.')
  const name = [key.series, key.period, kind, found.about].filter(Boolean).join('-')
  return { chart: found.chart, name: name.replaceAll('&', '-') }
}
