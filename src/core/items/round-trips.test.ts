import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from './item-kind.ts'
import { type Item, item as itemShape, kindOfItem } from './item-kinds.ts'

// Whatever somebody answered, a form that shows the answer again sends the same answer, a ballot
// that is read again is the same ballot, and a block has room for it.

const scales = { betyg: { min: 0, max: 10, dontKnow: true, labels: { sv: ['dåligt', 'bra'] } } }
const names = ['se', 'dk', 'no', '7', 'fi-aland']
const options = names.map((key) => ({ key, text: { sv: key } }))

const dontKnow = fc.constant('dont-know' as const)
const point = fc.oneof(fc.integer({ min: 0, max: 10 }), dontKnow)
const ordered = (most: number) => fc.shuffledSubarray(names, { minLength: 1, maxLength: most })
const line = fc.string({ unit: 'binary', maxLength: 40 })
const writing = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r', '\r\r\n').map((end) => lines.join(end)))

/** Of each kind an item and what may be answered. */
const kinds: Record<string, { item: object; answers: fc.Arbitrary<unknown> }> = {
  scale: { item: { kind: 'scale', scale: 'betyg' }, answers: point },
  'choice of one': {
    item: { kind: 'choice', options, dontKnow: true },
    answers: fc.oneof(fc.constantFrom(...names), dontKnow),
  },
  'choice of several': {
    item: { kind: 'choice', options, several: true, dontKnow: true },
    answers: fc.oneof(ordered(names.length), dontKnow),
  },
  rank: { item: { kind: 'rank', options }, answers: ordered(names.length) },
  'rank of the most important': { item: { kind: 'rank', options, most: 2 }, answers: ordered(2) },
  compare: {
    item: { kind: 'compare', scale: 'betyg', objects: options },
    answers: fc.dictionary(fc.constantFrom(...names), point, { minKeys: 1 }),
  },
  text: { item: { kind: 'text' }, answers: writing },
  contact: {
    item: { kind: 'contact' },
    answers: fc
      .stringMatching(/^[a-z]{1,9}@[a-z]{1,9}\.se$/)
      .map((email) => ({ consent: true, email })),
  },
}

describe.each(Object.entries(kinds))('%s', (_, { item: written, answers }) => {
  const item = itemShape.parse({ key: 'q', text: { sv: 'q' }, ...written })
  const kind = kindOfItem(item)

  test('an answer that is shown again and sent again is the same answer', () => {
    everyAnswer(item, answers, (answer) => {
      const shown = new Map(kind.toForm(item, answer))
      expect([...shown.keys()].filter((field) => !kind.fields(item).includes(field))).toEqual([])
      const sent = kind.fromForm(item, (field) => shown.get(field) ?? [])
      expect(kind.read(item, scales, sent)).toEqual({ answer })
    })
  })

  test('an answer that was stored is read as the same answer', () => {
    everyAnswer(item, answers, (answer) => {
      const stored: unknown = JSON.parse(JSON.stringify(answer))
      expect(kind.read(item, scales, stored)).toEqual({ answer })
    })
  })

  test('a block has a number for it in every column, and blank is 0 everywhere', () => {
    const columns = kind.columns(item, scales)
    expect(kind.encode(item, scales, null)).toEqual(columns.map(() => 0))
    everyAnswer(item, answers, (answer) => {
      const codes = kind.encode(item, scales, answer)
      expect(codes).toHaveLength(columns.length)
      codes.forEach((code, i) => {
        const { min = 0, max = 0 } = columns[i] ?? {}
        expect(code).toBeGreaterThanOrEqual(0)
        expect(code).toBeLessThanOrEqual(max - min + 2)
      })
      // Two answers never look the same in a block.
      expect(codes.some((code) => code > 0)).toBe(columns.length > 0)
    })
  })

  test('nothing that is sent to it throws, and nothing refused is repeated', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        const read = kind.read(item, scales, sent)
        if ('refused' in read) expect(Object.keys(read)).toEqual(['refused'])
        else if (read.answer !== null)
          expect(kind.read(item, scales, read.answer)).toEqual({ answer: read.answer })
      }),
    )
    const field = fc.dictionary(fc.constantFrom(...kind.fields(item)), fc.array(fc.string()))
    fc.assert(
      fc.property(field, (form) => {
        const read = kind.read(
          item,
          scales,
          kind.fromForm(item, (name) => form[name] ?? []),
        )
        expect('answer' in read || 'refused' in read).toBe(true)
      }),
    )
  })
})

/** Plays a property with every answer that the item accepts; a blank one is passed over. */
function everyAnswer(
  item: Item,
  answers: fc.Arbitrary<unknown>,
  holds: (answer: Answer) => void,
): void {
  let played = 0
  fc.assert(
    fc.property(answers, (sent) => {
      const read = kindOfItem(item).read(item, scales, sent)
      if (!('answer' in read)) throw new Error(`${JSON.stringify(sent)} is ${read.refused}`)
      if (read.answer === null) return
      played += 1
      holds(read.answer)
    }),
  )
  expect(played).toBeGreaterThan(50)
}
