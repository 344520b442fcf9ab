import { testWorld } from '#world'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { definitionSchema } from '../src/core/definition/definition-schema.ts'
import { createApp } from '../src/http/app.tsx'
import { addApiKey } from '../src/work/api-keys.ts'
import { changed } from './changed.ts'
import { client } from './client.ts'
import { root } from './started.ts'
import { catalogue, hme } from './surveys.ts'
import { granted } from './world.ts'

const file = readFileSync(join(root, 'surveys/definition.schema.json'), 'utf8')

test('the schema that ships is the one that definitions are read with; if not: npm run schema', () => {
  expect(file).toBe(definitionSchema())
})

describe('an editor that holds the schema', () => {
  const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(file)))

  for (const [name, content] of catalogue.definitions)
    test(`finds nothing to mark in ${name}`, () => {
      expect(schema.safeParse(content).error).toBeUndefined()
    })

  test('marks what cannot be: a missing field, a misspelt one, a kind there is not, an odd number', () => {
    const wrong: [at: string, to?: unknown][] = [
      ['anonymity'],
      ['measures.0.decimal', 1],
      ['measures.0.kind', 'median'],
      ['pages.0.items.0.kind', 'stars'],
      ['pages.0.items', []],
      ['version', 1.5],
      ['title.fi', 'Kysely'],
    ]
    for (const [at, to] of wrong)
      expect([at, schema.safeParse(changed(hme, at, to)).success]).toEqual([at, false])
  })
})

test('anybody may fetch the schema, and a definition that names it is published as it was written', async () => {
  const world = await testWorld({ kind: 'demo' })
  try {
    const app = createApp(world)
    const reply = await client(app, null).get('/api/definition.schema.json')
    expect([reply.status, reply.type, reply.text]).toEqual([200, 'application/schema+json', file])
    const { key } = granted(await addApiKey(world, 'hr', ['manage', 'read']))
    const hr = client(app, key)
    const named = { $schema: '../definition.schema.json', ...hme }
    expect((await hr.post('/api/v1/definitions', named)).status).toBe(201)
    expect((await hr.get('/api/v1/definitions/hme/1')).json).toEqual(named)
    // The hash is of the content as it was written.
    expect((await hr.post('/api/v1/definitions', hme)).status).toBe(409)
  } finally {
    await world.close()
  }
})
