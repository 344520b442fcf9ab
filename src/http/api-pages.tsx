import type { OpenAPIHono } from '@hono/zod-openapi'
import { type ApiDescription, ApiPage } from '../../web/staff/api.tsx'
import { apiDocument } from './api-document/document.ts'
import { readDocument } from './api-document/operations.ts'
import type { Document } from './api-document/shape.ts'
import type { Env } from './env.ts'
import { sendPage } from './page.ts'
import { frameOf } from './staff-frame.tsx'

/** The description of the API, for programs and for people. Both are open, for nobody's data is in them. */
export function apiPages(app: OpenAPIHono<Env>, baseUrl: string): void {
  let made: { document: Document; description: ApiDescription } | undefined
  // Made when somebody asks: then every route is there.
  const described = () => {
    if (made === undefined) {
      const document = apiDocument(app, baseUrl)
      made = { document, description: readDocument(document) }
    }
    return made
  }
  app.get('/api/openapi.json', (c) => c.json(described().document))
  app.get('/api', (c) =>
    sendPage(c, <ApiPage {...frameOf(c)} description={described().description} />),
  )
}
