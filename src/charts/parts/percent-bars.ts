import type { Look } from '../chart.ts'
import type { Shape } from './picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, words } from './words-in-picture.ts'

/** A bar from 0 to at most 100 percent, its number to the right. */
export interface PercentRow {
  readonly title: string
  /** `null` where there is nothing to draw. */
  readonly percent: number | null
  /** The number in words, or why there is none. */
  readonly text: string
  /** How many answered, in words; '' where that is not known or said elsewhere. */
  readonly note: string
}

/** Bars under a heading. */
export interface PercentGroup {
  readonly heading: string
  readonly note: string
  readonly fill: string
  readonly rows: readonly PercentRow[]
}

/** Groups of bars under each other. A grey track behind each bar is the whole hundred. */
export function layOutPercentBars(groups: readonly PercentGroup[], top: number, look: Look) {
  const field = fieldOf(
    groups.flatMap(({ rows }) => rows),
    look,
  )
  let at = top
  const shapes = groups.flatMap((group) => {
    const head = heading(group, at, look)
    at = head.bottom
    const rows = group.rows.flatMap((row) => {
      const laid = look.width === 'wide' ? beside : under
      const { shapes, bottom } = laid(row, group.fill, at, field, look)
      at = bottom
      return shapes
    })
    at += 12
    return [...head.shapes, ...rows]
  })
  return { shapes, bottom: Math.max(top, at - 12) }
}

/** Where the bars lie; `note` and `number` are the right ends of what stands beside them. */
function fieldOf(rows: readonly PercentRow[], look: Look) {
  const { margin, width, text, value, small } = sizes[look.width]
  const end = width - margin
  if (look.width === 'narrow') return { title: end - margin, left: margin, right: end, number: end }
  const lines = rows.flatMap(({ title }) => wrap(title, 300, text))
  const widest = (texts: readonly number[]) => Math.ceil(Math.max(0, ...texts))
  const title = widest(lines.map((line) => textWidth(line, text)))
  const note = widest(rows.map(({ note }) => textWidth(note, small)))
  const shown = rows.filter(({ percent }) => percent !== null)
  const number = widest(shown.map((row) => textWidth(row.text, value, true)))
  const before = note === 0 ? end : end - note - 14
  return { title, left: margin + title + 14, right: before - number - 12, number: before }
}

type Field = ReturnType<typeof fieldOf>

function heading(group: PercentGroup, top: number, look: Look) {
  const { margin, width, value, small } = sizes[look.width]
  const theme = themes[look.theme]
  const end = width - margin
  const row = rowHeight(value)
  const lines = wrap(group.heading, end - margin, value, true)
  const [first = ''] = lines
  const both = textWidth(first, value, true) + 12 + textWidth(group.note, small)
  // Beside the heading if it fits, else under it.
  const beside = lines.length === 1 && both <= end - margin
  const rows = lines.length + (beside || group.note === '' ? 0 : 1)
  const bottom = top + rows * row + 4
  const shapes: Shape[] = [
    ...paragraph(lines, margin, top, { size: value, colour: theme.ink, bold: true }),
    words(group.note, beside ? end : margin, top + row * (rows - 0.5), {
      ...{ size: small, colour: theme.muted, align: beside ? 'right' : 'left' },
    }),
    {
      ...{ is: 'line', from: [margin, bottom], to: [end, bottom] },
      ...{ colour: theme.edge, thickness: 1 },
    },
  ]
  return { shapes, bottom: bottom + 6 }
}

function beside(row: PercentRow, fill: string, top: number, field: Field, look: Look) {
  const { margin, width, text, value, small } = sizes[look.width]
  const theme = themes[look.theme]
  const lines = wrap(row.title, field.title, text)
  const tall = Math.max(22, lines.length * rowHeight(text) + 4)
  const middle = top + tall / 2
  const note = { size: small, colour: theme.muted, align: 'right' } as const
  const shapes = [
    ...paragraph(lines, margin, middle - (lines.length * rowHeight(text)) / 2, {
      ...{ size: text, colour: theme.ink },
    }),
    ...(row.percent === null
      ? [words(row.text, field.left, middle, { size: small, colour: theme.muted })]
      : [
          ...bar(row.percent, fill, middle, 14, field, look),
          words(row.text, field.number, middle, {
            ...{ size: value, colour: theme.ink, bold: true, align: 'right' },
          }),
        ]),
    words(row.note, width - margin, middle, note),
  ]
  return { shapes, bottom: top + tall }
}

function under(row: PercentRow, fill: string, top: number, field: Field, look: Look) {
  const { margin, width, text, value, small } = sizes[look.width]
  const theme = themes[look.theme]
  const number = row.percent === null ? '' : row.text
  const lines = wrap(row.title, field.title - textWidth(number, value, true) - 12, text)
  const below = top + lines.length * rowHeight(text) + 2
  const foot = below + (row.percent === null ? 0 : 14)
  const quiet = { size: small, colour: theme.muted }
  const feet = [row.percent === null ? row.text : '', row.note].filter((line) => line !== '')
  const shapes = [
    ...paragraph(lines, margin, top, { size: text, colour: theme.ink }),
    words(number, width - margin, top + rowHeight(text) / 2, {
      ...{ size: value, colour: theme.ink, bold: true, align: 'right' },
    }),
    ...(row.percent === null ? [] : bar(row.percent, fill, below + 6, 10, field, look)),
    ...paragraph(feet, margin, foot, quiet),
  ]
  return { shapes, bottom: foot + feet.length * rowHeight(small) + 6 }
}

function bar(
  percent: number,
  fill: string,
  middle: number,
  height: number,
  { left, right }: Field,
  look: Look,
): Shape[] {
  const upright = { top: middle - height / 2, bottom: middle + height / 2 }
  const end = left + ((right - left) * Math.min(100, percent)) / 100
  return [
    { is: 'block', left, right, ...upright, fill: themes[look.theme].grid },
    { is: 'block', left, right: end, ...upright, fill },
  ]
}
