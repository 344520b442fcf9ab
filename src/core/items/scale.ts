import { z } from 'zod'
import { text } from '../definition/text.ts'
import { key } from '../key.ts'
import type { ItemKind } from './item-kind.ts'

/** How an item relates to one of the previous version. Absent: the item is new. */
const since = z.strictObject({
  item: key,
  change: z.enum(['same', 'reworded', 'new-scale']),
})

/** One statement answered on a scale: Likert, 1–10, 0–10, 0–100. */
export const scaleItem = z
  .strictObject({
    key,
    kind: z.literal('scale'),
    scale: key,
    text,
    reversed: z.boolean().exactOptional(),
    since: since.exactOptional(),
  })
  .meta({ id: 'ScaleItem' })
export type ScaleItem = z.infer<typeof scaleItem>

export const scaleKind: ItemKind<ScaleItem> = {
  shape: scaleItem,

  read(_item, scale, raw) {
    if (raw === null || raw === undefined) return null
    if (raw === 'dont-know') return scale.dontKnow ? 'dont-know' : { refused: 'no-dont-know' }
    if (typeof raw !== 'number') return { refused: 'wrong-type' }
    if (!Number.isInteger(raw) || raw < scale.min || raw > scale.max)
      return { refused: 'off-scale' }
    return raw
  },

  fromForm(texts) {
    const [only = ''] = texts
    if (texts.length > 1) return texts
    return fromText(only)
  },

  fromCell(item, scale, cell) {
    const trimmed = cell.trim()
    if (trimmed === 'DK') return 'dont-know'
    return scaleKind.read(item, scale, fromText(trimmed))
  },

  encode(_item, scale, answer) {
    if (answer === null) return 0
    if (answer === 'dont-know') return 1
    return answer - scale.min + 2
  },
}

/** `'4'` → 4, `''` → blank; anything else stays a text, which no scale accepts. */
function fromText(text: string): unknown {
  if (text === '') return null
  return /^\d{1,3}$/.test(text) ? Number(text) : text
}
