import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { named, questionnaire } from '../../../test/small-survey.ts'
import { conceptOf } from '../measures/measure-kinds.ts'
import { trendOf } from '../trend-of.ts'
import { type Definition, definition } from './definition.ts'
import { definitionDiff } from './diff.ts'

const since = (item: string, change = 'same') => ({ since: { item, change } })
const scale = (key: string, more: Record<string, unknown> = {}) => ({
  ...{ key, kind: 'scale', scale: 'betyg', text: { sv: key } },
  ...more,
})
const mean = (item: string) => ({ key: item, kind: 'mean', item })

const first = questionnaire({
  items: [
    scale('nojd'),
    scale('kaffe'),
    { key: 'viktigast', kind: 'rank', options: named('pris', 'tid') },
  ],
  measures: [
    { key: 'index', kind: 'index', rule: 'questionMeans', items: ['nojd', 'kaffe'] },
    ...[mean('nojd'), mean('kaffe')],
    { key: 'viktigast', kind: 'rank', item: 'viktigast' },
  ],
})

/** The next version of a questionnaire, changed as said. */
function next(before: Definition, changed: Record<string, unknown>): Definition {
  return definition.parse({ ...before, version: before.version + 1, ...changed })
}

describe('a second version', () => {
  const second = next(first, {
    anonymity: 'anonymous',
    groups: { by: ['unit'], cross: [], whole: { meanOf: 'unit' } },
    scales: {
      ...first.scales,
      betyg: { min: 1, max: 5, dontKnow: true, labels: { sv: ['mycket dåligt', 'mycket bra'] } },
    },
    pages: [
      { title: { sv: 'Helheten' }, items: [scale('helhet', since('nojd'))] },
      {
        items: [
          scale('kaffe', { ...since('kaffe'), text: { sv: 'Kaffet är gott' } }),
          {
            ...{ key: 'viktigast', kind: 'rank', text: { sv: 'viktigast' }, ...since('viktigast') },
            options: [{ key: 'tid', text: { sv: 'Tiden' } }, ...named('miljo')],
          },
          scale('lokal', since('lokalen')),
        ],
      },
    ],
    measures: [
      { ...first.measures[0], items: ['helhet', 'kaffe'], decimals: 0 },
      { key: 'helhet', concept: 'nojd', kind: 'mean', item: 'helhet' },
      { key: 'lokal', kind: 'mean', item: 'lokal' },
      first.measures[3],
    ],
  })
  const diff = definitionDiff(first, second, [first, second])

  test('is told item by item', () => {
    expect(diff.relation).toBe('versions')
    expect(diff.items).toEqual([
      {
        ...{ item: 'helhet', was: 'nojd', change: 'same' },
        notes: [
          { what: 'renamed', from: 'nojd', to: 'helhet' },
          { what: 'moved', from: '1', to: '1' },
          { what: 'text', unsaid: true },
          { what: 'labels', unsaid: true },
        ],
      },
      {
        ...{ item: 'kaffe', was: 'kaffe', change: 'same' },
        notes: [
          { what: 'moved', from: '1', to: '2' },
          { what: 'text', unsaid: true },
          { what: 'labels', unsaid: true },
        ],
      },
      {
        ...{ item: 'viktigast', was: 'viktigast', change: 'new-scale' },
        notes: [
          { what: 'moved', from: '1', to: '2' },
          { what: 'options-added', names: ['miljo'] },
          { what: 'options-dropped', names: ['pris'] },
          // It says of itself that it is another scale: other words go with it.
          { what: 'option-texts', names: ['tid'] },
        ],
      },
      {
        ...{ item: 'lokal', was: null, change: 'new' },
        notes: [{ what: 'unknown-since', names: ['lokalen'] }],
      },
    ])
  })

  test('is told measure by measure: what breaks, what is new, what is printed otherwise', () => {
    const layout = (...items: string[]) => ({ because: 'layout', items })
    const recomputed = { because: 'recomputed', items: [] }
    expect(diff.measures).toEqual([
      {
        ...{ concept: 'index', measure: 'index', was: 'index', change: 'breaks' },
        // The whole is the mean of units now, which is the first reason; a unit's figures are only moved.
        ...{ whole: recomputed, groups: layout('helhet', 'kaffe') },
        notes: [{ what: 'decimals', from: '1', to: '0' }],
      },
      {
        ...{ concept: 'nojd', measure: 'helhet', was: 'nojd', change: 'breaks' },
        ...{ whole: recomputed, groups: layout('helhet') },
        notes: [{ what: 'renamed', from: 'nojd', to: 'helhet' }],
      },
      {
        ...{ concept: 'lokal', measure: 'lokal', was: null, change: 'new' },
        ...{ whole: null, groups: null, notes: [] },
      },
      {
        ...{ concept: 'viktigast', measure: 'viktigast', was: 'viktigast', change: 'breaks' },
        whole: { because: 'new-scale', items: ['viktigast'] },
        groups: { because: 'new-scale', items: ['viktigast'] },
        notes: [],
      },
      {
        ...{ concept: 'kaffe', measure: null, was: 'kaffe', change: 'dropped' },
        ...{ whole: null, groups: null, notes: [] },
      },
    ])
  })

  test('is told of as a whole', () => {
    expect(diff.about).toEqual([
      { what: 'anonymity', from: 'confidential', to: 'anonymous' },
      { what: 'pages', from: '1', to: '2' },
      { what: 'page-titles' },
      { what: 'groups', from: '', to: 'unit' },
      { what: 'whole', from: 'people', to: 'unit' },
    ])
  })
})

