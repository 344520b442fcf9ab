import { expect, test } from 'vitest'
import { leading, withoutStop } from './title-in-sentence.ts'

test('a statement loses its full stop within a sentence, a question keeps its mark', () => {
  expect(leading('Mitt arbete känns meningsfullt.')).toBe('Mitt arbete känns meningsfullt:')
  expect(leading('Trivs du?')).toBe('Trivs du?')
  expect(leading('Ledarskap')).toBe('Ledarskap:')
  expect(withoutStop('Jag trivs.')).toBe('Jag trivs')
  expect(withoutStop('Version 1.2')).toBe('Version 1.2')
})
