import { textWidth, wrap } from '../look/text-width.ts'
import type { Plot } from './look.ts'

/** What stands before a row of the list: the letter of a benchmark, the number of an event. */
export type TagKind = 'other' | 'event' | 'action'

export interface ListRow {
  readonly tag: { readonly kind: TagKind; readonly text: string } | null
  readonly text: string
}

/** How far apart lines and rows of the list are, px; and the two columns of a long one. */
const [line, gap, betweenColumns, longList] = [14, 3, 24, 6]

/**
 * Lays notes and then rows under each other, wrapped, from 0 down and from the left edge of the
 * picture; a long list of short rows in two columns.
 */
export function layOutList(notes: readonly string[], rows: readonly ListRow[], size: Plot['size']) {
  const room = size.width - 2 * size.margin
  const indent = rows.some(({ tag }) => tag !== null) ? 26 : 0
  const column = (room - betweenColumns) / 2
  const short = ({ text }: ListRow) => textWidth(text, size.small) <= column - indent
  const columns = rows.length > longList && rows.every(short) ? 2 : 1

  const texts: { px: number; py: number; text: string }[] = []
  const tags: { px: number; py: number; text: string; kind: TagKind; half: number }[] = []
  let y = notes.length + rows.length > 0 ? 4 : 0
  const write = (text: string, px: number, width: number) => {
    for (const words of wrap(text, width, size.small)) {
      texts.push({ px, py: y + line / 2, text: words })
      y += line
    }
  }
  for (const note of notes) write(note, 0, room)
  const top = (y += notes.length > 0 && rows.length > 0 ? gap : 0)
  const half = Math.ceil(rows.length / columns)
  let deepest = y
  rows.forEach(({ tag, text }, i) => {
    if (i === half) y = top
    const px = i < half ? 0 : column + betweenColumns
    if (tag !== null)
      tags.push({
        ...{ px: px + 10, py: y + line / 2, text: tag.text, kind: tag.kind },
        half: (textWidth(tag.text, size.small) + 8) / 2,
      })
    write(text, px + indent, (columns === 1 ? room : column) - indent)
    y += gap
    deepest = Math.max(deepest, y)
  })
  return { texts, tags, height: deepest }
}
