import { testWorld } from '#world'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Call, refusalText } from '../src/cli/command.ts'
import { surveyCheck } from '../src/cli/survey.ts'
import { isRefusal, Unusable } from '../src/core/refusal.ts'
import { createApp } from '../src/http/app.tsx'
import { readServerSettings } from '../src/node/server-settings.ts'
import { addApiKey } from '../src/work/api-keys.ts'
import { changed } from './changed.ts'
import { client } from './client.ts'
import { faulty } from './faulty/faults.ts'
import { rawFiles } from './faulty/raw.ts'
import { nojd } from './nojd.ts'
import { root } from './started.ts'
import { granted } from './world.ts'

const good = readFileSync(join(root, 'test/faulty/good.json'), 'utf8')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-faulty-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the definition that the others are made of is right, and there are enough of them', async () => {
  expect(await check(utf8.encode(good))).toBe('kundkoll@2 is right; 1 example is played.')
  expect(Object.keys({ ...faulty, ...rawFiles(good) }).length).toBeGreaterThanOrEqual(60)
})

describe('an author is told where a definition is wrong, and what to do about', () => {
  for (const [name, { at, to, told, where = at }] of Object.entries(faulty))
    test(name, async () => {
      const said = await check(utf8.encode(JSON.stringify(changed(JSON.parse(good), at, to))))
      const line = said.split('\n').find((one) => one.startsWith(`  ${where}: `))
      expect(line ?? said).toContain(told)
      // One mistake is not told as twenty, and never in the words of a program.
      expect(said.split('\n').length, said).toBeLessThanOrEqual(5)
      expect(said).not.toMatch(/undefined|Invalid|\[object|NaN/)
    })

  for (const [name, { bytes, told }] of Object.entries(rawFiles(good)))
    test(name, async () => {
      const said = await check(bytes)
      expect(said).toContain(told)
      expect(said.length).toBeLessThan(20_000)
    })
})

test('of very many faults the first fifty are told', async () => {
  const wrong = Array.from({ length: 150 }, () => ({ nojd: 6 }))
  const many = changed(JSON.parse(good), 'examples.0.responses', wrong)
  expect((await check(utf8.encode(JSON.stringify(many)))).split('\n')).toHaveLength(51)
})

test('at a terminal the faults go to the error stream, with exit code 1', async () => {
  const file = join(folder, 'terminal.json')
  const two = changed(JSON.parse(good), 'measures.0.items.1', 'bemotand')
  writeFileSync(file, JSON.stringify(changed(two, 'title.en', undefined)))
  const ran = await nojd(['survey', 'check', file])
  expect([ran.code, ran.out]).toEqual([1, ''])
  expect(ran.err.trim().split('\n')).toEqual([
    `${file} has faults:`,
    expect.stringMatching(/^ {2}title\.en: missing/),
    expect.stringMatching(/^ {2}measures\.0\.items\.1: .*did you mean "bemotande"\?/),
  ])
})

test('a program that sends one is told the same, and nothing is published', async () => {
  const world = await testWorld({ kind: 'demo' })
  try {
    const { key } = granted(await addApiKey(world, 'hr', ['manage', 'read']))
    const hr = client(createApp(world), key)
    for (const [name, { at, to, told, where = at }] of Object.entries(faulty)) {
      const reply = await hr.post('/api/v1/definitions', changed(JSON.parse(good), at, to))
      expect([name, reply.status]).toEqual([name, 422])
      const fault = problem.parse(reply.json).errors.find((one) => one.where === where)
      expect(fault?.detail, name).toContain(told)
    }
    const twice = good.replace('"version": 2,', '"version": 2,\n  "version": 3,')
    const refused = await hr.postBytes('/api/v1/definitions', 'application/json', twice)
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining('line 4: \\"version\\" stands twice'),
    ])
    expect((await hr.get('/api/v1/definitions')).json).toEqual({ definitions: [] })
  } finally {
    await world.close()
  }
})

const problem = z.object({ errors: z.array(z.object({ where: z.string(), detail: z.string() })) })
const utf8 = new TextEncoder()

/** What `nojd survey check` says of a file with these bytes. */
async function check(bytes: Uint8Array): Promise<string> {
  const file = join(folder, 'faulty.json')
  writeFileSync(file, bytes)
  const read = readServerSettings({})
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const call: Call = {
    ...{ positionals: [file], values: {}, root, settings: read.settings },
    open: () => Promise.reject(new Error('a check needs no database')),
    print: () => undefined,
    tell: () => undefined,
  }
  try {
    const outcome = await surveyCheck.run(call)
    return isRefusal(outcome) ? refusalText(outcome) : outcome.text
  } catch (error) {
    if (error instanceof Unusable) return error.message
    throw error
  }
}
