import { describe, expect, test } from 'vitest'
import { named, questionnaire } from '../../../test/small-survey.ts'
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
    {},
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

describe('the layout of a questionnaire is part of it', () => {
  const pages = (version: number, ...pages: string[]) =>
    laidOut(version, ...pages.map((page) => page.split(' ').filter((key) => key !== '')))
  const before = pages(1, 'a b', 'c d')
  const layout = (after: Definition, measure: string) => of(measure, before, after)

  test('questions that stay where they were among each other are compared, whatever comes between', () => {
    for (const after of [
      pages(2, 'a b', 'c d'),
      pages(2, 'ny a b', 'c nyare d', 'nyast'),
      pages(2, 'ny', 'a b', 'c d'),
    ]) {
      expect(layout(after, 'a')).toBeNull()
      expect(layout(after, 'alla')).toBeNull()
    }
  })

  test('questions that come to share a page, or no longer do, are not', () => {
    const merged = pages(2, 'a b c d')
    expect(layout(merged, 'alla')).toEqual({ because: 'layout', items: ['a', 'b', 'c', 'd'] })
    expect(layout(merged, 'a')).toEqual({ because: 'layout', items: ['a'] })
    const split = pages(2, 'a b', 'c', 'd')
    expect(layout(split, 'a')).toBeNull()
    expect(layout(split, 'c')).toEqual({ because: 'layout', items: ['c'] })
  })

  test('questions that are asked after others than before are not', () => {
    // a was first on its page and is no longer; d comes after the same three.
    const turned = pages(2, 'b a', 'c d')
    expect(layout(turned, 'a')?.because).toBe('layout')
    expect(layout(turned, 'b')?.because).toBe('layout')
    expect(layout(turned, 'd')).toBeNull()
    expect(layout(turned, 'alla')).toEqual({ because: 'layout', items: ['a', 'b'] })
    // The pages change places.
    expect(layout(pages(2, 'c d', 'a b'), 'd')?.because).toBe('layout')
  })

  test('moved and moved back again, figures of the first and the last are compared', () => {
    const all = [before, pages(2, 'a b c d'), pages(3, 'a b', 'c d')] as const
    expect(of('alla', all[0], all[2], all)).toBeNull()
    expect(of('alla', all[1], all[2], all)?.because).toBe('layout')
  })
})

describe('another way of answering is another scale, whatever the version says', () => {
  const version = (number: number, item: Record<string, unknown>, dontKnow = false) =>
    definition.parse({
      ...questionnaire({
        items: [{ key: 'q', ...item, ...(number > 1 ? { since: same('q') } : {}) }],
        measures: [
          { key: 'q', kind: item['kind'] === 'rank' ? 'rank' : 'distribution', item: 'q' },
        ],
      }),
      version: number,
      scales: { betyg: { min: 1, max: 5, dontKnow, labels: { sv: ['dåligt', 'bra'] } } },
    })
  const scale = { kind: 'scale', scale: 'betyg' }
  const choice = { kind: 'choice', options: named('a', 'b') }
  const rank = { kind: 'rank', options: named('a', 'b', 'c') }
  const compare = { kind: 'compare', scale: 'betyg', objects: named('se', 'dk') }

  test.each([
    ['don’t know is offered', version(1, scale), version(2, scale, true)],
    ['don’t know is withdrawn', version(1, compare, true), version(2, compare)],
    ['don’t know comes to a choice', version(1, choice), version(2, { ...choice, dontKnow: true })],
    [
      'an option comes',
      version(1, choice),
      version(2, { ...choice, options: named('a', 'b', 'c') }),
    ],
    [
      'options change places',
      version(1, choice),
      version(2, { ...choice, options: named('b', 'a') }),
    ],
    ['several may be chosen', version(1, choice), version(2, { ...choice, several: true })],
    ['fewer may be ranked', version(1, rank), version(2, { ...rank, most: 2 })],
    ['an object goes', version(1, compare), version(2, { ...compare, objects: named('se', 'no') })],
    ['it is another kind', version(1, choice), version(2, scale)],
  ])('%s', (_, older, newer) => {
    expect(of('q', older, newer)).toEqual({ because: 'new-scale', items: ['q'] })
  })

  test('other words for the same are its author’s to tell', () => {
    const options = [
      { key: 'a', text: { sv: 'Något annat' } },
      { key: 'b', text: { sv: 'b' } },
    ]
    expect(of('q', version(1, choice), version(2, { ...choice, options }))).toBeNull()
  })
})

