import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { definitionDiffShape } from '../../src/core/definition/diff-shape.ts'
import { trend } from '../../src/core/trend.ts'
import { createApp } from '../../src/http/app.tsx'
import { addApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { publishDefinition } from '../../src/work/publish-definition.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { type Client, client } from '../client.ts'
import { allNine, fielded, hme } from '../fielded.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
let hr: Client
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  const { key } = granted(await addApiKey(world, 'hr', ['read']))
  hr = client(createApp(world), key)
})
afterEach(() => world.close())

const item = z.looseObject({ key: z.string() })
const pages = z.array(z.looseObject({ items: z.array(item) })).parse(hme()['pages'])

/** HME again, every question the same but those that are said to have changed. */
function next(version: number, changed: Readonly<Record<string, 'reworded' | 'new-scale'>> = {}) {
  return hme({
    version,
    pages: pages.map((page) => ({
      ...page,
      items: page.items.map((one) => ({
        ...one,
        since: { item: one.key, change: changed[one.key] ?? 'same' },
      })),
    })),
  })
}

async function diff(path: string) {
  const { json } = await hr.get(`/api/v1/definitions/${path}`)
  return definitionDiffShape.parse(json)
}

describe('what changed between two published versions', () => {
  test('is what the trend of two rounds breaks on', async () => {
    for (const [period, definition] of [
      ['2025', hme()],
      ['2026', next(2, { larande: 'reworded' })],
    ] as const) {
      const round = await fielded(world, { definition, period })
      const api = client(createApp(world), null)
      for (const token of round.tokens.values())
        await api.post(`/api/v1/responses/${token}`, { answers: allNine(4) })
      granted(await closeRound(world, round))
      granted(await publishRound(world, round))
    }
    const { measures, items, relation } = await diff('hme/2/diff?with=hme@1')
    expect([relation, items.filter(({ change }) => change !== 'same')]).toEqual([
      'versions',
      [{ item: 'larande', was: 'larande', change: 'reworded', notes: [] }],
    ])
    const broken = measures.filter(({ change }) => change === 'breaks')
    expect(broken.map(({ concept }) => concept)).toEqual([
      ...['hme', 'motivation', 'larande', 'larande-topp'],
    ])
    const trends = z.object({ trends: z.array(trend) })
    const { json } = await hr.get('/api/v1/series/hme/trend')
    for (const { concept, breaks } of trends.parse(json).trends) {
      const { whole } = measures.find((one) => one.concept === concept) ?? {}
      expect([concept, breaks]).toEqual([concept, whole ? [{ before: '2026', ...whole }] : []])
    }
  })

  test('follows every version between, in whichever order they are named', async () => {
    const versions = [hme(), next(2, { ansvar: 'new-scale' }), next(3)]
    for (const one of versions) granted(await publishDefinition(world, one))
    const [up, down] = [await diff('hme/3/diff?with=hme@1'), await diff('hme/1/diff?with=hme@3')]
    expect(up).toEqual(down)
    expect([up.older, up.newer, up.missing]).toEqual(['hme@1', 'hme@3', []])
    expect(up.items.find((one) => one.item === 'ansvar')?.change).toBe('new-scale')
    expect(
      (await diff('hme/3/diff?with=hme@2')).measures.map(({ change }) => change),
    ).not.toContain('breaks')
    expect((await diff('hme/3/diff?with=hme@3')).relation).toBe('identical')
  })

  test('of another questionnaire is that nothing is compared', async () => {
    granted(await publishDefinition(world, hme()))
    granted(await publishDefinition(world, hme({ key: 'hme-lang' })))
    const { relation, measures } = await diff('hme-lang/1/diff?with=hme@1')
    expect(relation).toBe('questionnaires')
    expect(measures[0]).toMatchObject({ concept: 'hme', whole: { because: 'questionnaire' } })
  })

  test('is asked of versions that are published, by their names', async () => {
    granted(await publishDefinition(world, hme()))
    for (const [path, status] of [
      ['hme/2/diff?with=hme@1', 404],
      ['hme/1/diff?with=hme@2', 404],
      ['hme/1/diff?with=hme', 422],
      ['hme/1/diff', 422],
    ] as const)
      expect([path, (await hr.get(`/api/v1/definitions/${path}`)).status]).toEqual([path, status])
  })
})
