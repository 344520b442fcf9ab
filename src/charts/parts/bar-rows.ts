import type { Look } from '../chart.ts'
import type { Box } from './place-labels.ts'
import type { Line, Shape } from './picture.ts'
import { columnHeads, sideColumns } from './side-columns.ts'
import { isCrowded, overhead, type Part, stackedBar } from './stacked-bar.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { boxOf, paragraph, rowHeight, words } from './words-in-picture.ts'

/** A bar with its title and the numbers to the right of it. */
export interface BarRow {
  readonly title: string
  readonly parts: readonly Part[]
  /** How many percent of the bar lie to the left of the middle line; 0 where there is none. */
  readonly before: number
  /** What is said in place of a bar; '' where there is one. */
  readonly instead: string
  /** A text for each column; '' where there is nothing to say. */
  readonly cells: readonly string[]
}

/** Numbers beside the bars: under a header where there is room, else each with its own words. */
export interface BarColumn {
  readonly header: string
  readonly brief: (cell: string) => string
  readonly strong: boolean
}

/** Bars whose parts mean the same, under the key that says what. */
export interface BarSection {
  readonly key: (top: number) => LaidOut
  readonly rows: readonly BarRow[]
}

/** Shapes, and how far down they reach. */
export interface LaidOut {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

const gap = 12
const widestTitle = 250

/**
 * Sections of bars under each other, all to one scale; `middle` draws the line between the halves.
 * A column in which nothing is said is left out.
 */
export function layOutBarRows(
  allSections: readonly BarSection[],
  allColumns: readonly BarColumn[],
  middle: boolean,
  top: number,
  look: Look,
) {
  const isUsed = (_: unknown, i: number) =>
    allSections.some(({ rows }) => rows.some(({ cells }) => (cells[i] ?? '') !== ''))
  const columns = allColumns.filter(isUsed)
  const sections = allSections.map(({ key, rows }) => ({
    key,
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isUsed) })),
  }))
  const rows = sections.flatMap((section) => section.rows)
  const field = fieldOf(rows, columns, look)
  const share = (side: (row: BarRow) => number) =>
    Math.max(0, ...rows.filter(({ parts }) => parts.length > 0).map(side))
  const before = share((row) => row.before)
  const after = share(({ parts, before }) => parts.reduce((sum, p) => sum + p.percent, -before))
  const perPercent = (field.right - field.left) / Math.max(1, before + after)
  const zero = field.left + before * perPercent

  const shapes: Shape[] = []
  let at = top
  for (const section of sections) {
    const key = section.key(at)
    const head = heads(columns, field, key.bottom, look)
    at = head.bottom
    const laid = section.rows.map((row) => {
      const place = { ...field, at, perPercent, begin: zero - row.before * perPercent }
      const one = layOutRow(row, columns, place, look)
      at = one.bottom + gap
      return one
    })
    const bars = laid.flatMap((row) => row.bar)
    // On a phone titles and numbers stand over and under the bars: the line keeps to the bars.
    const spans =
      look.width === 'wide'
        ? [{ bar: bars, top: head.bottom - 4, bottom: at - gap + 4 }]
        : laid.flatMap(({ bar }) => {
            const block = bar.find((shape) => shape.is === 'block')
            return block ? [{ bar, top: block.top - 3, bottom: block.bottom + 3 }] : []
          })
    const lines = spans.flatMap(({ bar, top, bottom }) =>
      middle ? clearLine(zero, top, bottom, bar, look) : [],
    )
    const around = laid.flatMap((row) => row.around)
    shapes.push(...key.shapes, ...head.shapes, ...lines, ...bars, ...around)
    at += 8
  }
  return { shapes, bottom: Math.max(top, at - 8 - gap) }
}

/** Where the bars lie between titles and columns; on a phone they take the whole width. */
function fieldOf(rows: readonly BarRow[], columns: readonly BarColumn[], look: Look) {
  const { margin, width, text } = sizes[look.width]
  if (look.width === 'narrow')
    return { left: margin, right: width - margin, title: width - 2 * margin, ends: [] }
  const lines = rows.flatMap(({ title }) => wrap(title, widestTitle, text))
  const title = Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, text))))
  const numbers = columns.map(({ header }, i) => ({
    header,
    cells: rows.map(({ cells }) => cells[i] ?? ''),
  }))
  const { ends, left } = sideColumns(numbers, look)
  return { left: margin + title + 14, right: left - 2, title, ends }
}

type Field = ReturnType<typeof fieldOf>

