import type { z } from '@hono/zod-openapi'

/** A JSON answer in the description of a route. */
export function json<Shape extends z.ZodType>(description: string, schema: Shape) {
  return { description, content: { 'application/json': { schema } } }
}

/** A request whose body is CSV in UTF-8. */
export function csvRequest(description: string) {
  return {
    description,
    required: true,
    content: { 'text/csv': { schema: { type: 'string' } } },
  } as const
}
