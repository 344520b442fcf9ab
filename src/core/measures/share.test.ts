import { describe, expect, test } from 'vitest'
import { figuresOf, named, questionnaire } from '../../../test/small-survey.ts'

const items = [
  { key: 'mat', kind: 'scale', scale: 'betyg', reversed: true },
  { key: 'kund', kind: 'choice', options: named('foretag', 'privat', 'stat'), dontKnow: true },
  { key: 'kanaler', kind: 'choice', options: named('mejl', 'telefon'), several: true },
  { key: 'toppdoman', kind: 'compare', scale: 'betyg', objects: named('se', 'dk') },
]
const survey = questionnaire({
  items,
  measures: [
    { key: 'organisation', kind: 'share', item: 'kund', options: ['foretag', 'stat'] },
    { key: 'mejlar', kind: 'share', item: 'kanaler', options: ['mejl'] },
    { key: 'hog', kind: 'share', item: 'toppdoman', from: 4 },
    { key: 'hog-se', kind: 'share', item: 'toppdoman', object: 'se', from: 4 },
    { key: 'lag', kind: 'share', item: 'mat', to: 2 },
  ],
})
const figures = figuresOf(survey, [
  { answers: { mat: 1, kund: 'foretag', kanaler: ['mejl'], toppdoman: { se: 5, dk: 1 } } },
  { answers: { mat: 5, kund: 'stat', kanaler: ['telefon'], toppdoman: { se: 2 } } },
  { answers: { kund: 'privat', kanaler: ['mejl', 'telefon'] } },
  { answers: { kund: 'dont-know', toppdoman: { se: 'dont-know' } } },
])

describe('a share', () => {
  test('of options is of those who chose any; don’t know is no choice', () => {
    // Two of three.
    expect(figures['organisation']).toMatchObject({ value: 200 / 3, n: 3 })
  })

  test('of one among several choices is of people, each counted once', () => {
    // Two of the three who chose something.
    expect(figures['mejlar']).toMatchObject({ value: 200 / 3, n: 3 })
  })

  test('over objects is one each, of those who rated it', () => {
    expect(figures['hog.se']).toMatchObject({ value: 50, n: 2 })
    expect(figures['hog.dk']).toMatchObject({ value: 0, n: 1 })
    expect(figures['hog-se']).toMatchObject({ value: 50, n: 2 })
  })

  test('looks at the answer as it was given, also where the item is turned', () => {
    expect(figures['lag']).toMatchObject({ value: 50, n: 2 })
  })
})

test('two options of several choices in one share would count people twice: refused', () => {
  const both = { key: 'x', kind: 'share', item: 'kanaler', options: ['mejl', 'telefon'] }
  expect(() => questionnaire({ items, measures: [both] })).toThrow('count twice')
})
