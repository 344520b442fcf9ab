import { expect, test } from 'vitest'
import { named, questionnaire } from '../../test/small-survey.ts'
import { groupOf } from './group-of.ts'

const survey = questionnaire({
  items: [
    { key: 'niva', kind: 'choice', options: named('taktisk', 'operativ'), dontKnow: true },
    { key: 'kanaler', kind: 'choice', options: named('mejl', 'telefon'), several: true },
    { key: 'nojd', kind: 'scale', scale: 'betyg' },
    { key: 'fritt', kind: 'text' },
  ],
  measures: [{ key: 'nojd', kind: 'mean', item: 'nojd' }],
  groups: { by: ['unit', 'niva'] },
})

test('somebody is in the groups of the frame and of the one option they chose, and in no other', () => {
  const answers = { niva: 'taktisk', kanaler: ['mejl'], nojd: 4, fritt: 'hej' }
  expect(groupOf(survey, { unit: 'stad', kundtyp: '' }, answers)).toEqual({
    ...{ unit: 'stad', niva: 'taktisk' },
  })
})

test('who does not know or leaves it blank is in no group of the question, whatever the frame says', () => {
  for (const answers of [{ niva: 'dont-know' }, {}])
    expect(groupOf(survey, { unit: 'stad', niva: 'operativ' }, answers)).toEqual({ unit: 'stad' })
})
