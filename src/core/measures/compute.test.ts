import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, smallSurvey } from '../../../test/surveys.ts'
import type { Answers } from '../answer.ts'
import { blockOf, respondedIn } from '../block-of.ts'
import type { Definition } from '../definition/definition.ts'
import { atomsOf, type Group, groupsOf, type Plan } from '../group.ts'
import { talliesOf } from '../tally.ts'
import { compute, figureOf } from './compute.ts'

const plan: Plan = { by: ['unit'], cross: [], whole: 'people' }
const items = ['arbete', 'chef', 'stress']

/** Three items 1–5, stress turned: much stress is bad. */
const survey = smallSurvey({
  items,
  reversed: ['stress'],
  scale: { min: 1, max: 5, dontKnow: true },
  measures: [
    { key: 'fragor', kind: 'index', rule: 'questionMeans', items },
    { key: 'personer', kind: 'index', rule: 'individual', minAnswered: 1, items },
    { key: 'minst-tva', kind: 'index', rule: 'individual', minAnswered: 2, items },
    { key: 'stress', kind: 'mean', item: 'stress' },
    { key: 'lugna', kind: 'share', item: 'stress', to: 2 },
    { key: 'mitten', kind: 'share', item: 'stress', from: 2, to: 4 },
  ],
})

describe('three colleagues', () => {
  const anna = { unit: 'it', answers: { arbete: 5, chef: 3, stress: 1 } }
  const bo = { unit: 'it', answers: { arbete: 3, chef: 'dont-know', stress: 5 } as const }
  const carin = { unit: 'hr', answers: { arbete: 1 } }
  const figures = valuesOf(survey, [anna, bo, carin])

  test('the index of questions is the mean of the questions’ means, stress turned', () => {
    // arbete (100 + 50 + 0)/3 = 50, chef 50, stress turned (100 + 0)/2 = 50.
    expect(figures('fragor')).toEqual({ value: 50, n: 3 })
    // it: arbete (100 + 50)/2 = 75, chef 50, stress 50: 175/3.
    expect(figures('fragor', 'it')).toEqual({ value: 175 / 3, n: 2 })
  })

  test('the index of people is the mean of their own indices', () => {
    // Anna (100 + 50 + 100)/3, Bo (50 + 0)/2 = 25, Carin 0.
    expect(figures('personer').value).toBeCloseTo((250 / 3 + 25 + 0) / 3, 12)
    expect(figures('personer').n).toBe(3)
  })

  test('who answered fewer items than asked for has no index of their own', () => {
    // Without Carin, who answered one.
    expect(figures('minst-tva').value).toBeCloseTo((250 / 3 + 25) / 2, 12)
    expect(figures('minst-tva').n).toBe(2)
    expect(figures('minst-tva', 'hr')).toEqual({ value: null, n: 0 })
  })

  test('mean and share of the turned item speak of the answers as they were given', () => {
    expect(figures('stress')).toEqual({ value: 3, n: 2 })
    expect(figures('lugna')).toEqual({ value: 50, n: 2 })
    expect(figures('mitten')).toEqual({ value: 0, n: 2 })
    expect(figures('lugna', 'hr')).toEqual({ value: null, n: 0 })
  })

  test('don’t know is not blank, and neither is an answer', () => {
    const block = blockFor(survey, [anna, bo, carin])
    const chef = { name: 'chef', min: 1, max: 5 }
    expect(talliesOf(block).distribution(chef, [0, 1])).toEqual({
      ...{ min: 1, counts: [0, 0, 1, 0, 0], dontKnow: 1, blank: 1 },
    })
  })

  test('who only said don’t know has responded, and a blank form has not', () => {
    const eva = { unit: 'it', answers: { chef: 'dont-know' } as const }
    const fredrik = { unit: 'it', answers: {} }
    expect(respondedIn(blockFor(survey, [eva, fredrik]))).toBe(1)
    // She stands behind no figure: n counts answers.
    expect(valuesOf(survey, [eva])('fragor')).toEqual({ value: null, n: 0 })
  })
})

test('without anybody every figure is null, and printed as no answers', () => {
  const [whole] = compute(survey, blockFor(survey, []), [{}])
  expect(whole?.computed.map(({ value, n }) => [value, n])).toEqual(
    items.concat(items).map(() => [null, 0]),
  )
  for (const one of whole?.computed ?? [])
    expect(figureOf(one, catalogue.bands, 'sv')).toMatchObject({ is: 'none', reason: 'no-answers' })
})

