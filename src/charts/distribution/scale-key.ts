import type { Look } from '../chart.ts'
import { clearest } from '../look/contrast.ts'
import { type KeyEntry, layOutKey } from '../parts/key.ts'
import type { Shape } from '../parts/picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, words } from '../parts/words-in-picture.ts'

/** A step of a scale: its number, its words ('' where it has none) and its colour. */
export interface KeyStep {
  readonly number: string
  readonly label: string
  readonly fill: string
}

/**
 * The steps of a scale with their words: a row of squares between the words of its ends, or where
 * all steps have words each square with its own. `note` stands last.
 */
export function layOutScaleKey(steps: readonly KeyStep[], note: string, top: number, look: Look) {
  const room = sizes[look.width].width - 2 * sizes[look.width].margin
  const inner = steps.slice(1, -1)
  const tight = steps.some((step) => (widthOf(step, look) + 2) * steps.length > room)
  if (tight || inner.some(({ label }) => label !== '')) {
    const noted = note === '' ? [] : [{ text: note, width: 0, draw: () => [] }]
    return layOutKey([...steps.map((step) => entryOf(step, look)), ...noted], top, look)
  }
  const low = steps[0]?.label ?? ''
  const high = [steps.at(-1)?.label ?? '', note].filter(Boolean).join(' ')
  return betweenEnds(steps, low, high, top, look)
}

/** One row if it fits; else squares over the whole width, and the words of the ends under them. */
function betweenEnds(
  steps: readonly KeyStep[],
  low: string,
  high: string,
  top: number,
  look: Look,
) {
  const { margin, width, small: size } = sizes[look.width]
  const style = { size, colour: themes[look.theme].muted }
  const room = width - 2 * margin
  const side = Math.max(...steps.map((step) => widthOf(step, look)))
  const before = low === '' ? 0 : textWidth(low, size) + 8
  const strip = steps.length * (side + 2)
  const middle = top + 9
  if (before + strip + 6 + textWidth(high, size) <= room) {
    const shapes = [
      words(low, margin, middle, style),
      ...squares(steps, margin + before, side, middle, look),
      words(high, margin + before + strip + 6, middle, style),
    ]
    return { shapes, bottom: top + 22 }
  }
  const half = room / 2 - 6
  const ends = [wrap(low, half, size), wrap(high, half, size)] as const
  const shapes = [
    ...squares(steps, margin, (room + 2) / steps.length - 2, middle, look),
    ...paragraph(ends[0], margin, top + 20, style),
    ...paragraph(ends[1], margin + room, top + 20, { ...style, align: 'right' }),
  ]
  const lines = Math.max(ends[0].length, ends[1].length)
  return { shapes, bottom: top + 24 + lines * rowHeight(size) }
}

function squares(
  steps: readonly KeyStep[],
  left: number,
  side: number,
  middle: number,
  look: Look,
): Shape[] {
  return steps.flatMap((step, i) => square(step, left + i * (side + 2), side, middle, look))
}

function entryOf(step: KeyStep, look: Look): KeyEntry {
  const width = widthOf(step, look)
  const draw = (px: number, py: number) => square(step, px, width, py, look)
  return { text: step.label, width, draw }
}

function widthOf({ number }: KeyStep, look: Look): number {
  return Math.max(18, Math.ceil(textWidth(number, sizes[look.width].small)) + 6)
}

function square(
  { number, fill }: KeyStep,
  left: number,
  side: number,
  middle: number,
  look: Look,
): Shape[] {
  const theme = themes[look.theme]
  const colour = clearest(fill, [theme.ink, theme.paper])
  const size = sizes[look.width].small
  return [
    { is: 'block', left, right: left + side, top: middle - 8, bottom: middle + 8, fill },
    words(number, left + side / 2, middle, { size, colour, align: 'center' }),
  ]
}
