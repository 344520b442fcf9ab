import type { Look } from '../chart.ts'
import { clearest } from '../look/contrast.ts'
import type { Shape } from './picture.ts'
import { textWidth } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { words } from './words-in-picture.ts'

/** A part of a bar; one of 0 percent is not there and has no number. */
export interface Part {
  readonly percent: number
  readonly text: string
  readonly fill: string
}

/** Where a bar stands. `left` is where its first part begins. */
export interface BarPlace {
  readonly left: number
  readonly top: number
  readonly height: number
  readonly perPercent: number
  /** How far numbers above the bar may reach. */
  readonly within: { readonly left: number; readonly right: number }
}

/** What numbers that stand above a bar take, px. */
export const overhead = 17

/** Whether some part is too thin for its number, which then stands above the bar. */
export function isCrowded(parts: readonly Part[], perPercent: number, look: Look): boolean {
  return parts.some((part) => part.percent > 0 && !fits(part, perPercent, look))
}

/** A bar in parts, each with its number in it, or above it where the part is too thin. */
export function stackedBar(parts: readonly Part[], place: BarPlace, look: Look): Shape[] {
  const theme = themes[look.theme]
  const size = sizes[look.width].text
  const { top, height, perPercent } = place
  let at = place.left
  const placed = parts
    .filter(({ percent }) => percent > 0)
    .map((part) => {
      const left = at
      at += part.percent * perPercent
      return {
        ...part,
        left,
        right: at,
        middle: (left + at) / 2,
        roomy: fits(part, perPercent, look),
      }
    })
  const inside = placed.filter(({ roomy }) => roomy)
  const above = placed.filter(({ roomy }) => !roomy)
  const spots = spread(
    above.map(({ middle, text }) => ({ middle, width: textWidth(text, size) + 5 })),
    place.within,
  )
  return [
    ...placed.map(({ left, right, fill }, i): Shape => {
      // A hair of paper between neighbours: they are told apart without colour.
      const hair = i < placed.length - 1 ? Math.min(1, (right - left) / 3) : 0
      return { is: 'block', left, right: right - hair, top, bottom: top + height, fill }
    }),
    ...inside.map(({ middle, text, fill }) => {
      const colour = clearest(fill, [theme.ink, theme.paper])
      return words(text, middle, top + height / 2, { size, colour, align: 'center' })
    }),
    ...above.flatMap(({ middle, text }, i): Shape[] => {
      const px = spots[i] ?? middle
      return [
        {
          ...{ is: 'line', from: [middle, top], to: [px, top - 4] },
          ...{ colour: theme.muted, thickness: 1 },
        },
        words(text, px, top - 4 - 0.54 * size, { size, colour: theme.ink, align: 'center' }),
      ]
    }),
  ]
}

function fits({ percent, text }: Part, perPercent: number, look: Look): boolean {
  return textWidth(text, sizes[look.width].text) + 4 <= percent * perPercent
}

/**
 * Moves texts on a line apart until none touches the next, as little as possible: those that would
 * touch share the middle of where they belong. Their middles, in order.
 */
function spread(
  texts: readonly { readonly middle: number; readonly width: number }[],
  within: { readonly left: number; readonly right: number },
): number[] {
  const groups: { from: number; left: number; width: number }[] = []
  const inside = (left: number, width: number) =>
    Math.max(within.left, Math.min(left, within.right - width))
  texts.forEach(({ middle, width }, i) => {
    let group = { from: i, left: inside(middle - width / 2, width), width }
    for (
      let last = groups.at(-1);
      last && last.left + last.width > group.left;
      last = groups.at(-1)
    ) {
      groups.pop()
      const both = last.width + group.width
      // Each text pulls the group towards the place where it would stand alone.
      let at = 0
      const wished = texts.slice(last.from, i + 1).map((text) => {
        at += text.width
        return text.middle + text.width / 2 - at
      })
      const mean = wished.reduce((sum, left) => sum + left, 0) / wished.length
      group = { from: last.from, left: inside(mean, both), width: both }
    }
    groups.push(group)
  })
  return groups.flatMap(({ from, left }, k) => {
    let at = left
    return texts.slice(from, groups[k + 1]?.from).map(({ width }) => {
      at += width
      return at - width / 2
    })
  })
}
