import { expect, test } from 'vitest'
import { bandOf } from '../src/core/bands.ts'
import { catalogue } from './surveys.ts'

test('SCB calls an NKI satisfied from 55, very satisfied from 75, and has no word for 40 to 54', () => {
  // SCB:s analysmodell med Nöjd-Kund-Index.
  expect([0, 39].map(word('scb-nki'))).toEqual(['icke godkänt', 'icke godkänt'])
  expect([40, 54].map(word('scb-nki'))).toEqual(['utan ord hos SCB', 'utan ord hos SCB'])
  expect([55, 74].map(word('scb-nki'))).toEqual(['nöjd', 'nöjd'])
  expect([75, 100].map(word('scb-nki'))).toEqual(['mycket nöjd', 'mycket nöjd'])
})

test('an index of three elements is low to 59, medium to 74 and high from 75', () => {
  // Strålfors, Kundnöjdhet, Kundvärdesindex 2025.
  expect([0, 59].map(word('tre-element'))).toEqual(['låg', 'låg'])
  expect([60, 74].map(word('tre-element'))).toEqual(['medel', 'medel'])
  expect([75, 100].map(word('tre-element'))).toEqual(['hög', 'hög'])
})

/** The Swedish label of a whole number in a band set that ships. */
function word(key: string): (value: number) => string | undefined {
  const set = catalogue.bands.get(key)
  if (set === undefined) throw new Error(`surveys/bands has no ${key}`)
  return (value) => set.steps.find((step) => step.word === bandOf(set, value).word)?.label.sv
}
