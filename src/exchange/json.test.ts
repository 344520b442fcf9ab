import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonText } from './json.ts'

test('what is wrong is told with its line', () => {
  const wrong: [text: string, fault: string][] = [
    ['', 'line 1: the file is empty'],
    ['  \n', 'line 2: the file is empty'],
    ['{\n "min": NaN\n}', 'line 2: NaN stands where a value'],
    ['{"a": 1,\n}', 'line 2: } stands where a name in double quotes belongs'],
    ['{"a": [1, 2', 'line 1: it ends where a comma or ] belongs'],
    ['{\n\n"a" 1}', 'line 3: 1 stands where a colon belongs'],
    ['{a: 1}', 'line 1: a stands where a name in double quotes or } belongs'],
    ["{'a': 1}", `line 1: 'a' stands where a name in double quotes`],
    ['[1] [2]', 'line 1: [ stands where nothing more belongs'],
    ['[1}', 'line 1: } stands where a comma or ] belongs'],
    ['["a\nb"]', 'line 1: "a'],
    ['[07]', 'line 1: 07 stands where'],
    ['{"a": 1,\n "b": {"a": 2},\n "a": 3}', 'line 3: "a" stands twice in one object'],
    // The same name, written differently.
    ['{"a": 1, "\\u0061": 2}', 'stands twice in one object'],
  ]
  for (const [text, fault] of wrong) {
    const read = readJsonText(text)
    expect('fault' in read ? read.fault : read.content, text).toContain(fault)
  }
})

test('whatever JSON can say is read as JSON reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 1, 2), (text, indent) => {
      const content: unknown = JSON.parse(text)
      expect(readJsonText(JSON.stringify(content, null, indent))).toEqual({ content })
    }),
  )
})

test('a damaged text is refused exactly when JSON refuses it', () => {
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('"', '{', ']', ',', ':', ' ', '1'))
  fc.assert(
    fc.property(damaged, ([text, place, sign]) => {
      const at = place % (text.length + 1)
      const other = text.slice(0, at) + sign + text.slice(at + 1)
      let content: unknown
      try {
        content = JSON.parse(other)
      } catch {
        expect(readJsonText(other)).toHaveProperty('fault')
        return
      }
      const read = readJsonText(other)
      if ('content' in read) expect(read.content).toEqual(content)
      else expect(read.fault).toContain('twice')
    }),
    { numRuns: 2000 },
  )
})

test('a hundred thousand lists in each other and a text of ten megabytes are read', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect(readJsonText(deep)).toHaveProperty('content')
  const long = 'å'.repeat(10_000_000)
  expect(readJsonText(JSON.stringify({ long }))).toEqual({ content: { long } })
})
