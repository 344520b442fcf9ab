import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Chart, Look } from '../../charts/chart.ts'
import { canonical } from '../../core/canonical.ts'
import type { Language } from '../../core/display.ts'
import { isRefusal, type Refusal } from '../../core/refusal.ts'
import { chartCsv } from '../../work/chart-csv.ts'
import { sha256 } from '../../work/digest.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'

/** A chart that was found, and what its files are called. */
export interface Drawn {
  readonly chart: Chart
  readonly name: string
}

const look = z.object({
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

/** Which content type a chart has under each ending. */
const endings = {
  svg: { type: 'image/svg+xml', what: 'drawn as SVG', schema: z.string() },
  png: {
    type: 'image/png',
    what: 'drawn as PNG, two pixels for each px of the SVG',
    schema: z.string().openapi({ format: 'binary' }),
  },
  csv: { type: 'text/csv', what: 'as CSV: codes and full precision', schema: z.string() },
  json: { type: 'application/json', what: 'as a Vega-Lite 6 specification', schema: document },
} as const

/**
 * The four addresses of something drawn: `PATH/chart.svg`, `.png`, `.csv` and `.json`. A picture
 * carries an ETag made from what is drawn, so a browser that has it is told so before any drawing.
 */
export function chartRoutes(
  app: OpenAPIHono<Env>,
  path: string,
  about: {
    readonly summary: string
    readonly params: z.ZodObject
    readonly query: z.ZodObject
    readonly find: (c: Context<Env>, language: Language) => Promise<Drawn | Refusal>
  },
): void {
  for (const ending of ['svg', 'png', 'csv', 'json'] as const) {
    const { type, what, schema } = endings[ending]
    const route = createRoute({
      method: 'get',
      path: `${path}/chart.${ending}`,
      summary: `${about.summary}, ${what}`,
      request: { params: about.params, query: about.query.extend(look.shape) },
      responses: { 200: { description: what, content: { [type]: { schema } } }, ...refusals },
    })
    app.openapi(route, async (c) => {
      const query = look.parse(c.req.query())
      const language = query.language ?? c.get('world').settings.locale
      const drawn = await about.find(c, language)
      if (isRefusal(drawn)) return refusalProblem(c, drawn)
      const { theme, width } = query
      return send(c, drawn, { language, theme, width, headed: query.headed === 'true' }, ending)
    })
  }
}

async function send(
  c: Context<Env>,
  { chart, name }: Drawn,
  look: Look,
  ending: keyof typeof endings,
) {
  if (c.req.query('download') !== undefined || ending === 'csv')
    c.header('Content-Disposition', `attachment; filename="${name}.${ending}"`)
  if (ending === 'csv')
    return c.body(chartCsv(chart), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  const spec = chart.draw(look)
  if (ending === 'json') return c.json(document.parse(JSON.parse(JSON.stringify(spec))), 200)
  const etag = `"${await sha256(canonical(spec))}"`
  c.header('Cache-Control', 'private, no-cache')
  c.header('ETag', etag)
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
  const { draw } = c.get('world')
  const drawn = ending === 'svg' ? await draw.svg(spec) : await draw.png(spec)
  return c.body(drawn, 200, { 'Content-Type': endings[ending].type })
}
