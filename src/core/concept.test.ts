import { expect, test } from 'vitest'
import { hme } from '../../test/surveys.ts'
import { lookOfConcept, measureOf } from './concept.ts'

test('a concept looks as the first definition that measures it says', () => {
  expect(lookOfConcept('larande-topp', [hme], [])).toEqual({
    title: { sv: 'Lär nytt och utvecklas, andel 4–5', en: 'Learning and development, share 4–5' },
    style: { decimals: 0, percent: true },
    range: { min: 0, max: 100 },
    direction: 'higher',
    bands: 'toppbetyg',
  })
  expect(lookOfConcept('larande', [hme], [])).toMatchObject({
    ...{ style: { decimals: 2 }, range: { min: 1, max: 5 } },
  })
})

test('a concept that no definition measures looks as its history was published', () => {
  const point = { concept: 'nki', unit: '', period: '2020', n: null, source: 'x' }
  const history = [
    { ...point, value: 71, decimals: 0, status: 'final' as const },
    { ...point, value: -3.25, decimals: 2, status: 'final' as const },
  ]
  expect(lookOfConcept('nki', [hme], history)).toEqual({
    title: { sv: 'nki', en: 'nki' },
    style: { decimals: 2 },
    range: { min: -3.25, max: 100 },
    direction: 'higher',
  })
  expect(lookOfConcept('nki', [], [])).toMatchObject({ style: { decimals: 0 } })
})

test('a measure is found by the concept it estimates, which is its own key unless it says otherwise', () => {
  const renamed = hme.measures.map((one) =>
    one.key === 'motivation' ? { ...one, concept: 'drivkraft' } : one,
  )
  expect(measureOf('drivkraft', { ...hme, measures: renamed })?.key).toBe('motivation')
  expect(measureOf('motivation', { ...hme, measures: renamed })).toBeUndefined()
  expect(measureOf('hme', hme)?.key).toBe('hme')
})
