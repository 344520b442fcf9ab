import { describe, expect, test } from 'vitest'
import { questionnaire } from '../../test/small-survey.ts'
import type { Answers } from './answer.ts'
import { blockOf } from './block-of.ts'
import { canonical } from './canonical.ts'
import type { Definition } from './definition/definition.ts'
import { gate } from './disclosure.ts'
import { driversOf } from './drivers-of.ts'
import { atomsOf } from './group.ts'
import { compute } from './measures/compute.ts'

// Everybody answers 0–10, so that a point is ten on the 0–100 line.
const thresholds = { mean: 5, share: 7, spread: 10, text: 5 }

/** An index `nki` of some items and an area of each of the others. */
function survey(outcome: readonly string[], ...areas: string[]): Definition {
  return questionnaire({
    items: [...outcome, ...areas].map((key) => ({ key, kind: 'scale', scale: 'tio' })),
    measures: [
      {
        key: 'nki',
        kind: 'index',
        rule: 'individual',
        minAnswered: outcome.length,
        items: outcome,
      },
      ...areas.map((item) => ({
        ...{ key: `omrade-${item}`, kind: 'index', rule: 'questionMeans', items: [item] },
      })),
    ],
  })
}

function published(definition: Definition, people: readonly Answers[], line = thresholds) {
  const atoms = atomsOf(
    definition.groups,
    people.map(() => ({})),
  )
  const block = blockOf(definition, atoms, people, null)
  const round = {
    ...{ thresholds: line, submitted: people.length, bands: new Map() },
    ...({ language: 'sv', openLink: false } as const),
  }
  const figures = compute(definition, block, [{}]).flatMap(({ computed }) =>
    computed.map((one) => gate(one, round)),
  )
  return driversOf(definition, block, figures, line)
}

/** Every way to choose − or + so many times: columns at right angles to each other. */
function signs(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, i) =>
    Array.from({ length: count }, (_, j) => ((i >> j) & 1 ? 1 : -1)),
  )
}

/** Eight kinds of people, three of each: nki goes with twice a, once b, and once something else. */
const twoAreas = (a: number, b: number): Answers[] =>
  [1, 2, 3].flatMap(() =>
    signs(3).map(([x = 0, y = 0, other = 0]) => ({
      ...{ nojd: 5 + 2 * x + y + other, a: a + x, b: b + y },
    })),
  )
const two = survey(['nojd'], 'a', 'b')

describe('two areas that have nothing to do with each other', () => {
  test('share what they account for as the squares of their steps, and stand in their quadrants', () => {
    // Of the squares 4 + 1 + 1, a has 4 and b 1: together 5 of 6, shared 80 to 20.
    expect(published(two, twoAreas(4, 7))).toEqual({
      ...{ is: 'value', measure: 'nki', n: 24, r2: near(5 / 6) },
      areas: [
        {
          ...{ measure: 'omrade-a', importance: near(80), effect: near(2), score: near(40) },
          quadrant: 'prioritise',
        },
        {
          ...{ measure: 'omrade-b', importance: near(20), effect: near(1), score: near(70) },
          quadrant: 'lower-priority',
        },
      ],
    })
  })

  test('where the important one is the better one, there is something to maintain', () => {
    expect(quadrantsOf(published(two, twoAreas(7, 4)))).toEqual(['maintain', 'improve-if-possible'])
  })

  test('on the line counts as above it', () => {
    expect(quadrantsOf(published(two, twoAreas(5, 5)))).toEqual(['maintain', 'lower-priority'])
    const alike = signs(3).map(([x = 0, y = 0, other = 0]) => ({
      ...{ nojd: 5 + x + y + other, a: 3 + x, b: 6 + y },
    }))
    // 50 and 50: neither is less important.
    expect(quadrantsOf(published(two, [...alike, ...alike, ...alike]))).toEqual([
      'prioritise',
      'maintain',
    ])
  })

  test('the order of people changes no byte', () => {
    const people = twoAreas(4, 7).map((one, i) => (i % 5 === 0 ? { ...one, nojd: i % 11 } : one))
    const turned = people.map((_, i) => people[(i * 7) % people.length] ?? {})
    expect(turned).not.toEqual(people)
    expect(canonical(published(two, turned))).toBe(canonical(published(two, people)))
  })
})

