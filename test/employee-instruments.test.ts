import { describe, expect, test } from 'vitest'
import {
  type Definition,
  definition,
  headline,
  itemsOf,
} from '../src/core/definition/definition.ts'
import { conceptOf } from '../src/core/measures/measure-kinds.ts'
import { catalogue, hme } from './surveys.ts'

describe('HME is one index, asked alone or inside a longer questionnaire', () => {
  const longer = shipped('medarbetarenkat')

  test('its nine statements stand there word for word, on the same scale', () => {
    const keys = itemsOf(hme).map(({ key }) => key)
    expect(keys).toHaveLength(9)
    expect(itemsOf(longer).filter(({ key }) => keys.includes(key))).toEqual(itemsOf(hme))
    expect(longer.scales['instammer']).toEqual(hme.scales['instammer'])
  })

  test('index and sub-indices name the same concepts and are computed in the same way', () => {
    const indices = hme.measures.filter(({ kind }) => kind === 'index')
    expect(indices.map(conceptOf)).toEqual(['hme', 'motivation', 'ledarskap', 'styrning'])
    for (const index of indices) expect(longer.measures).toContainEqual(index)
    expect(conceptOf(headline(longer))).toBe('hme')
  })
})

describe('NMI', () => {
  const nmi = shipped('nmi')

  test('asks twenty questions in five parts and shows each as a mean, a top-box share and a distribution', () => {
    // As published: satisfied 3, competent 3, involved 7, stimulated 3, not stressed 4.
    expect(nmi.pages.map(({ items }) => items.length)).toEqual([3, 3, 7, 3, 4])
    const measures = new Set(nmi.measures.map(({ key }) => key))
    for (const { key } of itemsOf(nmi))
      expect([key, `${key}-topp`, `${key}-fordelning`].every((m) => measures.has(m))).toBe(true)
    expect(conceptOf(headline(nmi))).toBe('helhetsbetyg')
  })

  test('counts few stressed as good', () => {
    const mean = nmi.measures.find(({ key }) => key === 'stressad')
    expect(mean).toMatchObject({ kind: 'mean', direction: 'lower' })
    const share = nmi.measures.find(({ key }) => key === 'stressad-topp')
    expect(share).toMatchObject({ kind: 'share', to: 2, bands: 'toppbetyg' })
  })
})

test('a board has no groups, no distributions and no texts', () => {
  const board = shipped('styrelse')
  expect(board.groups).toEqual({ by: [], cross: [], whole: 'people' })
  expect(new Set(board.measures.map(({ kind }) => kind))).toEqual(new Set(['mean', 'share']))
  expect(new Set(itemsOf(board).map(({ kind }) => kind))).toEqual(new Set(['scale']))
})

test('questions about one’s own health are sensitive and in no index', () => {
  const health = shipped('halsa')
  const own = health.pages.at(-1)?.items ?? []
  expect(own.map(({ sensitive }) => sensitive)).toEqual(own.map(() => true))
  const indexed = health.measures.flatMap((m) => ('items' in m ? m.items : []))
  for (const { key } of own) expect(indexed).not.toContain(key)
})

test('employees are promised anonymity in every survey of them', () => {
  for (const key of ['hme', 'medarbetarenkat', 'nmi', 'ami', 'halsa', 'styrelse'])
    expect([key, shipped(key).anonymity]).toEqual([key, 'anonymous'])
})

function shipped(key: string): Definition {
  return definition.parse(catalogue.definitions.get(`${key}/1.json`))
}
