import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test('a slip of the finger is understood, another word is not', () => {
  const known = ['meningsfullt', 'larande', 'ansvar']
  expect(nearest('meningsfult', known)).toBe('meningsfullt')
  expect(nearest('larrande', known)).toBe('larande')
  expect(nearest('nasvar', known)).toBe('ansvar')
  expect(nearest('lunchrummet', known)).toBeUndefined()
  expect(nearest('ansvar', [])).toBeUndefined()
  expect(nearest('no', ['se', 'dk'])).toBeUndefined()
})
