import { z } from '@hono/zod-openapi'

/** JSON Schema as far as our description uses it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly example?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: boolean | Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

const number = z.number().exactOptional()
const text = z.string().exactOptional()
const anything = z.unknown().exactOptional()

export const schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    ...{ $ref: text, description: text, format: text, pattern: text },
    type: z.union([z.string(), z.array(z.string())]).exactOptional(),
    ...{ enum: z.array(z.unknown()).exactOptional(), const: anything, default: anything },
    example: anything,
    ...{ minLength: number, maxLength: number, minimum: number, maximum: number },
    ...{ minItems: number, maxItems: number },
    required: z.array(z.string()).exactOptional(),
    properties: z.record(z.string(), schema).exactOptional(),
    additionalProperties: z.union([z.boolean(), schema]).exactOptional(),
    items: z.union([z.boolean(), schema]).exactOptional(),
    prefixItems: z.array(schema).exactOptional(),
    anyOf: z.array(schema).exactOptional(),
    oneOf: z.array(schema).exactOptional(),
  }),
)

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: text,
  example: anything,
  schema,
})

const content = z.record(z.string(), z.looseObject({ schema, example: anything }))

const operation = z.looseObject({
  summary: z.string(),
  tags: z.array(z.string()).exactOptional(),
  /** `[]` needs no key; else which scopes a key needs. */
  security: z.array(z.record(z.string(), z.array(z.string()))).exactOptional(),
  parameters: z.array(parameter).exactOptional(),
  requestBody: z.looseObject({ description: text, required: z.boolean(), content }).exactOptional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string(), content: content.exactOptional() }),
  ),
})
export type Operation = z.infer<typeof operation>

/** OpenAPI 3.1 as far as our description uses it; whatever else stands in it stays. */
export const document = z.looseObject({
  openapi: z.string(),
  servers: z.array(z.looseObject({ url: z.string() })),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
})
export type Document = z.infer<typeof document>
