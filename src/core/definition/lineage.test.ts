import { describe, expect, test } from 'vitest'
import { definition, type Definition } from './definition.ts'
import { incomparable } from './lineage.ts'

interface Written {
  readonly key?: string
  readonly max?: number
  readonly items: readonly {
    readonly key: string
    readonly since?: { item: string; change: 'same' | 'reworded' | 'new-scale' }
    readonly reversed?: boolean
  }[]
  readonly measure?: Record<string, unknown>
}

/** A questionnaire of a few statements, whose index is over all of them. */
function version(number: number, written: Written): Definition {
  const { key = 'trivsel', max = 5, items } = written
  return definition.parse({
    ...{ key, version: number, title: { sv: 'Trivsel' }, source: 'egen', languages: ['sv'] },
    anonymity: 'confidential',
    scales: { betyg: { min: 1, max, labels: { sv: ['dåligt', 'bra'] } } },
    pages: [
      {
        items: items.map((item) => ({
          ...item,
          ...{ kind: 'scale', scale: 'betyg', text: { sv: item.key } },
        })),
      },
    ],
    measures: [
      written.measure ?? {
        ...{ key: 'trivsel', kind: 'index', rule: 'questionMeans' },
        items: items.map((item) => item.key),
      },
    ],
    groups: { by: [], cross: [], whole: 'people' },
  })
}

function between(older: Definition, newer: Definition, versions = [older, newer]) {
  const [a, b] = [older.measures[0], newer.measures[0]]
  if (a === undefined || b === undefined) throw new Error('a version needs a measure')
  return incomparable(
    { definition: older, measure: a },
    { definition: newer, measure: b },
    versions,
  )
}

const same = (item: string) => ({ item, change: 'same' as const })
const first = version(1, { items: [{ key: 'lokal' }, { key: 'mat' }] })

describe('figures of two versions are compared', () => {
  test('when every item says it is the same, under a new name too', () => {
    const second = version(2, {
      items: [
        { key: 'rum', since: same('lokal') },
        { key: 'mat', since: same('mat') },
      ],
    })
    expect(between(first, second)).toBeNull()
    expect(between(first, first)).toBeNull()
  })
})

describe('figures of two versions are not compared', () => {
  const unchanged = [
    { key: 'lokal', since: same('lokal') },
    { key: 'mat', since: same('mat') },
  ]

  test('when a version in between, never asked, reworded a question', () => {
    const second = version(2, {
      items: [
        { key: 'lokal', since: { item: 'lokal', change: 'reworded' } },
        ...unchanged.slice(1),
      ],
    })
    const third = version(3, { items: unchanged })
    expect(between(first, third, [first, second, third])).toEqual({
      because: 'reworded',
      items: ['lokal'],
    })
  })

  test('when the scale has other ends, whatever the version says', () => {
    const wider = version(2, { items: unchanged, max: 10 })
    expect(between(first, wider)?.because).toBe('new-scale')
  })

  test('when a question is turned round, whatever the version says', () => {
    const turned = version(2, {
      items: [{ key: 'lokal', since: same('lokal'), reversed: true }, ...unchanged.slice(1)],
    })
    expect(between(first, turned)).toEqual({ because: 'new-scale', items: ['lokal'] })
  })

  test('when the same questions are computed in another way', () => {
    const share = (from: number) => ({ key: 'topp', kind: 'share', item: 'lokal', from })
    const four = version(1, { items: [{ key: 'lokal' }], measure: share(4) })
    const five = version(2, {
      items: [{ key: 'lokal', since: same('lokal') }],
      measure: share(5),
    })
    expect(between(four, five)).toEqual({ because: 'recomputed', items: [] })
  })

  test('when a question is new, or one of another questionnaire', () => {
    const more = version(2, { items: [...unchanged, { key: 'ljud' }] })
    expect(between(first, more)).toEqual({ because: 'new', items: ['ljud'] })
    const other = version(1, { key: 'annan', items: [{ key: 'lokal' }] })
    expect(between(first, other)).toEqual({ because: 'questionnaire', items: ['lokal'] })
  })
})
