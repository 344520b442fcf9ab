import { textIn } from '../../core/definition/text.ts'
import type { Look } from '../chart.ts'
import { isCertainLead } from '../../core/words/lead.ts'
import { areaName, type Entry } from './content.ts'
import type { Compare, CompareArea } from './content.ts'
import { figureMark } from '../cells/figure-cells.ts'
import { hatched } from '../parts/hatch.ts'
import { objectMark } from '../look/palette-objects.ts'
import type { Shape } from '../parts/picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, words } from '../parts/words-in-picture.ts'

/** Where the names of areas, their marks and their numbers stand. */
export interface CompareColumns {
  /** Whether the numbers stand under the marks and the names over them. */
  readonly under: boolean
  /** How wide a name may be. */
  readonly titles: number
  readonly plot: { readonly left: number; readonly right: number }
  /** The names of the objects over their columns; nothing where each number has its name. */
  head(top: number): { readonly shapes: readonly Shape[]; readonly bottom: number }
  numbers(area: CompareArea, entries: readonly Entry[]): Numbers
}

interface Numbers {
  readonly height: number
  draw(top: number): Shape[]
}

/** Columns beside the marks where the names of objects fit over them, else numbers under the marks. */
export function compareColumns(content: Compare, look: Look): CompareColumns {
  return (look.width === 'wide' ? besideMarks(content, look) : null) ?? underMarks(content, look)
}

/** Room that the marks need beside names and numbers, px. */
const [leastPlot, widestTitle, widestColumn] = [230, 210, 110]
const gap = 14

function besideMarks(content: Compare, look: Look): CompareColumns | null {
  const { width, margin, text: size } = sizes[look.width]
  const titles = most(content.areas.map((area) => longest(areaName(area, look.language), look)))
  const names = content.objects.map(({ title }) => textIn(title, look.language))
  const columns = content.objects.map((_, i) => {
    const name = names[i] ?? ''
    const words = most(name.split(' ').map((word) => textWidth(word, size)))
    const whole = Math.min(textWidth(name, size), Math.max(words, widestColumn))
    return Math.ceil(Math.max(whole, numberWidth(content, i, look)))
  })
  const title = Math.min(titles + 1, widestTitle)
  const right = width - margin
  const first = right - columns.reduce((sum, column) => sum + column + gap, 0)
  const plot = { left: margin + title + 12, right: first }
  if (plot.right - plot.left < leastPlot) return null
  let at = first
  const ends = columns.map((column) => (at += column + gap))
  return {
    ...{ under: false, titles: title, plot },
    head: (top) => {
      const lines = names.map((name, i) => wrap(name, (columns[i] ?? 0) + 1, size))
      const tall = Math.max(...lines.map(({ length }) => length)) * rowHeight(size)
      const shapes = content.objects.flatMap(({ key }, i): Shape[] => {
        const own = key === content.own
        const px = ends[i] ?? 0
        const name = lines[i] ?? []
        const style = { size, colour: themes[look.theme].ink, bold: false, align: 'right' } as const
        return [
          { ...objectMark(i, own, look.theme), px: px - 6, py: top + 7 },
          ...paragraph(name, px, top + 15 + tall - name.length * rowHeight(size), style),
        ]
      })
      return { shapes, bottom: top + 15 + tall + 4 }
    },
    numbers: (area, entries) => ({
      height: rowHeight(size),
      draw: (top) =>
        entries.flatMap((entry, i) =>
          number(entry, area, ends[i] ?? 0, top + rowHeight(size) / 2, look),
        ),
    }),
  }
}

function underMarks(content: Compare, look: Look): CompareColumns {
  const { width, margin, text: size } = sizes[look.width]
  const room = width - 2 * margin
  const { ink: colour } = themes[look.theme]
  const names = content.objects.map(({ title }) => textIn(title, look.language))
  const numbers = most(content.objects.map((_, i) => numberWidth(content, i, look)))
  const sign = 15
  const entry = most(names.map((name) => textWidth(name, size))) + sign + 6 + numbers
  const perRow = Math.max(1, Math.floor((room + gap) / (entry + gap)))
  const rows = Math.ceil(names.length / perRow)
  const column = (room + gap) / Math.min(perRow, names.length)
  const wide = Math.min(column - gap, entry + 30)
  return {
    ...{ under: true, titles: room, plot: { left: margin, right: width - margin } },
    head: (top) => ({ shapes: [], bottom: top }),
    numbers: (area, entries) => {
      const lines = names.map((name) => wrap(name, wide - sign - 6 - numbers, size))
      const heights = Array.from({ length: rows }, (_, row) =>
        Math.max(
          ...lines.slice(row * perRow, (row + 1) * perRow).map((l) => l.length * rowHeight(size)),
        ),
      )
      return {
        height: heights.reduce((sum, height) => sum + height + 2, 0),
        draw: (top) =>
          entries.flatMap((each, i): Shape[] => {
            const row = Math.floor(i / perRow)
            const above = heights.slice(0, row).reduce((sum, height) => sum + height + 2, 0)
            const left = margin + (i % perRow) * column
            const py = top + above + rowHeight(size) / 2
            const own = each.object.key === content.own
            return [
              { ...objectMark(i, own, look.theme), px: left + 5, py },
              ...paragraph(lines[i] ?? [], left + sign, top + above, { size, colour }),
              ...number(each, area, left + wide, py, look),
            ]
          }),
      }
    },
  }
}

/**
 * The number, bold if none is higher, with a line under it where that is a certain lead; a hatched
 * field where it is withheld.
 */
function number(entry: Entry, area: CompareArea, px: number, py: number, look: Look): Shape[] {
  const { value: size } = sizes[look.width]
  const text = figureMark(entry.figure, area.style, look.language)
  if (entry.figure.is === 'withheld') return [hatched(px - 11, py, 22, 12, look)]
  const { ink: colour } = themes[look.theme]
  const number = words(text, px, py, { size, colour, bold: entry.place === 1, align: 'right' })
  if (!isCertainLead(area.lead, entry.object.key)) return [number]
  return [number, underline(px - textWidth(text, size, true), px, py, look)]
}

/** The line under a certain lead; `py` is the middle of the number above it. */
export function underline(left: number, right: number, py: number, look: Look): Shape {
  const y = py + sizes[look.width].value * 0.62
  const { accent: colour } = themes[look.theme]
  return { is: 'line', from: [left, y], to: [right, y], colour, thickness: 2 }
}

function numberWidth(content: Compare, object: number, look: Look): number {
  const { value: size } = sizes[look.width]
  const key = content.objects[object]?.key ?? ''
  const texts = content.areas.map((area) =>
    figureMark(content.figure(area.key, key), area.style, look.language),
  )
  return Math.max(24, most(texts.map((text) => textWidth(text, size, true))))
}

function longest(name: string, look: Look): number {
  return textWidth(name, sizes[look.width].text, true)
}

function most(lengths: readonly number[]): number {
  return Math.ceil(Math.max(0, ...lengths))
}
