import { expect, test } from 'vitest'
import { textItem, textKind } from './text.ts'

const item = textItem.parse({ key: 'battre', kind: 'text', text: { sv: 'Vad?' }, maxLength: 10 })
const read = (raw: unknown) => textKind.read(item, {}, raw)

test('what somebody wrote is kept, without the space around it', () => {
  expect(read('  Mer kaffe\n')).toEqual({ answer: 'Mer kaffe' })
  for (const blank of ['', ' \r\n ', null, undefined]) expect(read(blank)).toEqual({ answer: null })
  for (const wrong of [1, true, ['Mer'], { text: 'Mer' }])
    expect(read(wrong)).toEqual({ refused: 'wrong-type' })
})

test('a line’s end is one character, however it was sent, so that the count is that of the form', () => {
  expect(read('rad1\r\nrad22')).toEqual({ answer: 'rad1\nrad22' })
  expect(read('rad1\rrad22')).toEqual({ answer: 'rad1\nrad22' })
  expect(read('rad1\n\nrad2')).toEqual({ answer: 'rad1\n\nrad2' })
  // What was read once is read again the same: a ballot is read when the round closes.
  expect(read('a\r\r\nb')).toEqual({ answer: 'a\n\nb' })
})

test('ten characters are ten, and eleven too many', () => {
  expect(read('0123456789')).toEqual({ answer: '0123456789' })
  expect(read('0123456789a')).toEqual({ refused: 'too-long' })
  // Space around it is not counted.
  expect(read(`${' '.repeat(20)}0123456789`)).toEqual({ answer: '0123456789' })
})

test('it may say anything: markup, formulas, controls, halves of characters', () => {
  for (const text of ['<b>hej</b>', '=1+1', '\u0000', '\ud83d', 'DK', '‮abc', "';--"])
    expect(read(text), JSON.stringify(text)).toEqual({ answer: text })
})

test('in a form it is one text, in a file one column, and in a block nothing', () => {
  const form = (...texts: string[]) => read(textKind.fromForm(item, () => texts))
  expect(form('Kaffe')).toEqual({ answer: 'Kaffe' })
  expect(form()).toEqual({ answer: null })
  expect(form('Kaffe', 'Te')).toEqual({ refused: 'wrong-type' })
  expect(textKind.fromCells(item, {}, () => 'Kaffe')).toEqual({ answer: 'Kaffe' })
  expect([textKind.columns(item, {}), textKind.encode(item, {}, 'Kaffe')]).toEqual([[], []])
  expect(textKind.apart).toBe('texts')
})
