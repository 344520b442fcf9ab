import { textWidth, wrap } from '../look/text-width.ts'
import type { Words } from '../parts/picture.ts'
import { type Box, outside, type Place, placeLabels, placeWhatFits } from '../parts/place-labels.ts'
import { paragraph, rowHeight, type WordStyle } from '../parts/words-in-picture.ts'

/** A place for the lines of a label. */
export interface LabelPlace extends Place {
  readonly words: readonly Words[]
}

/** A mark, or some that stand close together, and what should stand beside. */
export interface Spot {
  readonly box: Box
  readonly text: string
  readonly style: WordStyle
  /** The quadrant of the mark: better if its name stands there too. */
  readonly room: Box
}

/** What stands already, and where everything must stand. */
interface Around {
  readonly taken: readonly Box[]
  readonly within: Box
}

/**
 * Texts beside their marks, each whole and none on anything that is taken: the first of the wordings
 * that has room for all. `others` have their places in the same picture, and take what is left. Where no
 * wording has room, the last one, lying on as little as possible.
 */
export function labelsBeside(
  wordings: readonly (readonly Spot[])[],
  others: readonly (readonly LabelPlace[])[],
  { taken, within }: Around,
): { readonly labels: readonly LabelPlace[]; readonly wording: number } {
  for (const [wording, spots] of wordings.entries()) {
    const placed = placeWhatFits([...spots.map(placesAt), ...others], taken, [], within)
    const labels = placed.filter((place) => place !== null)
    if (labels.length === placed.length) return { labels, wording }
  }
  const last = wordings.at(-1) ?? []
  const labels = placeLabels([...last.map(placesAt), ...others], taken, [], within)
  return { labels, wording: wordings.length - 1 }
}

/** Marks that stand so close that one label must do for them: lists of their indices. */
export function closeTogether(marks: readonly Box[], near: number): number[][] {
  const groups: number[][] = []
  marks.forEach((mark, i) => {
    const joined = groups.filter((group) => group.some((j) => isNear(mark, marks[j], near)))
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push([...joined.flat(), i].sort((a, b) => a - b))
  })
  return groups
}

/** The box around boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
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
  return { box, price: price * slight, words: paragraph(lines, px, top, style) }
}

/** Any place is better than to lie on a corner of something. */
const slight = 0.02

/** On either side, above and below, straight or aslant; better in one line and close by. */
function placesAt({ box, text, style, room }: Spot): LabelPlace[] {
  const { left, right, top, bottom } = box
  const middle = { px: (left + right) / 2, py: (top + bottom) / 2 }
  const places = wrappings(text, style).flatMap((lines) => {
    const height = lines.length * rowHeight(style.size)
    return [0, 3, 8, 13].flatMap((air, away) => {
      const at = (x: number, y: number, align: 'left' | 'center' | 'right', dear: number) =>
        labelPlace(lines, x, y, { ...style, align }, 4 * lines.length + 6 * away + dear)
      const level = middle.py - height / 2
      return [
        ...[at(right + 3 + air, level, 'left', 0), at(left - 3 - air, level, 'right', 1)],
        ...[top - air - height, bottom + air].flatMap((y) => [
          ...[at(middle.px, y, 'center', 1), at(middle.px - 4, y, 'left', 2)],
          ...[at(middle.px + 4, y, 'right', 2), at(right, y, 'left', 3), at(left, y, 'right', 3)],
        ]),
      ]
    })
  })
  return places.map((place) =>
    outside(place.box, room) > 0 ? { ...place, price: place.price + 5 * slight } : place,
  )
}

/** In one line, and in more; never with a word cut. */
function wrappings(text: string, { size, bold }: WordStyle): string[][] {
  const all = [Infinity, 160, 120, 90, 70].map((width) => wrap(text, width, size, bold).join('\n'))
  const whole = [...new Set(all)].filter((lines) => lines.replaceAll('\n', ' ') === text)
  return whole.map((lines) => lines.split('\n'))
}

function isNear(a: Box, b: Box | undefined, near: number): boolean {
  if (b === undefined) return false
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
  return Math.max(across, down) < near
}
