import type { ApiDescription, ApiOperation } from '../../../web/staff/api.tsx'
import type { ApiContent, ApiField } from '../../../web/staff/api-fields.tsx'
import { curl } from './curl.ts'
import { fieldsOf, limitsOf, shapeName, typeOf } from './notation.ts'
import type { Document, Operation, Schema } from './shape.ts'

const problemType = 'application/problem+json'

/** The document as its page tells it: operations by noun, what any of them may refuse, the shapes. */
export function readDocument(document: Document): ApiDescription {
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
  )
  const nouns = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))]
  const refusals = operations.flatMap(({ operation }) =>
    Object.entries(operation.responses).filter(([, { content }]) => problemType in (content ?? {})),
  )
  return {
    // Charts stand last: there are four of each.
    nouns: nouns
      .toSorted((a, b) => Number(a === 'Charts') - Number(b === 'Charts'))
      .map((name) => ({
        name,
        operations: operations
          .filter(({ operation }) => operation.tags?.includes(name))
          .map(({ path, verb, operation }) => told(document, verb.toUpperCase(), path, operation)),
      })),
    problems: [...new Map(refusals)].map(([status, { description }]) => ({ status, description })),
    shapes: Object.entries(document.components.schemas).map(([name, schema]) => ({
      ...{ name, description: schema.description ?? '' },
      content: contentOf(document, '', schema),
    })),
  }
}

function told(
  document: Document,
  method: string,
  path: string,
  operation: Operation,
): ApiOperation {
  const { summary, requestBody, responses, security = [] } = operation
  const statuses = Object.entries(responses)
  const refuses = ([, { content }]: (typeof statuses)[number]) => problemType in (content ?? {})
  return {
    id: idOf(method, path),
    ...{ method, path, summary },
    scopes: security.flatMap((one) => one['key'] ?? []),
    parameters: (operation.parameters ?? []).map((one) => ({
      ...{ name: one.name, where: one.in, required: one.required, mayMiss: false },
      ...{ type: typeOf(one.schema), limits: limitsOf(one.schema) },
      description: one.description ?? '',
    })),
    body:
      requestBody === undefined
        ? null
        : {
            description: requestBody.description ?? '',
            required: requestBody.required,
            contents: contentsOf(document, requestBody.content),
          },
    answers: statuses
      .filter((one) => !refuses(one))
      .map(([status, { description, content = {} }]) => ({
        ...{ status, description },
        contents: contentsOf(document, content),
      })),
    refusals: statuses.filter(refuses).map(([status]) => status),
    curl: curl(document, method, path, operation),
  }
}

/** `GET /api/v1/series/{series}` → `get-api-v1-series-series`. */
function idOf(method: string, path: string): string {
  return `${method} ${path}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

function contentsOf(
  document: Document,
  content: Readonly<Record<string, { readonly schema: Schema }>>,
): ApiContent[] {
  return Object.entries(content).map(([media, { schema }]) => contentOf(document, media, schema))
}

function contentOf(document: Document, media: string, schema: Schema): ApiContent {
  const variants = variantsOf(document, schema)
  const isTold = variants.length > 0 && schema.$ref === undefined
  return { media, type: isTold ? [] : typeOf(schema), variants }
}

/** The fields of what a name stands for; of several alternatives, each with its own. */
function variantsOf(document: Document, schema: Schema): ApiField[][] {
  const own =
    schema.$ref === undefined ? schema : document.components.schemas[shapeName(schema.$ref)]
  if (own === undefined) throw new Error(`apiDocument: ${schema.$ref ?? ''} is not described`)
  const alternatives = (own.oneOf ?? own.anyOf ?? [own]).filter(({ $ref }) => $ref === undefined)
  return alternatives.map((one) => fieldsOf(one)).filter((fields) => fields.length > 0)
}
