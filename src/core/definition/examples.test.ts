import { expect, test } from 'vitest'
import { smallSurvey } from '../../../test/surveys.ts'
import type { Definition } from './definition.ts'
import { playExamples } from './examples.ts'

const survey = smallSurvey({
  items: ['mat', 'lokal'],
  measures: [
    { key: 'trivsel', kind: 'index', rule: 'questionMeans', items: ['mat', 'lokal'] },
    { key: 'mat-topp', kind: 'share', item: 'mat', from: 4 },
  ],
})

test('a right expectation is silent, a wrong one is told with its path and what was computed', () => {
  // mat (100 + 50)/2 = 75, lokal 25: trivsel 50; one of two gave 4 or 5.
  const responses = [{ mat: 5, lokal: 2 }, { mat: 3 }]
  expect(play({ responses, expect: { trivsel: 50, 'mat-topp': 50 } })).toEqual([])
  expect(play({ responses, expect: { trivsel: 51, 'mat-topp': 50 } })).toEqual([
    { where: 'examples.0.expect.trivsel', what: '51 expected because för hand; computed 50' },
  ])
})

test('an expectation is held to 1e-9, and null is not nought', () => {
  const responses = [{ mat: 5 }, { mat: 4 }, { mat: 3 }]
  // Two of three: 66.666…
  expect(play({ responses, expect: { 'mat-topp': 200 / 3 } })).toEqual([])
  expect(play({ responses, expect: { 'mat-topp': 66.6666667 } })).toEqual([])
  expect(play({ responses, expect: { 'mat-topp': 66.667 } })).toHaveLength(1)
  expect(play({ responses: [{}], expect: { 'mat-topp': null, trivsel: null } })).toEqual([])
  expect(play({ responses: [{}], expect: { 'mat-topp': 0 } })).toHaveLength(1)
  expect(play({ responses: [{ mat: 1 }], expect: { 'mat-topp': null } })).toHaveLength(1)
})

test('a faulty answer is told by its example, person and item', () => {
  const fine = { because: 'för hand', responses: [{ mat: 4 }], expect: { trivsel: 75 } }
  const wrong = { ...fine, responses: [{ mat: 4 }, { mat: 4, lokal: 6, maat: 1 }] }
  expect(playExamples({ ...survey, examples: [fine, wrong] }).map(({ where }) => where)).toEqual([
    'examples.1.responses.1.lokal',
    'examples.1.responses.1.maat',
  ])
})

function play(example: Omit<Definition['examples'][number], 'because'>) {
  return playExamples({ ...survey, examples: [{ because: 'för hand', ...example }] })
}