describe('nothing is said', () => {
  test('of fewer complete answers than may tell how people spread; from then on only why', () => {
    const people = twoAreas(4, 7).slice(0, 10)
    const { a: _, ...gap } = people[9] ?? {}
    const withheld = { is: 'withheld', measure: 'nki', withheld: 'too-few' }
    expect(published(two, people.slice(0, 9))).toEqual(withheld)
    // Ten answer, but one of them not everything.
    expect(published(two, [...people.slice(0, 9), gap])).toEqual(withheld)
    expect(published(two, people)).toEqual(because('too-few-for-areas'))
    expect(published(two, twoAreas(4, 7), { ...thresholds, spread: 25 })).toEqual(withheld)
  })

  test('where the figure of an area is withheld', () => {
    expect(published(two, twoAreas(4, 7), { ...thresholds, mean: 25 })).toMatchObject({
      withheld: 'too-few',
    })
  })

  test('of fewer than ten people an area', () => {
    const people = twoAreas(4, 7)
    expect(published(two, people.slice(0, 19))).toEqual(because('too-few-for-areas'))
    expect(published(two, people.slice(0, 20))).toMatchObject({ is: 'value', n: 20 })
  })

  test('where the areas account for less than 30 % together', () => {
    // nki is the mean of two questions: of the squares 1 + 1 + 1 + 1 and 4 + 1 + 1, three of ten.
    const three = survey(['nojd', 'ideal'], 'a', 'b', 'c')
    const people = signs(7).map(([a = 0, b = 0, c = 0, ...[d = 0, e = 0, f = 0, g = 0]]) => ({
      ...{ nojd: 5 + a + b + c + d, ideal: 5 + 2 * e + f + g, a: 5 + a, b: 5 + b, c: 5 + c },
    }))
    expect(published(three, people)).toMatchObject({ is: 'value', n: 128, r2: near(0.3) })
    // Somebody with the best of every area and a middling nki has a lower one: they go together less.
    const at = people.findIndex(
      ({ nojd, ideal, a, b, c }) => a + b + c === 18 && nojd + ideal === 10,
    )
    const less = people.map((one, i) => (i === at ? { ...one, nojd: one.nojd - 1 } : one))
    expect(at).toBeGreaterThanOrEqual(0)
    expect(published(three, less)).toEqual(because('weak'))
  })

  test('where an area is another one over again, or everybody answers alike', () => {
    const people = twoAreas(4, 7)
    const same = people.map((one) => ({ ...one, b: one['a'] ?? 0 }))
    expect(published(two, same)).toEqual(because('singular'))
    const alike = people.map((one) => ({ ...one, b: 7 }))
    expect(published(two, alike)).toEqual(because('no-variation'))
  })
})

describe('areas', () => {
  const areasOf = (definition: Definition) => {
    // What a and b have, the others have made up, each its part.
    const people = [1, 2, 3].flatMap(() =>
      signs(3).map(([c = 0, d = 0, e = 0]) => ({
        ...{ a: 5 + c + d + e, b: 5 + c + d + e, c: 5 + c, d: 5 + d, e: 5 + e },
      })),
    )
    const found = published(definition, people)
    return found && ('areas' in found ? found.areas.map(({ measure }) => measure) : found)
  }
  const item = (key: string) => ({ key, kind: 'scale', scale: 'tio' })
  const index = (key: string, ...items: string[]) => ({
    ...{ key, kind: 'index', rule: 'questionMeans', items },
  })
  const built = (...measures: Record<string, unknown>[]) =>
    questionnaire({ items: ['a', 'b', 'c', 'd', 'e'].map(item), measures })

  test('are the other indices, but none that asks what the outcome asks', () => {
    expect(areasOf(built(index('nki', 'a', 'b'), index('x', 'c'), index('y', 'd')))).toEqual([
      'x',
      'y',
    ])
    const parts = built(index('nki', 'a', 'b'), index('x', 'b', 'c'), index('y', 'd'))
    expect(areasOf(parts)).toBeUndefined()
  })

  test('an index of areas is none beside them', () => {
    const both = { key: 'x-y', kind: 'index', rule: 'meanOfSubIndices', parts: ['x', 'y'] }
    const definition = built(index('nki', 'a', 'b'), both, index('x', 'c', 'e'), index('y', 'd'))
    expect(areasOf(definition)).toEqual(['x', 'y'])
  })

  test('an index of indices may be what they go together with', () => {
    const whole = { key: 'nki', kind: 'index', rule: 'meanOfSubIndices', parts: ['p', 'q'] }
    const definition = built(
      ...[whole, index('p', 'a'), index('q', 'b'), index('x', 'c'), index('y', 'd')],
    )
    // p and q are made of what it asks.
    expect(areasOf(definition)).toEqual(['x', 'y'])
  })

  test('without an index that stands for the whole there are none', () => {
    const share = { key: 'andel', kind: 'share', item: 'a', from: 8 }
    expect(areasOf(built(share, index('x', 'c'), index('y', 'd')))).toBeUndefined()
  })

  test('more than twelve cannot be told apart', () => {
    const keys = Array.from({ length: 13 }, (_, i) => `q${String(i)}`)
    expect(published(survey(['nojd'], ...keys), [])).toBeUndefined()
    expect(published(survey(['nojd'], ...keys.slice(1)), [])).toMatchObject({ is: 'withheld' })
  })
})

function because(reason: string): unknown {
  return { is: 'none', measure: 'nki', reason }
}

function quadrantsOf(found: ReturnType<typeof published>): unknown {
  return found && 'areas' in found ? found.areas.map(({ quadrant }) => quadrant) : found
}

function near(x: number): unknown {
  return expect.closeTo(x, 9)
}
