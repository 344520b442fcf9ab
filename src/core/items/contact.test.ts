import { expect, test } from 'vitest'
import { contactItem, contactKind } from './contact.ts'

const item = contactItem.parse({
  key: 'kontakt',
  kind: 'contact',
  text: { sv: 'Ni får höra av er' },
})
const read = (raw: unknown) => contactKind.read(item, {}, raw)

function fromForm(consent: readonly string[], email: readonly string[]) {
  const given: Record<string, readonly string[]> = {
    'kontakt.consent': consent,
    'kontakt.email': email,
  }
  return read(contactKind.fromForm(item, (field) => given[field] ?? []))
}

test('a consent has an address, and an address a consent', () => {
  const answer = { consent: true, email: 'anna@example.se' }
  expect(read(answer)).toEqual({ answer })
  expect(read({ ...answer, email: ' anna@example.se ' })).toEqual({ answer })
  expect(read({ consent: false, email: 'anna@example.se' })).toEqual({ refused: 'no-consent' })
  expect(read({ consent: true })).toEqual({ refused: 'no-address' })
  expect(read({ consent: true, email: 'anna' })).toEqual({ refused: 'no-address' })
  expect(read({ consent: true, email: `anna@${'a'.repeat(250)}.se` })).toEqual({
    refused: 'no-address',
  })
})

test('no consent is no answer', () => {
  for (const blank of [null, undefined, { consent: false }, { consent: false, email: ' ' }])
    expect(read(blank)).toEqual({ answer: null })
  for (const wrong of [true, 'ja', 'anna@example.se', [], {}, { consent: 'yes', email: '' }])
    expect(read(wrong), JSON.stringify(wrong)).toEqual({ refused: 'wrong-type' })
  expect(read({ consent: true, email: 'anna@example.se', name: 'Anna' })).toEqual({
    refused: 'wrong-type',
  })
})

test('a form says yes by a tick and the address beside it, each of them once', () => {
  expect(fromForm(['yes'], ['anna@example.se'])).toEqual({
    answer: { consent: true, email: 'anna@example.se' },
  })
  expect(fromForm([], [''])).toEqual({ answer: null })
  expect(fromForm([], ['anna@example.se'])).toEqual({ refused: 'no-consent' })
  expect(fromForm(['yes'], [])).toEqual({ refused: 'no-address' })
  expect(fromForm(['on'], ['anna@example.se'])).toEqual({ refused: 'wrong-type' })
  expect(fromForm(['yes', 'yes'], ['anna@example.se'])).toEqual({ refused: 'wrong-type' })
  expect(fromForm(['yes'], ['anna@example.se', 'bo@example.se'])).toEqual({
    refused: 'wrong-type',
  })
})

test('no file of answers has a column for it, and no block', () => {
  expect([contactKind.cells(item), contactKind.columns(item, {})]).toEqual([[], []])
  expect(contactKind.fromCells(item, {}, () => 'anna@example.se')).toEqual({ answer: null })
  expect(contactKind.apart).toBe('contacts')
})
