import { expect, test } from 'vitest'
import { figuresOf, questionnaire } from '../../../test/small-survey.ts'

const survey = questionnaire({
  items: [{ key: 'rekommendera', kind: 'scale', scale: 'tio' }],
  measures: [{ key: 'nps', kind: 'nps', item: 'rekommendera' }],
})
const people = (answers: readonly (number | 'dont-know' | null)[]) =>
  answers.map((answer) => ({ answers: answer === null ? {} : { rekommendera: answer } }))

test('promoters give 9–10, critics 0–6, and the score is the difference of their percents', () => {
  // Of eight 3 promoters (9, 9, 10), 3 passives (7, 8, 8), 2 critics (0, 6):
  // 37.5 − 25 = 12.5; don't know and blank are nobody.
  const all = people([9, 9, 10, 7, 8, 8, 0, 6, 'dont-know', null])
  expect(figuresOf(survey, all)['nps']).toMatchObject({
    ...{ value: 12.5, n: 8 },
    parts: { critics: 25, passives: 37.5, promoters: 37.5 },
  })
})

test('all critics are −100, all promoters 100, and nobody is null without parts', () => {
  expect(figuresOf(survey, people([0, 6]))['nps']?.value).toBe(-100)
  expect(figuresOf(survey, people([9, 10]))['nps']?.value).toBe(100)
  const nobody = figuresOf(survey, people(['dont-know', null]))['nps']
  expect(nobody).toMatchObject({ value: null, n: 0 })
  expect(nobody).not.toHaveProperty('parts')
})
