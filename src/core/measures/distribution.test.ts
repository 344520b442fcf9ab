import { expect, test } from 'vitest'
import { figuresOf, named, questionnaire } from '../../../test/small-survey.ts'
import { figureOf } from './compute.ts'

const survey = questionnaire({
  items: [
    { key: 'mat', kind: 'scale', scale: 'betyg' },
    { key: 'kund', kind: 'choice', options: named('foretag', 'privat'), dontKnow: true },
    { key: 'kanaler', kind: 'choice', options: named('mejl', 'telefon'), several: true },
    { key: 'toppdoman', kind: 'compare', scale: 'betyg', objects: named('se', 'dk') },
  ],
  measures: [
    { key: 'mat', kind: 'distribution', item: 'mat' },
    { key: 'kund', kind: 'distribution', item: 'kund' },
    { key: 'kanaler', kind: 'distribution', item: 'kanaler' },
    { key: 'toppdoman', kind: 'distribution', item: 'toppdoman' },
    { key: 'bara-dk', kind: 'distribution', item: 'toppdoman', object: 'dk' },
  ],
})
const everybody = [
  { answers: { mat: 5, kund: 'foretag', kanaler: ['mejl', 'telefon'], toppdoman: { se: 4 } } },
  { answers: { mat: 5, kund: 'foretag', kanaler: ['mejl'], toppdoman: { se: 4, dk: 1 } } },
  { answers: { mat: 'dont-know', kund: 'dont-know', toppdoman: { dk: 'dont-know' } } },
  { answers: { kund: 'privat' } },
] as const
const figures = figuresOf(survey, everybody)

test('each point is counted, don’t know and blank apart from them and from each other', () => {
  expect(figures['mat']).toMatchObject({
    ...{ value: null, n: 2 },
    parts: { '1': 0, '2': 0, '3': 0, '4': 0, '5': 2, 'dont-know': 1, blank: 1 },
  })
  expect(figures['kund']).toMatchObject({
    ...{ n: 3, parts: { foretag: 2, privat: 1, 'dont-know': 1, blank: 0 } },
  })
})

test('of several choices each is counted by itself, and n is people, not choices', () => {
  // Two people chose three times; the other two left it blank.
  expect(figures['kanaler']).toMatchObject({
    ...{ n: 2, parts: { mejl: 2, telefon: 1, 'dont-know': 0, blank: 2 } },
  })
})

test('of several objects each has its own, and one that is named has it in its own name', () => {
  const none = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, 'dont-know': 0, blank: 0 }
  expect(figures['toppdoman.se']).toMatchObject({
    of: { object: 'se', area: 'toppdoman' },
    ...{ n: 2, parts: { ...none, '4': 2, blank: 2 } },
  })
  const dk = { n: 1, parts: { ...none, '1': 1, 'dont-know': 1, blank: 2 } }
  expect(figures['toppdoman.dk']).toMatchObject(dk)
  expect(figures['bara-dk']).toMatchObject(dk)
  expect(figures['bara-dk']).not.toHaveProperty('of')
})

test('as a figure it has counts and no number; without answers it is none', () => {
  const [mat] = survey.measures
  const { mat: counted } = figures
  if (mat === undefined || counted === undefined) throw new Error('there is a first measure')
  const about = { measure: 'mat', concept: 'mat', group: {} }
  const figure = figureOf({ ...counted, measure: mat, group: {} }, new Map(), 'sv')
  expect(figure).toEqual({ ...about, is: 'value', n: 2, N: null, parts: counted.parts })
  const { mat: empty } = figuresOf(survey, [{ answers: { mat: 'dont-know' } }])
  if (empty === undefined) throw new Error('there is a first measure')
  expect(figureOf({ ...empty, measure: mat, group: {} }, new Map(), 'sv')).toEqual({
    ...{ ...about, is: 'none', reason: 'no-answers' },
  })
})
