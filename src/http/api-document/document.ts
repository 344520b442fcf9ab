import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env } from '../env.ts'
import { permissionOf } from '../permissions.ts'
import { type Document, document as shape, type Operation, schema, type Schema } from './shape.ts'

/**
 * The description of the API, OpenAPI 3.1, from the routes that the app has. What routes do not say
 * is added: which scope opens each, from the table that guards them; its noun; and a value for each
 * part of an address, so that an example can be sent as it stands to the demo.
 */
export function apiDocument(app: OpenAPIHono<Env>, baseUrl: string): Document {
  const made = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Nöjd',
      version: '1',
      description: 'Satisfaction measured year after year. Problems are application/problem+json.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: baseUrl }],
    security: [{ key: [] }],
  })
  const document = shape.parse(JSON.parse(JSON.stringify(made)))
  const paths = mapped(document.paths, (verbs, path) =>
    mapped(verbs, (operation, verb) => described(verb.toUpperCase(), path, operation)),
  )
  const { schemas } = document.components
  const components = { ...document.components, schemas: { ...schemas, ...shared(schemas) } }
  return { ...document, components, paths }
}

function described(method: string, path: string, operation: Operation): Operation {
  const demanded = permissionOf(method, path.replaceAll(/\{(\w+)\}/g, ':$1'))
  if (demanded === undefined || demanded === 'staff')
    throw new Error(`apiDocument: ${method} ${path} is not open to programs`)
  const parameters = operation.parameters?.map((one) => {
    const example = one.schema.example ?? (one.required ? examples.get(one.name) : undefined)
    return example === undefined ? one : { ...one, example }
  })
  return {
    tags: [nounOf(path)],
    ...operation,
    security: demanded === 'anyone' ? [] : [{ key: [demanded] }],
    ...(parameters === undefined ? {} : { parameters }),
  }
}

/** What an address is about: `/api/v1/rounds/…` a round. Charts are so many that they stand apart. */
function nounOf(path: string): string {
  if (/\/chart\.\w+$/.test(path)) return 'Charts'
  const [first = ''] = path.replace('/api/v1/', '').split('/')
  const noun = first === 'open' ? 'responses' : first
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
}

/** What the demo has under each name. */
const example = { series: 'hme', period: '2025', key: 'hme', version: '1', with: 'hme@1' }
const examples = new Map(Object.entries(example))

/**
 * The shapes that have a name, from zod itself: what makes the rest of the document takes a field
 * that may be absent, but never undefined, for one that is always there.
 */
function shared(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const made = z.toJSONSchema(z.globalRegistry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override({ jsonSchema }) {
      delete jsonSchema.propertyNames
      // No limit at all, only that of the language.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  const all = mapped(made.schemas, ({ $schema: _schema, $id: _id, ...one }) => schema.parse(one))
  const references = JSON.stringify(all)
  const isNeeded = (name: string) =>
    Object.hasOwn(schemas, name) || references.includes(`"#/components/schemas/${name}"`)
  return Object.fromEntries(Object.entries(all).filter(([name]) => isNeeded(name)))
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one, key)]))
}
