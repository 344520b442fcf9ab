import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { definition, nameOf } from '../../core/definition/definition.ts'
import { definitionDiff } from '../../core/definition/diff.ts'
import { definitionDiffShape } from '../../core/definition/diff-shape.ts'
import { definitionSchema } from '../../core/definition/definition-schema.ts'
import { text } from '../../core/definition/text.ts'
import { definitionName } from '../../core/key.ts'
import { isRefusal, refuse } from '../../core/refusal.ts'
import { findDefinition, listDefinitions, type PublishedDefinition } from '../../db/definition.ts'
import { publishDefinition } from '../../work/publish-definition.ts'
import { jsonOnly } from '../body.ts'
import type { Env } from '../env.ts'
import { refusalProblem, refusals } from '../problem.ts'
import { json } from './json.ts'

const listed = z
  .object({
    definition: z.string(),
    key: z.string(),
    version: z.int(),
    title: text,
    hash: z.string(),
  })
  .openapi('ListedDefinition')

const list = createRoute({
  method: 'get',
  path: '/api/v1/definitions',
  summary: 'Every published definition version',
  responses: {
    200: json('Versions by key', z.object({ definitions: z.array(listed) })),
    ...refusals,
  },
})

const versions = createRoute({
  method: 'get',
  path: '/api/v1/definitions/{key}',
  summary: 'The published versions of a definition',
  request: { params: z.object({ key: z.string() }) },
  responses: { 200: json('Versions', z.object({ definitions: z.array(listed) })), ...refusals },
})

const one = createRoute({
  method: 'get',
  path: '/api/v1/definitions/{key}/{version}',
  summary: 'A published definition version',
  request: { params: z.object({ key: z.string(), version: z.string() }) },
  responses: { 200: json('The definition', definition), ...refusals },
})

const diff = createRoute({
  method: 'get',
  path: '/api/v1/definitions/{key}/{version}/diff',
  summary: 'What changed between two published versions, and what breaks comparability',
  request: {
    params: z.object({ key: z.string(), version: z.string() }),
    query: z.object({ with: definitionName.describe('the other version: hme@1') }),
  },
  responses: { 200: json('The differences', definitionDiffShape), ...refusals },
})

const publish = createRoute({
  method: 'post',
  path: '/api/v1/definitions',
  summary: 'Publish a definition version. The same content again changes nothing.',
  middleware: [jsonOnly('asFile')] as const,
  request: {
    body: {
      description: 'A definition, of the shape that /api/definition.schema.json describes',
      required: true,
      content: { 'application/json': { schema: z.unknown() } },
    },
  },
  responses: { 200: json('Published before', listed), 201: json('Published', listed), ...refusals },
})

export function definitionsApi(app: OpenAPIHono<Env>): void {
  let schema: string | undefined
  app.get('/api/definition.schema.json', (c) => {
    schema ??= definitionSchema()
    return c.body(schema, 200, { 'Content-Type': 'application/schema+json' })
  })

  app.openapi(list, async (c) => {
    const all = await listDefinitions(c.get('world').db)
    return c.json({ definitions: all.map(asListed) }, 200)
  })

  app.openapi(versions, async (c) => {
    const { key } = c.req.valid('param')
    const all = await listDefinitions(c.get('world').db)
    const own = all.filter(({ definition }) => definition.key === key)
    if (own.length === 0)
      return refusalProblem(c, refuse('not-found', 'There is no published definition of that key.'))
    return c.json({ definitions: own.map(asListed) }, 200)
  })

  app.openapi(one, async (c) => {
    const { key, version } = c.req.valid('param')
    const found = await findDefinition(c.get('world').db, `${key}@${version}`)
    if (found === undefined)
      return refusalProblem(c, refuse('not-found', 'There is no such published version.'))
    return c.json(found.definition, 200)
  })

  app.openapi(diff, async (c) => {
    const { key, version } = c.req.valid('param')
    const all = (await listDefinitions(c.get('world').db)).map((one) => one.definition)
    const [older, newer] = [c.req.valid('query').with, `${key}@${version}`].map((name) =>
      all.find((one) => nameOf(one) === name),
    )
    if (older === undefined || newer === undefined)
      return refusalProblem(c, refuse('not-found', 'There is no such published version.'))
    return c.json(definitionDiff(older, newer, all), 200)
  })

  app.openapi(publish, async (c) => {
    const outcome = await publishDefinition(c.get('world'), c.req.valid('json'))
    if (isRefusal(outcome)) return refusalProblem(c, outcome)
    return c.json(asListed(outcome), outcome.already ? 200 : 201)
  })
}

function asListed({ definition, hash }: Pick<PublishedDefinition, 'definition' | 'hash'>) {
  const { key, version, title } = definition
  return { definition: nameOf(definition), key, version, title, hash }
}
