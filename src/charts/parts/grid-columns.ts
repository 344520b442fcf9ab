import type { Look } from '../chart.ts'
import type { Shape, Words } from './picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, words } from './words-in-picture.ts'

/** What the columns of a grid have to share, px. */
export interface GridSpace {
  readonly room: number
  /** What the titles of the rows take, the preferred first. */
  readonly titles: readonly number[]
  /** What the counts take, where titles stand beside their rows and where they stand over them. */
  readonly counts: { readonly beside: number; readonly over: number }
  /** Between what a column must have and what it should not exceed. */
  readonly cell: { readonly least: number; readonly most: number }
}

/** How the room is shared out, the same in every block. */
interface Shares {
  readonly perBlock: number
  /** Whether titles stand over their rows, and not beside them. */
  readonly stacked: boolean
  readonly titles: number
  readonly counts: number
  readonly cell: number
}

/** The columns of a grid: how they share the room, and how they are named. */
export interface Columns extends Shares {
  /** What the names take above the cells; the last of it, `foot`, is air. */
  readonly height: number
  readonly foot: number
  /** The names over a block, the first of which is that of column `from`. */
  names(from: number, left: number, top: number): Words[]
  /** What numbers mean, where columns are numbered. */
  key(top: number): { readonly shapes: readonly Shape[]; readonly bottom: number }
}

/** Names the columns, or null where a name would be cut. */
type Way = (names: readonly string[], shares: Shares, look: Look) => Columns | null

/** Air between the titles of the rows and their first cells. */
export const titleGap = 10

const beside = { stacked: false }
const over = { stacked: true }

/** From the most readable on. */
const ways = {
  wide: [
    { way: level, blocks: 1, ...beside },
    { way: upright, blocks: 1, ...beside },
    { way: level, blocks: 2, ...beside },
    { way: upright, blocks: 2, ...beside },
  ],
  narrow: [
    { way: level, blocks: 1, ...beside },
    { way: level, blocks: 1, ...over },
    { way: upright, blocks: 1, ...over },
    { way: upright, blocks: 2, ...over },
  ],
} satisfies Record<Look['width'], { way: Way; blocks: number; stacked: boolean }[]>

/** The first way in which every name is whole; numbers with a key always are. */
export function columnsOf(names: readonly string[], space: GridSpace, look: Look): Columns {
  for (const { way, blocks, stacked } of ways[look.width]) {
    for (const titles of stacked ? [0] : space.titles) {
      const shares = shareOut(Math.ceil(names.length / blocks), titles, stacked, space)
      const columns = shares.cell < space.cell.least ? null : way(names, shares, look)
      if (columns !== null) return columns
    }
  }
  const stacked = look.width === 'narrow'
  const titles = stacked ? 0 : (space.titles[0] ?? 0)
  const free = shareOut(1, titles, stacked, { ...space, cell: { least: 0, most: Infinity } }).cell
  const capacity = Math.max(1, Math.floor(free / space.cell.least))
  const blocks = Math.ceil(names.length / capacity)
  return numbered(names, shareOut(Math.ceil(names.length / blocks), titles, stacked, space), look)
}

function shareOut(
  perBlock: number,
  beside: number,
  stacked: boolean,
  { room, counts, cell }: GridSpace,
): Shares {
  const free = stacked ? room : room - beside - counts.beside - titleGap
  return {
    ...{ perBlock, stacked, titles: stacked ? room - counts.over : beside },
    ...{
      counts: stacked ? counts.over : counts.beside,
      cell: Math.min(free / perBlock, cell.most),
    },
  }
}

/** Each above its column, in at most four lines. */
function level(names: readonly string[], shares: Shares, look: Look): Columns | null {
  const { text: size } = sizes[look.width]
  const width = shares.cell - (look.width === 'wide' ? 8 : 5)
  if (longestWord(names, size) > width) return null
  const lines = names.map((name) => wrap(name, width, size))
  const most = Math.max(1, ...lines.map(({ length }) => length))
  if (most > 4) return null
  const foot = 6
  const height = most * rowHeight(size) + foot
  const style = { size, colour: themes[look.theme].ink, align: 'center' } as const
  return {
    ...{ ...shares, height, foot, key: noKey },
    names: (from, left, top) =>
      lines.slice(from, from + shares.perBlock).flatMap((name, i) => {
        const first = top + height - foot - name.length * rowHeight(size)
        return paragraph(name, left + (i + 0.5) * shares.cell - 1, first, style)
      }),
  }
}

/** Read from below, in as many lines as a column is wide and no longer than need be. */
function upright(names: readonly string[], shares: Shares, look: Look): Columns | null {
  const { text: size } = sizes[look.width]
  const most = Math.floor(shares.cell / rowHeight(size))
  const longest = look.width === 'wide' ? 170 : 120
  const foot = 6
  for (let width = Math.ceil(longestWord(names, size)); width <= longest; width += 8) {
    const lines = names.map((name) => wrap(name, width, size))
    if (lines.some(({ length }) => length > most)) continue
    const height = Math.max(...lines.flat().map((line) => textWidth(line, size))) + foot + 2
    const style = { size, colour: themes[look.theme].ink }
    return {
      ...{ ...shares, height, foot, key: noKey },
      names: (from, left, top) =>
        lines.slice(from, from + shares.perBlock).flatMap((name, i) => {
          const middle = left + (i + 0.5) * shares.cell - 1
          return name.map((line, k): Words => {
            const px = middle + (k - (name.length - 1) / 2) * rowHeight(size)
            return { ...words(line, px, top + height - foot, style), upright: true }
          })
        }),
    }
  }
  return null
}

function numbered(names: readonly string[], shares: Shares, look: Look): Columns {
  const { text: size } = sizes[look.width]
  const foot = 4
  const height = rowHeight(size) + foot
  const style = { size, colour: themes[look.theme].ink, align: 'center' } as const
  return {
    ...{ ...shares, height, foot },
    key: (top) => keyOf(names, look, top),
    names: (from, left, top) =>
      names.slice(from, from + shares.perBlock).map((_, i) => {
        const px = left + (i + 0.5) * shares.cell - 1
        return words(String(from + i + 1), px, top + rowHeight(size) / 2, style)
      }),
  }
}

const noKey = (top: number) => ({ shapes: [], bottom: top })

/** The numbers with their names, in two columns where there is room. */
function keyOf(names: readonly string[], look: Look, top: number) {
  const { text: size, margin, width } = sizes[look.width]
  const { ink: colour, muted } = themes[look.theme]
  const sides = look.width === 'wide' && names.length > 4 ? 2 : 1
  const perSide = Math.ceil(names.length / sides)
  const side = (width - 2 * margin) / sides
  const indent = textWidth('00', size) + 8
  const bottoms = Array.from({ length: sides }, () => top)
  const shapes = names.flatMap((name, i) => {
    const column = Math.floor(i / perSide)
    const left = margin + column * side
    const from = bottoms[column] ?? top
    const lines = wrap(name, side - indent - 8, size)
    bottoms[column] = from + lines.length * rowHeight(size)
    return [
      words(String(i + 1), left + indent - 8, from + rowHeight(size) / 2, {
        ...{ size, colour: muted, align: 'right' },
      }),
      ...paragraph(lines, left + indent, from, { size, colour }),
    ]
  })
  return { shapes, bottom: Math.max(...bottoms) + 8 }
}

function longestWord(names: readonly string[], size: number): number {
  return Math.max(0, ...names.flatMap((name) => name.split(' ')).map((w) => textWidth(w, size)))
}