describe('the same questions computed in another way', () => {
  const index = (more: Record<string, unknown>) => ({
    ...{ key: 'x', kind: 'index', rule: 'questionMeans', ...more },
  })
  const part = (key: string, items: string[], more: Record<string, unknown> = {}) =>
    index({ key, items, ...more })
  const whole = { key: 'x', kind: 'index', rule: 'meanOfSubIndices' }
  const recomputed = { because: 'recomputed', items: [] }
  const change = (before: Record<string, unknown>[], after: Record<string, unknown>[]) =>
    of('x', laidOut(1, ['a', 'b', 'c'], before), laidOut(2, ['a', 'b', 'c'], after))

  test('is told when weights go to other items, and not when items only change places', () => {
    const items = ['a', 'b']
    const heavy = index({ items, weights: [2, 1] })
    expect(change([heavy], [index({ items, weights: [1, 2] })])).toEqual(recomputed)
    expect(change([heavy], [index({ items: ['b', 'a'], weights: [2, 1] })])).toEqual(recomputed)
    expect(change([heavy], [index({ items: ['b', 'a'], weights: [1, 2] })])).toBeNull()
    expect(change([index({ items })], [index({ items: ['b', 'a'] })])).toBeNull()
    expect(change([index({ items })], [index({ items, weights: [1, 1] })])).toBeNull()
  })

  test('is told when the parts of an index are made up or computed otherwise', () => {
    const parts = { ...whole, parts: ['ett', 'tva'] }
    const before = [parts, part('ett', ['a', 'b']), part('tva', ['c'])]
    const after = (...measures: Record<string, unknown>[]) => change(before, measures)
    expect(after(parts, part('tva', ['c']), part('ett', ['b', 'a']))).toBeNull()
    expect(after(parts, part('ett', ['a']), part('tva', ['b', 'c']))).toEqual(recomputed)
    expect(after({ ...parts, weights: [2, 1] }, ...before.slice(1))).toEqual(recomputed)
    const own = part('ett', ['a', 'b'], { rule: 'individual' })
    expect(after(parts, own, part('tva', ['c']))).toEqual(recomputed)
    // Its printing alone is another.
    const fine = part('ett', ['a', 'b'], { decimals: 3, title: { sv: 'Ett' } })
    expect(after(parts, fine, part('tva', ['c']))).toBeNull()
  })
})

describe('who is counted', () => {
  const version = (number: number, whole: Definition['groups']['whole'], kundtyp?: object) =>
    definition.parse({
      ...questionnaire({
        items: [
          { key: 'nojd', kind: 'scale', scale: 'tio', since: same('nojd') },
          ...(kundtyp === undefined ? [] : [{ ...choice, ...kundtyp }]),
        ],
        measures: [
          { key: 'nki', kind: 'index', rule: 'individual', items: ['nojd'] },
          { key: 'fordelning', kind: 'distribution', item: 'nojd' },
        ],
        groups: { by: ['kundtyp', 'region'], whole },
      }),
      version: number,
    })
  const choice = { key: 'kundtyp', kind: 'choice', options: named('foretag', 'privat') }
  const mean = { meanOf: 'kundtyp' }
  const recomputed = { because: 'recomputed', items: [] }
  const between_ = (measure: string, older: Definition, newer: Definition, group = {}) =>
    of(measure, older, newer, [older, newer], group)

  test('another way from parts to the whole breaks the whole, and no group of it', () => {
    const [people, parts] = [version(1, 'people'), version(2, mean)]
    expect(between_('nki', people, parts)).toEqual(recomputed)
    expect(between_('nki', parts, version(3, { meanOf: 'region' }))).toEqual(recomputed)
    expect(between_('nki', people, parts, { kundtyp: 'privat' })).toBeNull()
    // A distribution counts people either way.
    expect(between_('fordelning', people, parts)).toBeNull()
  })

  test('a group breaks with the question that defines it, and so does a whole that is made of it', () => {
    const reworded = { since: { item: 'kundtyp', change: 'reworded' } }
    const [older, newer] = [version(1, mean, {}), version(2, mean, reworded)]
    const broken = { because: 'reworded', items: ['kundtyp'] }
    expect(between_('nki', older, newer, { kundtyp: 'privat' })).toEqual(broken)
    expect(between_('nki', older, newer)).toEqual(broken)
    expect(between_('nki', older, newer, { region: 'norr' })).toBeNull()
    // What the frame knew before is asked for now.
    expect(between_('nki', version(1, mean), newer, { kundtyp: 'privat' })).toEqual({
      ...{ because: 'new', items: ['kundtyp'] },
    })
  })

  test('of two questions that both say they are the old one, the second is new', () => {
    const one = laidOut(
      1,
      ['a'],
      [{ key: 'x', kind: 'index', rule: 'questionMeans', items: ['a'] }],
    )
    const two = definition.parse({
      ...laidOut(
        2,
        ['a', 'b'],
        [{ key: 'x', kind: 'index', rule: 'questionMeans', items: ['a', 'b'] }],
      ),
    })
    const pages = two.pages.map(({ items }) => ({
      items: items.map((item) => ({ ...item, since: same('a') })),
    }))
    expect(of('x', one, { ...two, pages })).toEqual({ because: 'new', items: ['b'] })
  })
})

/** A version whose pages hold these items, those of `abcd` being the same as before. */
function laidOut(version: number, ...pages: (string[] | Record<string, unknown>[])[]): Definition {
  const keys = pages.flatMap((page) => page.filter((one) => typeof one === 'string'))
  const listed = pages.flatMap((page) => page.filter((one) => typeof one !== 'string'))
  const item = (key: string) => ({
    ...{ key, kind: 'scale', scale: 'betyg', text: { sv: key } },
    ...('abcd'.includes(key) && version > 1 ? { since: same(key) } : {}),
  })
  const all = { key: 'alla', kind: 'index', rule: 'questionMeans', items: ['a', 'b', 'c', 'd'] }
  const means = keys.map((key) => ({ key, kind: 'mean', item: key }))
  return definition.parse({
    ...first,
    version,
    pages: pages
      .map((page) => page.flatMap((one) => (typeof one === 'string' ? [item(one)] : [])))
      .filter((items) => items.length > 0)
      .map((items) => ({ items })),
    measures: listed.length > 0 ? listed : [all, ...means],
  })
}

function of(
  measure: string,
  older: Definition,
  newer: Definition,
  versions: readonly Definition[] = [older, newer],
  group: Record<string, string> = {},
) {
  const measured = (one: Definition) => {
    const found = one.measures.find(({ key }) => key === measure)
    if (found === undefined) throw new Error(`no measure ${measure}`)
    return { definition: one, measure: found }
  }
  return incomparable(measured(older), measured(newer), versions, group)
}
