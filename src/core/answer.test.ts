import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hme, smallSurvey } from '../../test/surveys.ts'
import { type Answers, decodeBallot, encodeBallot, readAnswers } from './answer.ts'
import { itemsOf } from './definition/definition.ts'

const withDontKnow = smallSurvey({
  items: ['mat', 'lokal'],
  scale: { min: 0, max: 10, dontKnow: true },
  measures: [{ key: 'mat', kind: 'mean', item: 'mat' }],
})

test('Anna answers two items; what she left blank is absent, not zero', () => {
  expect(readAnswers(hme, { larande: 1, ansvar: 5, meningsfullt: null })).toEqual({
    answers: { larande: 1, ansvar: 5 },
  })
  expect(readAnswers(hme, {})).toEqual({ answers: {} })
  expect(readAnswers(hme, { larande: undefined })).toEqual({ answers: {} })
})

test('a zero is an answer where the scale has one', () => {
  expect(readAnswers(withDontKnow, { mat: 0 })).toEqual({ answers: { mat: 0 } })
})

test('off the scale, and between its points', () => {
  for (const wrong of [0, 6, -1, 4.5, 1e9])
    expect(faults({ larande: wrong }), String(wrong)).toEqual([['larande', 'off-scale']])
})

test('something else than a number', () => {
  for (const wrong of ['4', '', true, [4], { value: 4 }, ['dont-know']])
    expect(faults({ larande: wrong })).toEqual([['larande', 'wrong-type']])
})

test("don't know is an answer only where the form offers it", () => {
  expect(faults({ larande: 'dont-know' })).toEqual([['larande', 'no-dont-know']])
  expect(readAnswers(withDontKnow, { mat: 'dont-know', lokal: 3 })).toEqual({
    answers: { mat: 'dont-know', lokal: 3 },
  })
})

test('unknown items are one fault without a name: it is the sender’s own text', () => {
  const read = readAnswers(hme, { larande: 4, 'anna@example.se': 5, hemligt: 5 })
  expect(read).toEqual({ faults: [{ item: null, code: 'unknown-item' }] })
  expect(JSON.stringify(read)).not.toMatch(/anna|hemligt|5/)
})

test('names that every object has are unknown items, and never answers', () => {
  const names = ['__proto__', 'constructor', 'toString']
  const sent = Object.fromEntries(names.map((name) => [name, 4]))
  expect(Object.keys(sent)).toEqual(names)
  expect(faults(sent)).toEqual([[null, 'unknown-item']])
})

test('every fault is found, in the order of the questionnaire, and no answer is repeated', () => {
  const sent = { forvantningar: 77, okand: 1, meningsfullt: 'hemligt', larande: 4 }
  expect(faults(sent)).toEqual([
    ['meningsfullt', 'wrong-type'],
    ['forvantningar', 'off-scale'],
    [null, 'unknown-item'],
  ])
  expect(JSON.stringify(readAnswers(hme, sent))).not.toMatch(/77|hemligt|okand/)
})

test('a ballot that was written is read back, whatever was answered', () => {
  const keys = itemsOf(withDontKnow).map(({ key }) => key)
  const answer = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant('dont-know' as const))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), answer), (answers: Answers) => {
      const bytes = encodeBallot(withDontKnow, answers)
      expect(decodeBallot(withDontKnow, bytes)).toEqual(answers)
    }),
  )
})

test('a ballot does not tell in what order somebody answered', () => {
  expect(encodeBallot(hme, { ansvar: 5, larande: 1 })).toEqual(
    encodeBallot(hme, { larande: 1, ansvar: 5 }),
  )
})

test('a stored ballot that no longer fits is a bug and throws, without saying the answer', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(() => decodeBallot(hme, bytes('{"larande":77}'))).toThrow(/^(?!.*77)/)
  expect(() => decodeBallot(hme, bytes('null'))).toThrow('not an object')
  expect(() => decodeBallot(hme, bytes('{"larande":hemligt}'))).toThrow(
    /^(?!.*(lar|hem)).* no JSON$/,
  )
})

function faults(sent: Readonly<Record<string, unknown>>): (string | null)[][] {
  const read = readAnswers(hme, sent)
  if ('answers' in read) throw new Error('the answers were accepted')
  return read.faults.map(({ item, code }) => [item, code])
}