test('a group that nobody is in has null, not zero', () => {
  const block = blockFor(survey, [{ unit: 'it', answers: { arbete: 4 } }])
  const [away] = compute(survey, block, [{ unit: 'okand' }])
  expect(away?.computed.map(({ value }) => value)).toEqual(items.concat(items).map(() => null))
})

test('N is how many were asked in the group, and null when nobody was listed', () => {
  const answers: Answers[] = [{ arbete: 4 }]
  const atoms = atomsOf(plan, [{ unit: 'stad/it' }])
  const both = { values: [...atoms.values, { unit: 'stad/hr' }], of: atoms.of }
  const N = (asked: number[] | null) =>
    compute(survey, blockOf(survey, both, answers, asked), [{}, { unit: 'stad/it' }]).map(
      ({ computed }) => computed[0]?.N,
    )
  expect(N([12, 30])).toEqual([42, 12])
  expect(N(null)).toEqual([null, null])
})

test('a unit is the people of its whole subtree', () => {
  const people = [
    { unit: 'stad', answers: { arbete: 1 } },
    { unit: 'stad/it', answers: { arbete: 3 } },
    { unit: 'stad/it/natet', answers: { arbete: 5 } },
  ]
  const figures = valuesOf(survey, people)
  expect(figures('fragor', 'stad')).toEqual({ value: 50, n: 3 })
  expect(figures('fragor', 'stad/it')).toEqual({ value: 75, n: 2 })
  expect(figures('fragor', 'stad/it/natet')).toEqual({ value: 100, n: 1 })
})

describe('whoever answers whatever', () => {
  const point = fc.integer({ min: 1, max: 5 })
  const person = fc.record({
    unit: fc.constantFrom('it', 'hr', 'it/natet'),
    answers: fc.record(
      {
        arbete: fc.oneof(point, fc.constant('dont-know' as const)),
        chef: point,
        stress: point,
      },
      { requiredKeys: [] },
    ),
  })
  const turns = fc
    .array(person, { maxLength: 40 })
    .chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
    )

  test('the order of people changes no byte of the result', () => {
    fc.assert(
      fc.property(turns, ([people, shuffled]) => {
        expect(asJson(survey, shuffled)).toBe(asJson(survey, people))
      }),
      { numRuns: 200 },
    )
  })

  test('both rules of an index agree when nobody skipped an item', () => {
    const complete = fc.record({
      unit: fc.constant('it'),
      answers: fc.record({ arbete: point, chef: point, stress: point }),
    })
    fc.assert(
      fc.property(fc.array(complete, { minLength: 1, maxLength: 60 }), (people) => {
        const figures = valuesOf(survey, people)
        const [questions, persons] = [figures('fragor'), figures('personer')]
        expect(questions.n).toBe(persons.n)
        expect(questions.value).toBeCloseTo(persons.value ?? NaN, 9)
      }),
    )
  })

  test('an index lies between 0 and 100, a mean on its scale, and nothing is NaN', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), (people) => {
        const [whole] = compute(survey, blockFor(survey, people), [{}])
        for (const { measure, value, n } of whole?.computed ?? []) {
          expect(value === null).toBe(n === 0)
          if (value === null) continue
          const [low, high] = measure.kind === 'mean' ? [1, 5] : [0, 100]
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(high)
        }
      }),
    )
  })
})

interface Person {
  readonly unit: string
  readonly answers: Answers
}

function blockFor(definition: Definition, people: readonly Person[]) {
  const atoms = atomsOf(
    plan,
    people.map(({ unit }) => ({ unit })),
  )
  return blockOf(
    definition,
    atoms,
    people.map(({ answers }) => answers),
    null,
  )
}

/** Value and n of a measure, of everybody or of a unit. */
function valuesOf(definition: Definition, people: readonly Person[]) {
  const block = blockFor(definition, people)
  return (key: string, unit?: string) => {
    const group: Group = unit === undefined ? {} : { unit }
    const [one] = compute(definition, block, [group])
    const found = one?.computed.find(({ measure }) => measure.key === key)
    if (found === undefined) throw new Error(`no measure ${key}`)
    return { value: found.value, n: found.n }
  }
}

function asJson(definition: Definition, people: readonly Person[]): string {
  const block = blockFor(definition, people)
  const computed = compute(definition, block, groupsOf(plan, block.atoms))
  return JSON.stringify(computed.map((one) => one.computed))
}
