import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'

/** How a list is asked for: as JSON, or as the file that can be imported. */
export const formatQuery = z.object({
  format: z
    .enum(['json', 'csv'])
    .optional()
    .openapi({ description: 'csv: the file that can be imported; so does Accept: text/csv' }),
})

/** A list in the description of a route: as JSON, or as CSV. */
export function jsonOrCsv<Shape extends z.ZodType>(description: string, schema: Shape) {
  return {
    description,
    content: {
      'application/json': { schema },
      'text/csv': { schema: z.string() },
    },
  }
}

export function wantsCsv(c: Context): boolean {
  const format = c.req.query('format')
  if (format !== undefined) return format === 'csv'
  return /\btext\/csv\b/i.test(c.req.header('Accept') ?? '')
}

/** A list as the file that can be imported, under the name it is saved by. */
export function sendCsv(c: Context, name: string, text: string) {
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  })
}