test('who names the newer first is told the same', () => {
  const second = next(first, {
    pages: [{ items: [scale('nojd', since('nojd', 'reworded')), scale('kaffe')] }],
    measures: [mean('nojd')],
  })
  const all = [first, second]
  expect(definitionDiff(second, first, all)).toEqual(definitionDiff(first, second, all))
  expect(definitionDiff(first, second, all)).toMatchObject({ older: 'liten@1', newer: 'liten@2' })
})

test('a version is like itself; other content under its name is told', () => {
  expect(definitionDiff(first, first, [first]).relation).toBe('identical')
  const other = { ...first, title: { sv: 'En annan' } }
  expect(definitionDiff(first, other, [first]).relation).toBe('changed')
})

test('of two questionnaires no figure is compared, of one concept or not', () => {
  const other = { ...first, key: 'annan' }
  const diff = definitionDiff(first, other, [first, other])
  expect([diff.relation, diff.items]).toEqual(['questionnaires', []])
  for (const { change, whole } of diff.measures)
    expect([change, whole?.because]).toEqual(['breaks', 'questionnaire'])
})

test('a version between that is not at hand is named; one that is, is followed', () => {
  const same = { pages: [{ items: [scale('nojd', since('nojd'))] }], measures: [mean('nojd')] }
  const reworded = { ...same, pages: [{ items: [scale('nojd', since('nojd', 'reworded'))] }] }
  const second = next(first, reworded)
  const third = next(second, same)
  const blind = definitionDiff(first, third, [first, third])
  expect([blind.missing, blind.items[0]?.change]).toEqual([[2], 'same'])
  const seeing = definitionDiff(first, third, [third, second, first])
  expect([seeing.missing, seeing.items[0]?.change]).toEqual([[], 'reworded'])
  expect(seeing.measures[0]).toMatchObject({ change: 'breaks', whole: { because: 'reworded' } })
})

