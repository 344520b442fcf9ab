import { expect, test } from 'vitest'
import fc from 'fast-check'
import { canonical } from './canonical.ts'

test('keys stand in order of code unit at every depth, without spaces', () => {
  const value = { b: { z: 1, a: [{ d: 4, c: 3 }] }, a: null, B: true, '': 'x' }
  expect(canonical(value)).toBe('{"":"x","B":true,"a":null,"b":{"a":[{"c":3,"d":4}],"z":1}}')
})

test('å comes after z, and order is by code unit, not by alphabet or code point', () => {
  expect(canonical({ å: 1, z: 2, ä: 3, ö: 4 })).toBe('{"z":2,"ä":3,"å":1,"ö":4}')
  // U+1F600 is written D83D DE00, which comes before U+FF5E.
  expect(canonical({ '\uff5e': 1, '\u{1F600}': 2 })).toBe('{"\u{1F600}":2,"\uff5e":1}')
})

test('keys that look like numbers are sorted as texts too: 10 before 9', () => {
  expect(canonical({ 9: 'b', 10: 'a', 1: 'c' })).toBe('{"1":"c","10":"a","9":"b"}')
})

test('numbers and texts are as ECMAScript writes them', () => {
  expect(canonical([76.38888888888889, 1e21, 5e-324, -0, 'Å "x" \u2028\n'])).toBe(
    '[76.38888888888889,1e+21,5e-324,0,"Å \\"x\\" \u2028\\n"]',
  )
})

test('a field without a value is left out, as JSON does', () => {
  expect(canonical({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
})

test('whatever the order of keys, the text is the same and says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonical(turned(value))).toBe(text)
    }),
  )
})

/** The same document with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, inner]) => [key, turned(inner)]))
}
