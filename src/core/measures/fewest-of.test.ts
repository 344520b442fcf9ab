import { describe, expect, test } from 'vitest'
import { figuresOf, named, type Person, questionnaire } from '../../../test/small-survey.ts'

/** People who all answered alike. */
const alike = (count: number, answers: Person['answers']): Person[] =>
  Array.from({ length: count }, () => ({ answers }))

describe('a figure made of parts knows how few its smallest part speaks for', () => {
  test('of ten registries that a customer rates, the one that three know', () => {
    const points = { key: 'poang', kind: 'compare', scale: 'tio', objects: named('se', 'dk', 'is') }
    const survey = questionnaire({
      items: [points],
      measures: [
        { key: 'poang', kind: 'mean', item: 'poang' },
        { key: 'alla', kind: 'mean', item: 'poang', together: true },
      ],
    })
    const people = [
      ...alike(9, { poang: { se: 8, dk: 7 } }),
      ...alike(3, { poang: { se: 8, dk: 7, is: 3 } }),
    ]
    // (8 + 7 + 3)/3 = 6. Printed beside 8 and 7 it would say 3 · 6 − 8 − 7 = 3, what three people gave .is.
    expect(figuresOf(survey, people)['alla']).toMatchObject({ value: 6, n: 12, fewest: 3 })
    // Nobody knows .is: there is nothing of it in the mean.
    expect(figuresOf(survey, people.slice(0, 9))['alla']).toMatchObject({ value: 7.5, fewest: 9 })
  })

  test('of questions, the one that two answered', () => {
    const survey = questionnaire({
      items: ['lon', 'chef'].map((key) => ({ key, kind: 'scale', scale: 'betyg' })),
      measures: [{ key: 'trivsel', kind: 'index', rule: 'questionMeans', items: ['lon', 'chef'] }],
    })
    const people = [...alike(8, { lon: 5 }), ...alike(2, { lon: 5, chef: 1 })]
    // 100 and 0 in the mean.
    expect(figuresOf(survey, people)['trivsel']).toMatchObject({ value: 50, n: 10, fewest: 2 })
  })

  test('of sub-indices, the one that a single person has', () => {
    const items = ['a', 'b', 'c'].map((key) => ({ key, kind: 'scale', scale: 'betyg' }))
    const survey = questionnaire({
      items,
      measures: [
        { key: 'ett', kind: 'index', rule: 'questionMeans', items: ['a'] },
        { key: 'par', kind: 'index', rule: 'individual', items: ['b', 'c'], minAnswered: 2 },
        { key: 'hela', kind: 'index', rule: 'meanOfSubIndices', parts: ['ett', 'par'] },
      ],
    })
    const people = [...alike(8, { a: 3, b: 5 }), ...alike(1, { a: 3, b: 1, c: 1 })]
    // Nine answered b, but only one both b and c: 0. With 50 of a it is 25.
    expect(figuresOf(survey, people)['hela']).toMatchObject({ value: 25, n: 9, fewest: 1 })
  })

  test('and a mean of groups knows it of every group', () => {
    const survey = questionnaire({
      items: ['lon', 'chef'].map((key) => ({ key, kind: 'scale', scale: 'betyg' })),
      measures: [{ key: 'trivsel', kind: 'index', rule: 'questionMeans', items: ['lon', 'chef'] }],
      groups: { by: ['kundtyp'], whole: { meanOf: 'kundtyp' } },
    })
    const of = (kundtyp: string, people: readonly Person[]) =>
      people.map((person) => ({ ...person, background: { kundtyp } }))
    const people = [
      ...of('foretag', alike(8, { lon: 5, chef: 5 })),
      ...of('privat', [...alike(8, { lon: 5 }), ...alike(1, { lon: 5, chef: 1 })]),
    ]
    expect(figuresOf(survey, people)['trivsel']).toMatchObject({ n: 17, fewest: 1 })
  })
})
