import { expect, test } from 'vitest'
import { glued, titleWords } from './words-in-picture.ts'

test('a number is not parted from the word before it, nor a percent sign from its number', () => {
  expect(glued('mål 75 · 68 %')).toBe('mål\u00a075 ·\u00a068\u00a0%')
  expect(glued('inget att limma')).toBe('inget att limma')
})

test('the heading is left out where the page around the picture has it', () => {
  const look = { language: 'sv', theme: 'light', width: 'wide' } as const
  const texts = (headed: boolean) =>
    titleWords('Fyndet', 'Måttet', { ...look, headed }).shapes.map(({ text }) => text)
  expect(texts(true)).toEqual(['Fyndet', 'Måttet'])
  expect(texts(false)).toEqual(['Måttet'])
})
