import { describe, expect, test } from 'vitest'
import { figuresOf, named, questionnaire } from '../../../test/small-survey.ts'

const scale = (key: string) => ({ key, kind: 'scale', scale: 'betyg' })
const compare = (key: string) => ({
  ...{ key, kind: 'compare', scale: 'betyg', objects: named('se', 'dk') },
})
const index = (key: string, items: readonly string[], more: Record<string, unknown> = {}) => ({
  ...{ key, kind: 'index', rule: 'questionMeans', items, ...more },
})
const whole = (key: string, parts: readonly string[], more: Record<string, unknown> = {}) => ({
  ...{ key, kind: 'index', rule: 'meanOfSubIndices', parts, ...more },
})

describe('an index over objects', () => {
  const survey = questionnaire({
    items: [compare('service'), { ...compare('krangel'), reversed: true }],
    measures: [
      index('index', ['service', 'krangel']),
      index('personer', ['service', 'krangel'], { rule: 'individual', minAnswered: 2 }),
      index('se', ['service', 'krangel'], { object: 'se' }),
      index('dk', ['service'], { object: 'dk' }),
      whole('bada', ['se', 'dk']),
      whole('bara-se', ['se']),
    ],
  })
  const figures = figuresOf(survey, [
    { answers: { service: { se: 5, dk: 3 }, krangel: { se: 1 } } },
    { answers: { service: { se: 3 } } },
    { answers: { service: { dk: 1 } } },
  ])

  test('is one an object over the areas, turned where little is good', () => {
    // se: service (100 + 50)/2 = 75, krangel 1 turned = 100: 87.5, of two people.
    expect(figures['index.se']).toMatchObject({ value: 87.5, n: 2, of: { object: 'se' } })
    // dk: service (50 + 0)/2 = 25; nobody answered krangel.
    expect(figures['index.dk']).toMatchObject({ value: 25, n: 2 })
    expect(figures['index.se']?.of).not.toHaveProperty('area')
  })

  test('of people’s own is of those who rated that object in enough areas', () => {
    // Only the first rated se in both: (100 + 100)/2.
    expect(figures['personer.se']).toMatchObject({ value: 100, n: 1 })
    expect(figures['personer.dk']).toMatchObject({ value: null, n: 0 })
  })

  test('of one object can be a part, and only who rated that object stands behind it', () => {
    expect(figures['se']).toMatchObject({ value: 87.5, n: 2 })
    // (87.5 + 25)/2, of everybody who rated either.
    expect(figures['bada']).toMatchObject({ value: 56.25, n: 3 })
    // The third rated dk alone.
    expect(figures['bara-se']).toMatchObject({ value: 87.5, n: 2 })
  })

  test('can be a part of a part', () => {
    const measures = [...survey.measures, whole('djup', ['bada', 'dk'])]
    const deep = questionnaire({ items: survey.pages[0]?.items ?? [], measures })
    // dk 2 is 25 on the line, and se has no value.
    expect(figuresOf(deep, [{ answers: { service: { dk: 2 } } }])['djup']).toMatchObject({
      ...{ value: 25, n: 1 },
    })
  })

  test('over all objects is no part: which object would be meant?', () => {
    const measures = [index('index', ['service']), whole('helhet', ['index'])]
    expect(() => questionnaire({ items: [compare('service')], measures })).toThrow(
      'is an index of several objects',
    )
  })
})

describe('weights', () => {
  const survey = questionnaire({
    items: ['a', 'b', 'c'].map(scale),
    measures: [
      index('fragor', ['a', 'b', 'c'], { weights: [2, 1, 1] }),
      index('personer', ['a', 'b', 'c'], { rule: 'individual', weights: [2, 1, 1] }),
      index('utan-c', ['a', 'b', 'c'], { weights: [1, 1, 0] }),
    ],
  })

  test('make an item count as much as said', () => {
    // a 100, b 50, c 0: (2·100 + 50 + 0)/4 = 62.5; without c (100 + 50)/2 = 75.
    const figures = figuresOf(survey, [{ answers: { a: 5, b: 3, c: 1 } }])
    expect(figures['fragor']).toMatchObject({ value: 62.5, n: 1 })
    expect(figures['personer']).toMatchObject({ value: 62.5, n: 1 })
    expect(figures['utan-c']).toMatchObject({ value: 75, n: 1 })
  })

  test('are shared among the items that were answered', () => {
    const people = [{ answers: { a: 5, b: 3 } }, { answers: { b: 1 } }]
    const figures = figuresOf(survey, people)
    // Questions: a 100, b (50 + 0)/2 = 25: (2·100 + 25)/3 = 75.
    expect(figures['fragor']).toMatchObject({ value: 75, n: 2 })
    // People: (2·100 + 50)/3 and 0.
    expect(figures['personer']?.value).toBeCloseTo(250 / 6, 12)
    expect(figures['personer']?.n).toBe(2)
  })

  test('that fit nothing are refused', () => {
    const items = ['a', 'b'].map(scale)
    const with_ = (weights: number[]) => () =>
      questionnaire({ items, measures: [index('i', ['a', 'b'], { weights })] })
    expect(with_([1])).toThrow('1 weights for 2 items')
    expect(with_([0, 0])).toThrow('are all 0')
  })
})

describe('an index of indices', () => {
  const survey = questionnaire({
    items: ['a', 'b', 'c', 'd'].map(scale),
    measures: [
      index('ett', ['a', 'b', 'c'], { rule: 'individual', minAnswered: 2 }),
      index('tva', ['d']),
      whole('helhet', ['ett', 'tva']),
      whole('vagd', ['ett', 'tva'], { weights: [3, 1] }),
      whole('ytterst', ['helhet', 'tva']),
    ],
  })
  const figures = figuresOf(survey, [
    { answers: { a: 5, b: 5 } },
    { answers: { a: 1, d: 3 } },
    { answers: {} },
  ])

  test('is the plain mean of the parts’ values, however many items each has', () => {
    // ett: only the first answered two: 100. tva: 50.
    expect(figures['ett']).toMatchObject({ value: 100, n: 1 })
    expect(figures['helhet']?.value).toBe(75)
    // (3·100 + 50)/4, and (75 + 50)/2.
    expect(figures['vagd']?.value).toBe(87.5)
    expect(figures['ytterst']?.value).toBe(62.5)
  })

  test('speaks for everybody who answered an item of any part', () => {
    expect(figures['helhet']?.n).toBe(2)
    expect(figures['ytterst']?.n).toBe(2)
  })

  test('leaves out a part without a value', () => {
    const alone = figuresOf(survey, [{ answers: { d: 2 } }])
    expect(alone['helhet']).toMatchObject({ value: 25, n: 1 })
    expect(figuresOf(survey, [])['helhet']).toMatchObject({ value: null, n: 0 })
  })
})