describe('whatever an author changes', () => {
  const pool = ['a', 'b', 'c', 'd']
  /** Most things stay as they are, or nothing could be compared. */
  const mostly = <T, U>(usual: T, otherwise: fc.Arbitrary<U>) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: otherwise })
  const itemOf = (key: string) =>
    fc.record({
      key: fc.constant(key),
      scale: mostly('fem', fc.constant('tio')),
      reversed: mostly(false, fc.constant(true)),
      text: fc.constantFrom({ sv: 'Fråga' }, { sv: 'En fråga' }),
      since: mostly(
        since(key),
        fc.oneof(
          fc.constant({}),
          fc.constantFrom('reworded', 'new-scale').map((change) => since(key, change)),
          fc.constantFrom(...pool).map((other) => since(other)),
        ),
      ),
    })
  const written = mostly(pool, fc.shuffledSubarray(pool, { minLength: 1 })).chain((keys) =>
    fc.record({
      items: fc.tuple(...keys.map(itemOf)),
      breakAfter: mostly(2, fc.integer({ min: 0, max: keys.length })),
      indexed: mostly(keys.slice(0, 2), fc.shuffledSubarray(keys, { minLength: 1 })),
      weights: mostly(null, fc.tuple(...keys.map(() => fc.integer({ min: 1, max: 2 })))),
      whole: mostly('people' as const, fc.constant({ meanOf: 'kundtyp' })),
      choice: mostly(true, fc.constant(false)),
    }),
  )
  type Written = typeof written extends fc.Arbitrary<infer One> ? One : never

  function version(number: number, one: Written): Definition {
    const items = one.items.map(({ since, ...item }) => ({
      ...{ ...item, kind: 'scale' },
      ...(number === 1 ? {} : since),
    }))
    const kundtyp = {
      ...{ key: 'kundtyp', kind: 'choice', text: { sv: 'Kund' }, options: named('x', 'y') },
      ...since('kundtyp'),
    }
    const pages = [
      items.slice(0, one.breakAfter),
      items.slice(one.breakAfter),
      one.choice ? [kundtyp] : [],
    ]
    const weights = one.weights?.slice(0, one.indexed.length)
    return definition.parse({
      ...{ key: 'slump', version: number, title: { sv: 'Slump' }, source: 'slump' },
      ...{ languages: ['sv'], anonymity: 'confidential' },
      scales: {
        fem: { min: 1, max: 5, labels: { sv: ['dåligt', 'bra'] } },
        tio: { min: 1, max: 10, labels: { sv: ['dåligt', 'bra'] } },
      },
      pages: pages.filter((page) => page.length > 0).map((items) => ({ items })),
      measures: [
        {
          ...{ key: 'index', kind: 'index', rule: 'questionMeans', items: one.indexed },
          ...(weights === undefined ? {} : { weights }),
        },
        ...items.map(({ key }) => mean(key)),
        ...items.map(({ key }) => ({ key: `${key}-topp`, kind: 'share', item: key, from: 4 })),
      ],
      groups: { by: ['kundtyp'], cross: [], whole: one.whole },
    })
  }

  /** What a trend of a concept breaks on, with a round of each version. */
  function breaksOf(
    concept: string,
    rounds: readonly Definition[],
    versions: readonly Definition[],
    group: Record<string, string>,
  ) {
    const about = { series: 's', concept, group }
    const figures = rounds.map((one, i) => ({
      ...{ period: String(2020 + i), simulated: false, status: 'final' as const, audience: '' },
      definition: one,
      figure: {
        ...{ measure: concept, concept, group },
        is: 'none' as const,
        reason: 'no-answers' as const,
      },
    }))
    const { breaks } = trendOf(about, [], figures, [], 'sv', versions)
    return breaks.map(({ because, items }) => ({ because, items }))
  }

  test(
    'what is called a break is what a trend breaks on, for the whole and for groups',
    { timeout: 30_000 },
    () => {
      let broken = 0
      let compared = 0
      fc.assert(
        fc.property(written, written, written, (one, two, three) => {
          const versions = [version(1, one), version(2, two), version(3, three)] as const
          const [a, b, c] = versions
          for (const [older, newer] of [
            [a, b],
            [b, c],
            [a, c],
          ] as const)
            for (const measure of definitionDiff(older, newer, versions).measures) {
              const concept = measure.concept
              const asked = [older, newer].every((one) =>
                one.measures.some((other) => conceptOf(other) === concept),
              )
              expect(asked).toBe(['breaks', 'comparable'].includes(measure.change))
              const trend = (group: Record<string, string>) =>
                breaksOf(concept, [older, newer], versions, group)
              expect(trend({})).toEqual(measure.whole === null ? [] : [measure.whole])
              expect(trend({ unit: 'stad' })).toEqual(
                measure.groups === null ? [] : [measure.groups],
              )
              if (measure.change === 'breaks') broken += 1
              if (measure.change === 'comparable') compared += 1
            }
        }),
        { numRuns: 60 },
      )
      // Both must happen often for this to say anything.
      expect(Math.min(broken, compared)).toBeGreaterThan(50)
    },
  )
})
