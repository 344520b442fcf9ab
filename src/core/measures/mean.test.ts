import { describe, expect, test } from 'vitest'
import { figuresOf, named, questionnaire } from '../../../test/small-survey.ts'

const survey = questionnaire({
  items: [{ key: 'service', kind: 'compare', scale: 'betyg', objects: named('se', 'dk', 'no') }],
  measures: [
    { key: 'service', kind: 'mean', item: 'service' },
    { key: 'service-dk', kind: 'mean', item: 'service', object: 'dk' },
    { key: 'alla', kind: 'mean', item: 'service', together: true },
  ],
})
const figures = figuresOf(survey, [
  { answers: { service: { se: 5, dk: 1 } } },
  { answers: { service: { se: 4 } } },
  { answers: { service: { dk: 'dont-know' } } },
  { answers: {} },
])

describe('a mean over objects', () => {
  test('is one an object, of those who rated it, with the area it is about', () => {
    // se (5 + 4)/2, dk 1 alone, no nobody.
    expect(figures['service.se']).toMatchObject({
      ...{ value: 4.5, n: 2, of: { object: 'se', area: 'service' } },
    })
    expect(figures['service.dk']).toMatchObject({ value: 1, n: 1 })
    expect(figures['service.no']).toMatchObject({ value: null, n: 0 })
  })

  test('of one object says in its own name what it is about', () => {
    expect(figures['service-dk']).toMatchObject({ value: 1, n: 1 })
    expect(figures['service-dk']).not.toHaveProperty('of')
  })

  test('together is the plain mean of the objects that somebody rated, n everybody who rated one', () => {
    // (4.5 + 1)/2, not (5 + 4 + 1)/3.
    expect(figures['alla']).toMatchObject({ value: 2.75, n: 2 })
  })
})
