import type { Look } from '../chart.ts'
import type { Shape } from './picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight } from './words-in-picture.ts'

/** A mark and what it means. */
export interface KeyEntry {
  readonly text: string
  /** What the mark takes, px. */
  readonly width: number
  /** The mark, its left end at `px` and its middle at `py`. */
  readonly draw: (px: number, py: number) => readonly Shape[]
}

/** Entries after each other, in as many rows as they need; words that are too long are broken. */
export function layOutKey(entries: readonly KeyEntry[], top: number, look: Look) {
  const { margin, width, small: size } = sizes[look.width]
  const right = width - margin
  const style = { size, colour: themes[look.theme].muted }
  const row = Math.max(18, rowHeight(size) + 2)
  let [at, under, lowest] = [margin, top, top]
  const shapes = entries.flatMap((entry) => {
    const indent = entry.text === '' || entry.width === 0 ? 0 : 6
    const lines = wrap(entry.text, right - margin - entry.width - indent, size)
    const long = Math.max(0, ...lines.map((line) => textWidth(line, size)))
    const taken = entry.width + indent + long
    if (at > margin && at + taken > right) [at, under] = [margin, lowest]
    const px = at
    at += taken + (entry.text === '' ? 3 : 16)
    lowest = Math.max(lowest, under + row + (Math.max(1, lines.length) - 1) * rowHeight(size))
    const middle = under + row / 2
    return [
      ...entry.draw(px, middle),
      ...paragraph(lines, px + entry.width + indent, middle - rowHeight(size) / 2, style),
    ]
  })
  return { shapes, bottom: entries.length === 0 ? top : lowest + 4 }
}

/** A small square of a colour. */
export function swatch(fill: string, side = 12) {
  return (px: number, py: number): Shape[] => [
    { is: 'block', left: px, right: px + side, top: py - side / 2, bottom: py + side / 2, fill },
  ]
}
