import { expect, test } from 'vitest'
import { textWidth, wrap } from './text-width.ts'

test('however narrow, a text comes to an end and loses no letter', () => {
  for (const text of ['av', 'fyra', 'ö', 'Kommunstyrelsens arbetsmarknad'])
    for (const width of [0, 3, 8, 12, 20, 40, 400]) {
      const lines = wrap(text, width, 10)
      expect(
        lines
          .map((line) => line.replace(/-$/, ''))
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''))
      // Two letters are the least that a line can hold.
      for (const line of lines.filter((one) => one.length > 2))
        expect(textWidth(line, 10)).toBeLessThanOrEqual(width)
    }
})

test('a word is not cut so that a letter or two stand alone', () => {
  const lines = wrap('Medarbetarundersökningar', 100, 10)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.at(-1)?.length).toBeGreaterThan(2)
})
