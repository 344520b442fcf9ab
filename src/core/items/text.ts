import { z } from 'zod'
import { blank, type ItemKind, itemFields, neverCounted } from './item-kind.ts'

/** A free text. It is stored apart from every other answer and in no order. */
export const textItem = z
  .strictObject({
    ...itemFields,
    kind: z.literal('text'),
    maxLength: z.int().min(1).max(5000).default(2000),
  })
  .meta({ id: 'TextItem' })
export type TextItem = z.infer<typeof textItem>

export const textKind: ItemKind<TextItem> = {
  shape: textItem,
  ...neverCounted,
  apart: 'texts',
  fields: ({ key }) => [key],
  cells: ({ key }) => [key],

  read({ maxLength }, _scales, raw) {
    if (raw === null || raw === undefined) return blank
    if (typeof raw !== 'string') return { refused: 'wrong-type' }
    // A form sends a line's end as two characters, and its own count sees one.
    const text = raw.replace(/\r\n?/g, '\n').trim()
    if (text.length > maxLength) return { refused: 'too-long' }
    return text === '' ? blank : { answer: text }
  },

  fromForm({ key }, given) {
    const texts = given(key)
    return texts.length > 1 ? texts : (texts[0] ?? null)
  },

  toForm: ({ key }, answer) => (typeof answer === 'string' ? [[key, [answer]]] : []),
  fromCells: (item, scales, cell) => textKind.read(item, scales, cell(item.key)),
}
