import { describe, expect, test } from 'vitest'
import { smallSurvey } from '../../test/surveys.ts'
import { type Definition, itemsOf } from './definition/definition.ts'
import type { Figure, NumberFigure } from './figure.ts'
import type { HistoryPoint } from './history.ts'
import type { Target } from './target.ts'
import { type RoundFigure, trendOf } from './trend-of.ts'

const about = { series: 'trivsel-intern', concept: 'trivsel', group: { unit: 'stad' } }
const first = smallSurvey({
  items: ['mat', 'lokal'],
  measures: [
    { key: 'trivsel', kind: 'index', rule: 'questionMeans', items: ['mat', 'lokal'], decimals: 1 },
    { key: 'lokal', kind: 'mean', item: 'lokal' },
  ],
})

test('points stand in order of time, whatever order they came in', () => {
  const history = [published('2022H1', 76), published('2020', 74)]
  const rounds = [roundOf('2023', first), roundOf('2021', first)]
  const { points } = trendOf(about, history, rounds, [], 'sv')
  expect(points.map(({ period }) => period)).toEqual(['2020', '2021', '2022H1', '2023'])
  expect(points.map(({ x }) => x)).toEqual([2020, 2021, 2022, 2023])
})

test('an imported point says where it was published, and shows the digits that were published', () => {
  const [point] = trendOf(about, [published('2020', 76.5, 1)], [], [], 'sv').points
  expect(point).toEqual({
    ...{ period: '2020', x: 2020, source: 'history', status: 'final', cited: 'Årsrapport' },
    figure: {
      is: 'value',
      value: 76.5,
      decimals: 1,
      display: '76,5',
      n: 330,
      noInterval: 'not-published',
    },
  })
})

test('a published point without n has none', () => {
  const point = { ...published('2020', 76), n: null }
  const [only] = trendOf(about, [point], [], [], 'sv').points
  expect(only?.figure).toEqual({
    is: 'value',
    value: 76,
    decimals: 0,
    display: '76',
    noInterval: 'not-published',
  })
})

test('where a round and an imported point are of one period, the round’s own stands', () => {
  const { points } = trendOf(about, [published('2023', 70)], [roundOf('2023', first)], [], 'sv')
  expect(points).toEqual([
    {
      ...{ period: '2023', x: 2023, source: 'round', round: 'trivsel-intern/2023' },
      ...{ simulated: false, status: 'final' },
      figure: {
        ...{ is: 'value', value: 76.38888, decimals: 1, display: '76,4', n: 33, N: 40 },
        ...{ interval: null, band: null },
      },
    },
  ])
})

test('an imported share is written as the measure writes shares', () => {
  const shares = smallSurvey({
    items: ['mat'],
    measures: [{ key: 'trivsel', kind: 'share', item: 'mat', from: 4 }],
  })
  const { points } = trendOf(about, [published('2020', 76)], [roundOf('2023', shares)], [], 'sv')
  expect(points.map(({ figure }) => figure)).toMatchObject([
    { display: '76 %' },
    { display: '76,4 %' },
  ])
})

test('the number is written in the language of the reader, not of the publication', () => {
  const [point] = trendOf(about, [], [roundOf('2023', first)], [], 'en').points
  expect(point?.figure).toMatchObject({ display: '76.4' })
})

test('a value that misses its target is not shown as the target itself', () => {
  const shown = (value: number, direction: Target['direction'], goal: number) => {
    const round = roundOf('2023', first)
    const figure: NumberFigure =
      round.figure.is === 'value' ? { ...round.figure, value, decimals: 0 } : round.figure
    const target: Target = { from: null, to: null, direction, value: goal }
    const [point] = trendOf(about, [], [{ ...round, figure }], [target], 'sv').points
    return point?.figure.is === 'value' ? point.figure.display : null
  }
  expect(shown(80.6, 'at-least', 81)).toBe('80,6')
  expect(shown(80.96, 'at-least', 81)).toBe('80,96')
  // On the right side, but 2 would not be below 2.
  expect(shown(1.6, 'below', 2)).toBe('1,6')
  expect(shown(2.4, 'at-most', 2)).toBe('2,4')
  // The side is seen already: nothing is added.
  expect(shown(81.2, 'at-least', 81)).toBe('81')
  expect(shown(80.4, 'at-least', 81)).toBe('80')
  expect(shown(81, 'above', 81)).toBe('81')
})

test('a withheld round is a point without value and n, and hides an imported one all the same', () => {
  const figure: Figure = {
    ...{ measure: 'trivsel', concept: 'trivsel', group: about.group },
    ...{ is: 'withheld', withheld: 'too-few' },
  }
  const round = { ...roundOf('2023', first), figure }
  const { points } = trendOf(about, [published('2023', 70)], [round], [], 'sv')
  expect(points.map(({ figure }) => figure)).toEqual([{ is: 'withheld', withheld: 'too-few' }])
})

