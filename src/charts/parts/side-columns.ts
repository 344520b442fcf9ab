import type { Look } from '../chart.ts'
import type { Words } from './picture.ts'
import { textWidth } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { rowHeight, words } from './words-in-picture.ts'

/** Numbers to the right of a picture, one for each row. */
export interface SideColumn {
  readonly header: string
  readonly cells: readonly string[]
}

/** Where each column ends at the right edge, each as wide as its widest text, and where they all begin. */
export function sideColumns(columns: readonly SideColumn[], look: Look) {
  const { width, margin, value, small } = sizes[look.width]
  let left = width - margin
  const ends = columns.map(() => left)
  for (let i = columns.length - 1; i >= 0; i--) {
    const { header = '', cells = [] } = columns[i] ?? {}
    ends[i] = left
    const widest = Math.max(...cells.map((cell) => textWidth(cell, value, true)))
    left -= Math.max(textWidth(header, small), widest) + 16
  }
  return { ends, left }
}

/** The headers in a row above, over the ends of their columns. */
export function columnHeads(
  headers: readonly string[],
  ends: readonly number[],
  top: number,
  look: Look,
): Words[] {
  const { small: size } = sizes[look.width]
  const style = { size, colour: themes[look.theme].muted, align: 'right' } as const
  return headers.map((header, i) => words(header, ends[i] ?? 0, top + rowHeight(size) / 2, style))
}
