import { describe, expect, test } from 'vitest'
import { figuresOf, named, type Person, questionnaire } from '../../../test/small-survey.ts'

const nojd = { key: 'nojd', kind: 'scale', scale: 'tio' }
const measures = [
  { key: 'nki', kind: 'index', rule: 'individual', items: ['nojd'] },
  { key: 'nojd', kind: 'mean', item: 'nojd' },
  { key: 'nps', kind: 'nps', item: 'nojd' },
  { key: 'fordelning', kind: 'distribution', item: 'nojd' },
]
const groups = { by: ['kundtyp'], whole: { meanOf: 'kundtyp' } }
const survey = questionnaire({ items: [nojd], measures, groups })

const business = { kundtyp: 'foretag' }
const personal = { kundtyp: 'privat' }
const customers = (background: Record<string, string>, answers: readonly number[]): Person[] =>
  answers.map((answer) => ({ background, answers: { nojd: answer } }))

describe('the whole as the mean of business and private', () => {
  const people = [...customers(business, [10]), ...customers(personal, [5, 7, 9])]
  const figures = figuresOf(survey, people)

  test('weighs both the same, and n is people in all', () => {
    // Business 100 and private (50 + 70 + 90)/3 = 70: 85, not the 77.5 of all four.
    expect(figures['nki']).toMatchObject({ value: 85, n: 4, fewest: 1, emptyGroup: false })
    // 10 and 7.
    expect(figures['nojd']).toMatchObject({ value: 8.5, n: 4 })
  })

  test('takes the mean of the parts of a score, too', () => {
    // Business 100; private one promoter, one passive, one critic: 0.
    expect(figures['nps']?.value).toBe(50)
    expect(figures['nps']?.parts?.['promoters']).toBeCloseTo((100 + 100 / 3) / 2, 12)
    expect(figures['nps']?.parts?.['critics']).toBeCloseTo(100 / 6, 12)
  })

  test('still counts everybody in a distribution', () => {
    expect(figures['fordelning']).toMatchObject({ n: 4, parts: { '5': 1, '10': 1 } })
  })

  test('each group is its own people', () => {
    expect(figuresOf(survey, people, personal)['nki']).toMatchObject({ value: 70, n: 3 })
    expect(figuresOf(survey, people, personal)['nki']).not.toHaveProperty('fewest')
  })

  test('has no value when a group that was asked has none', () => {
    const alone = figuresOf(survey, customers(business, [8, 10]), {}, [
      ...[business, business],
      personal,
    ])
    expect(alone['nki']).toMatchObject({ value: null, n: 2, N: 3, fewest: 0, emptyGroup: true })
    expect(alone['nps']).not.toHaveProperty('parts')
    // All the same nobody can be missed in a distribution.
    expect(alone['fordelning']).toMatchObject({ n: 2 })
  })

  test('leaves out whoever is in no group', () => {
    const all = [...people, ...customers({}, [0, 0, 0])]
    expect(figuresOf(survey, all)['nki']).toMatchObject({ value: 85, n: 4 })
  })
})

describe('groups that a question defines', () => {
  const asked = questionnaire({
    items: [
      { ...nojd },
      { key: 'kundtyp', kind: 'choice', options: named('foretag', 'privat'), dontKnow: true },
    ],
    measures,
    groups,
  })
  const anna = { answers: { nojd: 10, kundtyp: 'foretag' } }
  const bo = { answers: { nojd: 6, kundtyp: 'privat' } }
  const carin = { answers: { nojd: 0, kundtyp: 'dont-know' } }
  const david = { answers: { nojd: 0 } }

  test('hold who chose the option; don’t know and blank are in none of them', () => {
    const people = [anna, bo, carin, david]
    expect(figuresOf(asked, people, business)['nki']).toMatchObject({ value: 100, n: 1 })
    expect(figuresOf(asked, people, personal)['nki']).toMatchObject({ value: 60, n: 1 })
    expect(figuresOf(asked, people)['nki']).toMatchObject({ value: 80, n: 2 })
    expect(figuresOf(asked, people)['fordelning']?.n).toBe(4)
  })

  test('have no N: how many of those asked would have chosen so, nobody knows', () => {
    const frame = [{}, {}, {}, {}, {}]
    expect(figuresOf(asked, [anna, bo], business, frame)['nki']).toMatchObject({ n: 1, N: null })
    expect(figuresOf(asked, [anna, bo], {}, frame)['nki']).toMatchObject({ n: 2, N: 5 })
  })

  test('say nothing of what the frame knew under the same name', () => {
    const known = { background: { kundtyp: 'privat' }, answers: { nojd: 10 } }
    expect(figuresOf(asked, [known, anna], personal)['nki']).toMatchObject({ value: null, n: 0 })
  })

  test('are the options, also one that nobody chose: the whole has no value then', () => {
    expect(figuresOf(asked, [anna, anna])['nki']).toMatchObject({
      ...{ value: null, n: 2, emptyGroup: true },
    })
  })

  test('are as sensitive as the question', () => {
    const items = asked.pages[0]?.items.map((item) =>
      item.key === 'kundtyp' ? { ...item, sensitive: true } : item,
    )
    const told = questionnaire({ items: items ?? [], measures, groups })
    expect(figuresOf(told, [anna, bo], business)['nki']?.sensitive).toBe(true)
    // Their mean tells of each of them; a distribution is of everybody.
    const whole = figuresOf(told, [anna, bo])
    expect([whole['nki']?.sensitive, whole['fordelning']?.sensitive]).toEqual([true, false])
  })
})