describe('a trend breaks', () => {
  test('nowhere between rounds that asked the same version', () => {
    expect(breaksBetween(first, first, first)).toEqual([])
  })

  test('nowhere when the next version says that every item is the same', () => {
    expect(breaksBetween(first, nextVersion(first, { mat: 'same', lokal: 'same' }))).toEqual([])
  })

  test('where an item was reworded, got a new scale or is new, and only for what it measures', () => {
    const reworded = nextVersion(first, { mat: 'reworded', lokal: 'same' })
    expect(breaksBetween(first, reworded)).toEqual([
      { before: '2021', because: 'reworded', items: ['mat'] },
    ])
    expect(
      breaksBetween(first, nextVersion(first, { mat: 'new-scale', lokal: 'reworded' })),
    ).toEqual([{ before: '2021', because: 'new-scale', items: ['mat'] }])
    expect(breaksBetween(first, nextVersion(first, { mat: 'same' }))).toEqual([
      { before: '2021', because: 'new', items: ['lokal'] },
    ])
    // The mean of lokal does not care how mat is worded.
    const lokal = { ...about, concept: 'lokal' }
    const rounds = [roundOf('2020', first), roundOf('2021', reworded)]
    expect(trendOf(lokal, [], rounds, [], 'sv').breaks).toEqual([])
  })

  test('where an item was dropped from what is measured', () => {
    const second = nextVersion(first, { mat: 'same', lokal: 'same' })
    const measures = second.measures.map((one) =>
      one.kind === 'index' ? { ...one, items: ['mat'] } : one,
    )
    expect(breaksBetween(first, { ...second, measures })).toEqual([
      { before: '2021', because: 'questionnaire', items: ['lokal'] },
    ])
  })

  test('where another questionnaire took over, for its own questions are another context', () => {
    expect(breaksBetween(first, { ...first, key: 'annan' })).toEqual([
      { before: '2021', because: 'questionnaire', items: ['mat', 'lokal'] },
    ])
  })

  test('where the figure is computed another way from the same answers', () => {
    const index = first.measures.map((one) =>
      one.kind === 'index' && one.rule === 'questionMeans'
        ? { ...one, rule: 'individual' as const, minAnswered: 1, decimals: 0 }
        : one,
    )
    const second = nextVersion(first, { mat: 'same', lokal: 'same' })
    expect(breaksBetween(first, { ...second, measures: index })).toEqual([
      { before: '2021', because: 'recomputed', items: [] },
    ])
    // How it is printed and what it is called are no other way of computing.
    const renamed = first.measures.map((one) => ({ ...one, decimals: 0, title: { sv: 'Nytt' } }))
    expect(breaksBetween(first, { ...second, measures: renamed })).toEqual([])
  })

  test('where a scale has other ends or an item is turned round, whatever the version says', () => {
    const second = nextVersion(first, { mat: 'same', lokal: 'same' })
    const scale = { min: 1, max: 7, dontKnow: false, labels: { sv: ['lägst', 'högst'] } }
    const newScale = [{ before: '2021', because: 'new-scale', items: ['mat', 'lokal'] }]
    expect(breaksBetween(first, { ...second, scales: { skala: scale } })).toEqual(newScale)
    const pages = [{ items: itemsOf(second).map((item) => ({ ...item, reversed: true })) }]
    expect(breaksBetween(first, { ...second, pages })).toEqual(newScale)
  })

  test('where a version that no round asked changed an item on the way', () => {
    const second = nextVersion(first, { mat: 'reworded', lokal: 'same' })
    const third = nextVersion(second, { mat: 'same', lokal: 'same' })
    const rounds = [roundOf('2020', first), roundOf('2021', third)]
    expect(trendOf(about, [], rounds, [], 'sv', [first, second, third]).breaks).toEqual([
      { before: '2021', because: 'reworded', items: ['mat'] },
    ])
  })

  test('once, at the first period of the new kind, in order of time', () => {
    const second = nextVersion(first, { mat: 'reworded', lokal: 'same' })
    const rounds = [roundOf('2023', second), roundOf('2021', first), roundOf('2022', second)]
    expect(trendOf(about, [], rounds, [], 'sv').breaks).toEqual([
      { before: '2022', because: 'reworded', items: ['mat'] },
    ])
  })
})

test('what was given is left as it was', () => {
  const history = Object.freeze([published('2022', 76), published('2020', 74)])
  const rounds = Object.freeze([roundOf('2023', first), roundOf('2021', first)])
  trendOf(about, history, rounds, Object.freeze([]), 'sv')
  expect(history.map(({ period }) => period)).toEqual(['2022', '2020'])
})

function breaksBetween(...definitions: Definition[]) {
  const rounds = definitions.map((one, i) => roundOf(String(2020 + i), one))
  return trendOf(about, [], rounds, [], 'sv').breaks
}

/** Version 2, whose items say how they relate to the same ones of version 1; the others are new. */
function nextVersion(
  older: Definition,
  changes: Readonly<Record<string, 'same' | 'reworded' | 'new-scale'>>,
): Definition {
  const items = itemsOf(older).map((item) => {
    const change = changes[item.key]
    return change === undefined ? item : { ...item, since: { item: item.key, change } }
  })
  return { ...older, version: older.version + 1, pages: [{ items }] }
}

function roundOf(period: string, definition: Definition): RoundFigure {
  return {
    ...{ period, definition, simulated: false, status: 'final', audience: '' },
    figure: {
      ...{ measure: 'trivsel', concept: 'trivsel', group: about.group, is: 'value' },
      ...{ value: 76.38888, decimals: 1, display: '76,4', n: 33, N: 40 },
      ...{ interval: null, band: null },
    },
  }
}

function published(period: string, value: number, decimals = 0): HistoryPoint {
  return {
    ...{ concept: 'trivsel', unit: 'stad', period, value, decimals, n: 330 },
    ...{ status: 'final', source: 'Årsrapport' },
  }
}