function heads(columns: readonly BarColumn[], { ends }: Field, top: number, look: Look): LaidOut {
  if (ends.length === 0) return { shapes: [], bottom: top + 2 }
  const headers = columns.map(({ header }) => header)
  const bottom = top + rowHeight(sizes[look.width].small) + 6
  return { shapes: columnHeads(headers, ends, top, look), bottom }
}

interface RowPlace extends Field {
  readonly at: number
  readonly begin: number
  readonly perPercent: number
}

function layOutRow(row: BarRow, columns: readonly BarColumn[], place: RowPlace, look: Look) {
  return look.width === 'wide'
    ? besideTitle(row, columns, place, look)
    : underTitle(row, columns, place, look)
}

/** Title, bar and numbers beside each other, their middles in one line. */
function besideTitle(row: BarRow, columns: readonly BarColumn[], place: RowPlace, look: Look) {
  const { margin, text, value } = sizes[look.width]
  const theme = themes[look.theme]
  const lines = wrap(row.title, place.title, text)
  const tall = lines.length * rowHeight(text)
  const over = isCrowded(row.parts, place.perPercent, look) ? overhead : 0
  const height = Math.max(24, tall)
  const middle = place.at + over + height / 2
  return {
    bar: bar(row, { ...place, at: middle - 12 }, look),
    around: [
      ...paragraph(lines, margin, middle - tall / 2, { size: text, colour: theme.ink }),
      ...columns.map(({ strong }, i) =>
        words(row.cells[i] ?? '', place.ends[i] ?? 0, middle, {
          ...{ size: value, bold: strong, align: 'right' },
          colour: strong ? theme.ink : theme.muted,
        }),
      ),
    ],
    bottom: middle + height / 2,
  }
}

/** The title over the bar, the strong number to its right, the others under the bar. */
function underTitle(row: BarRow, columns: readonly BarColumn[], place: RowPlace, look: Look) {
  const { margin, width, text, value, small } = sizes[look.width]
  const theme = themes[look.theme]
  const said = columns.map(({ brief, strong }, i) => {
    const cell = row.cells[i] ?? ''
    return { strong, text: cell === '' ? '' : brief(cell) }
  })
  const strong = said.find((cell) => cell.strong)?.text ?? ''
  const rest = said.filter((cell) => !cell.strong && cell.text !== '').map((cell) => cell.text)
  const lines = wrap(row.title, place.title - textWidth(strong, value, true) - 12, text)
  const tall = lines.length * rowHeight(text)
  const under = place.at + tall + 2
  const over = isCrowded(row.parts, place.perPercent, look) ? overhead : 0
  const tallBar = row.instead === '' ? 22 : rowHeight(small)
  const feet = wrap(rest.join(' · '), place.title, small)
  const foot = under + over + tallBar + 2
  const bold = { size: value, colour: theme.ink, bold: true, align: 'right' } as const
  return {
    bar: bar(row, { ...place, at: under + over }, look),
    around: [
      ...paragraph(lines, margin, place.at, { size: text, colour: theme.ink }),
      words(strong, width - margin, place.at + rowHeight(text) / 2, bold),
      ...paragraph(feet, margin, foot, { size: small, colour: theme.muted }),
    ],
    bottom: foot + feet.length * rowHeight(small),
  }
}

function bar(row: BarRow, place: RowPlace, look: Look): Shape[] {
  const { small } = sizes[look.width]
  const height = look.width === 'wide' ? 24 : 22
  if (row.instead !== '') {
    const tall = look.width === 'wide' ? height : rowHeight(small)
    const style = { size: small, colour: themes[look.theme].muted }
    return [words(row.instead, place.left, place.at + tall / 2, style)]
  }
  const { perPercent, begin: left, at: top } = place
  return stackedBar(row.parts, { left, top, height, perPercent, within: place }, look)
}

/** An upright line that stops before what lies in its way: it never runs through a number. */
function clearLine(
  x: number,
  top: number,
  bottom: number,
  shapes: readonly Shape[],
  look: Look,
): Line[] {
  const inTheWay = shapes
    .flatMap((shape): Box[] => {
      if (shape.is === 'block') return [shape]
      return shape.is === 'words' ? [boxOf(shape)] : []
    })
    .filter(({ left, right }) => left - 3 < x && x < right + 3)
    .sort((a, b) => a.top - b.top)
  const pieces: Line[] = []
  let from = top
  for (const end of [...inTheWay, { top: bottom, bottom }]) {
    if (end.top > from) {
      const colour = themes[look.theme].muted
      pieces.push({ is: 'line', from: [x, from], to: [x, end.top], colour, thickness: 1 })
    }
    from = Math.max(from, end.bottom)
  }
  return pieces
}
