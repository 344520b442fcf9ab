import { describe, expect, test } from 'vitest'
import { figuresOf, named, questionnaire } from '../../../test/small-survey.ts'

const survey = questionnaire({
  items: [
    { key: 'grupp', kind: 'choice', options: named('agare', 'anstalld') },
    { key: 'viktigast', kind: 'rank', options: named('klimat', 'etik', 'pris') },
  ],
  measures: [{ key: 'viktigast', kind: 'rank', item: 'viktigast' }],
  groups: { by: ['grupp'] },
})
const people = [
  { answers: { grupp: 'agare', viktigast: ['klimat', 'etik', 'pris'] } },
  { answers: { grupp: 'agare', viktigast: ['etik', 'klimat', 'pris'] } },
  { answers: { grupp: 'anstalld', viktigast: ['pris'] } },
  { answers: { grupp: 'anstalld' } },
]
const figure = (option: string, grupp?: string) =>
  figuresOf(survey, people, grupp === undefined ? {} : { grupp })[`viktigast.${option}`]

describe('the mean rank of an option', () => {
  test('counts what was not ranked as the mean of the places left', () => {
    // The third ranked one of three: the others share places 2 and 3, 2.5 each.
    // klimat (1 + 2 + 2.5)/3, etik (2 + 1 + 2.5)/3, pris (3 + 3 + 1)/3.
    expect(figure('klimat')).toMatchObject({ value: 5.5 / 3, n: 3, of: { option: 'klimat' } })
    expect(figure('etik')).toMatchObject({ value: 5.5 / 3, n: 3 })
    expect(figure('pris')).toMatchObject({ value: 7 / 3, n: 3 })
  })

  test('comes with its place, which equal options share, and who put it first', () => {
    const third = 100 / 3
    expect(figure('klimat')?.parts).toEqual({ place: 1, ranked: 2, first: third, top3: 2 * third })
    expect(figure('etik')?.parts).toEqual({ place: 1, ranked: 2, first: third, top3: 2 * third })
    expect(figure('pris')?.parts).toEqual({ place: 3, ranked: 3, first: third, top3: 100 })
  })

  test('of a group is that of its own people', () => {
    // Owners: klimat (1 + 2)/2, pris 3. Employees: one, who put price first.
    expect(figure('klimat', 'agare')).toMatchObject({ value: 1.5, n: 2 })
    expect(figure('pris', 'agare')).toMatchObject({ value: 3, parts: { place: 3, first: 0 } })
    expect(figure('pris', 'anstalld')).toMatchObject({ value: 1, n: 1, parts: { first: 100 } })
    expect(figure('klimat', 'anstalld')).toMatchObject({ value: 2.5, parts: { place: 2 } })
  })

  test('without any ranking is null, and has no place', () => {
    const nobody = figuresOf(survey, [{ answers: { grupp: 'agare' } }])['viktigast.klimat']
    expect(nobody).toMatchObject({ value: null, n: 0 })
    expect(nobody).not.toHaveProperty('parts')
  })
})
