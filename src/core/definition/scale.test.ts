import { expect, test } from 'vitest'
import { pointCount, pointLabel, type Scale } from './scale.ts'
import { textIn } from './text.ts'

const ends: Scale = { min: 0, max: 10, dontKnow: false, labels: { sv: ['Inte alls', 'Helt'] } }
const each: Scale = { min: 1, max: 3, dontKnow: false, labels: { sv: ['Dåligt', 'Så där', 'Bra'] } }
const two: Scale = { min: 0, max: 1, dontKnow: false, labels: { sv: ['Nej', 'Ja'] } }

test('with two labels only the ends have words', () => {
  expect(pointCount(ends)).toBe(11)
  expect([0, 1, 5, 9, 10].map((point) => pointLabel(ends, point, 'sv'))).toEqual([
    ...['Inte alls', '', '', '', 'Helt'],
  ])
})

test('with a label for each point each has its own', () => {
  expect([1, 2, 3].map((point) => pointLabel(each, point, 'sv'))).toEqual([
    ...['Dåligt', 'Så där', 'Bra'],
  ])
  expect([0, 1].map((point) => pointLabel(two, point, 'sv'))).toEqual(['Nej', 'Ja'])
})

test('a language that is not there has no words for a point, and a text gives what it has', () => {
  expect(pointLabel(each, 1, 'en')).toBe('')
  expect(textIn({ sv: 'Mat', en: 'Food' }, 'en')).toBe('Food')
  expect(textIn({ sv: 'Mat' }, 'en')).toBe('Mat')
})
