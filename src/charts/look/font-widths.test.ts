import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fontWidthsSource } from '../../../scripts/font-widths.ts'
import { textWidth, wrap, wrapEvenly } from './text-width.ts'

test('the table of widths is what the font itself says', () => {
  const written = readFileSync(new URL('./font-widths.ts', import.meta.url), 'utf8')
  expect(written).toBe(fontWidthsSource())
})

test('an A of DejaVu Sans is 1401 of 2048 wide, an å 1255, and a little air is added', () => {
  // ttx -t hmtx DejaVuSans.ttf: A 1401, aring 1255
  expect(textWidth('A', 2048)).toBeCloseTo(1401 * 1.03, 1)
  expect(textWidth('å', 2048)).toBeCloseTo(1255 * 1.03, 1)
  expect(textWidth('Mål', 12, true)).toBeGreaterThan(textWidth('Mål', 12))
})

test('a heading breaks at its spaces, and only a word that is too long is cut, with a hyphen', () => {
  const lines = wrap('Medarbetarengagemanget i Göteborg når målet', 120, 14)
  expect(lines.join('').replaceAll('-', '').replaceAll(' ', '')).toBe(
    'MedarbetarengagemangetiGöteborgnårmålet',
  )
  expect(lines[0]).toMatch(/-$/)
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(120)
})

test('a short word that does not fit at all is still cut to an end', () => {
  for (const word of ['.fi', 'ab', 'x', 'å-ä'])
    expect(wrap(word, 2, 12).join('').replaceAll('-', '')).toBe(word.replaceAll('-', ''))
})

test('a heading does not leave one word alone on its last line', () => {
  const heading = 'HME når inte målet: 80 mot minst 81'
  expect(wrap(heading, 332, 16, true).at(-1)).toBe('81')
  expect(wrapEvenly(heading, 332, 16, true)).toEqual(['HME når inte målet:', '80 mot minst 81'])
})
