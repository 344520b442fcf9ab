import { expect, test } from 'vitest'
import { named, questionnaire } from '../../test/small-survey.ts'
import { apartOf } from './apart.ts'
import { blockOf, respondedIn } from './block-of.ts'

const survey = questionnaire({
  items: [
    { key: 'nojd', kind: 'scale', scale: 'betyg' },
    { key: 'kund', kind: 'choice', options: named('foretag', 'privat') },
    { key: 'battre', kind: 'text' },
    { key: 'bra', kind: 'text' },
    { key: 'kontakt', kind: 'contact' },
  ],
  measures: [{ key: 'nojd', kind: 'mean', item: 'nojd' }],
})
const anna = {
  nojd: 1,
  battre: 'Kaffet',
  kontakt: { consent: true as const, email: 'anna@example.se' },
}
const bo = { nojd: 5, battre: 'Inget', bra: 'Allt' }
const carin = { nojd: 3 }

test('texts and consents stand apart by question, and of nobody', () => {
  const answers = [anna, bo, carin] as const
  expect(apartOf(survey, answers, 'texts')).toEqual({ battre: ['Kaffet', 'Inget'], bra: ['Allt'] })
  expect(apartOf(survey, answers, 'contacts')).toEqual({ kontakt: [anna.kontakt] })
  expect(apartOf(survey, [carin], 'texts')).toEqual({ battre: [], bra: [] })
})

test('a block has no column for them, so nothing in it tells who wrote', () => {
  const atoms = { values: [{}], of: [0, 0] }
  const wrote = blockOf(survey, atoms, [anna, bo], null)
  const silent = blockOf(survey, atoms, [{ nojd: 1 }, { nojd: 5 }], null)
  expect([...wrote.columns.keys()]).toEqual(['nojd', 'kund'])
  expect(wrote).toEqual(silent)
  expect(respondedIn(wrote)).toBe(2)
})
