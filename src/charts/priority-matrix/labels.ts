import { textWidth, wrap } from '../look/text-width.ts'
import { type Box, outside, type Place, placeLabels, placeWhatFits } from '../parts/place-labels.ts'
import { paragraph, rowHeight, type WordStyle } from '../parts/words-in-picture.ts'
import type { Words } from '../parts/picture.ts'

/** A place for the lines of a label. */
export interface LabelPlace extends Place {
  readonly words: readonly Words[]
}

/** A mark and the name that should stand at it. */
export interface Spot {
  readonly px: number
  readonly py: number
  readonly text: string
  readonly style: WordStyle
  /** The quadrant of the mark: better if its name stands there too. */
  readonly room: Box
}

/** How far the middle of a mark is from its edge, px, with a little air. */
export const markRadius = 6

/**
 * The names at their marks, each whole and none on anything that is `taken`; or, where one has no
 * room at its mark, null.
 */
export function namesAtMarks(
  spots: readonly Spot[],
  others: readonly (readonly LabelPlace[])[],
  taken: readonly Box[],
  within: Box,
): LabelPlace[] | null {
  const all = [...others, ...spots.map((spot) => placesAt(spot))]
  const placed = placeWhatFits(all, [...taken, ...spots.map(markBox)], [], within)
  const found = placed.filter((place) => place !== null)
  return found.length < all.length ? null : found
}

/** Short texts at their marks, wherever they disturb least. */
export function numbersAtMarks(
  spots: readonly Spot[],
  others: readonly (readonly LabelPlace[])[],
  taken: readonly Box[],
  within: Box,
): LabelPlace[] {
  const all = [...others, ...spots.map((spot) => placesAt(spot))]
  return placeLabels(all, [...taken, ...spots.map(markBox)], [], within)
}

/** Lines of text with their box: `px` is their left end, middle or right end, as the style says. */
export function labelPlace(
  lines: readonly string[],
  px: number,
  top: number,
  style: WordStyle,
  price: number,
): LabelPlace {
  const width = Math.max(...lines.map((line) => textWidth(line, style.size, style.bold)))
  const { align = 'left' } = style
  const left = align === 'left' ? px : align === 'right' ? px - width : px - width / 2
  const box = { left, right: left + width, top, bottom: top + lines.length * rowHeight(style.size) }
  return { box, price, words: paragraph(lines, px, top, style) }
}

/** On either side, above and below, straight or aslant; better in one line and close by. */
function placesAt({ px, py, text, style, room }: Spot): LabelPlace[] {
  const places = wrappings(text, style).flatMap((lines, more) => {
    const height = lines.length * rowHeight(style.size)
    return [1, 4, 9, 14].flatMap((air, away) => {
      const reach = markRadius + air
      const price = 4 * more + 6 * away
      const at = (x: number, top: number, align: 'left' | 'center' | 'right', dear: number) =>
        labelPlace(lines, x, top, { ...style, align }, price + dear)
      const [above, below, level] = [py - reach - height, py + reach, py - height / 2]
      return [
        ...[at(px + reach + 2, level, 'left', 0), at(px - reach - 2, level, 'right', 1)],
        ...[at(px, above, 'center', 1), at(px, below, 'center', 1)],
        ...[at(px - 4, above, 'left', 2), at(px - 4, below, 'left', 2)],
        ...[at(px + 4, above, 'right', 2), at(px + 4, below, 'right', 2)],
      ]
    })
  })
  return places.map((place) =>
    outside(place.box, room) > 0 ? { ...place, price: place.price + 5 } : place,
  )
}

/** In one line, and in more; never with a word cut. */
function wrappings(text: string, { size, bold }: WordStyle): string[][] {
  const all = [Infinity, 160, 120, 90, 70].map((width) => wrap(text, width, size, bold))
  return all.filter(
    (lines, i) => lines.join(' ') === text && all.findIndex((o) => o.length === lines.length) === i,
  )
}

function markBox({ px, py }: Spot): Box {
  const reach = markRadius + 0.5
  return { left: px - reach, right: px + reach, top: py - reach, bottom: py + reach }
}
