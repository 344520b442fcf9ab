import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { columnsOf, titleGap, type Columns, type GridSpace } from './grid-columns.ts'
import { hatched } from './hatch.ts'
import type { Shape } from './picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { rowHeight, words } from './words-in-picture.ts'

export interface GridCell {
  readonly text: string
  /** The colour of the field; null is paper. */
  readonly fill: string | null
  readonly hatched: boolean
}

export interface GridRow {
  readonly title: string
  /** Set apart from the rows after it, and bold. */
  readonly apart: boolean
  /** How many answered, beside the title; '' where there is nothing to say. */
  readonly count: string
  readonly cells: readonly GridCell[]
}

export interface Grid {
  readonly columns: readonly string[]
  readonly rows: readonly GridRow[]
}

/**
 * A grid of cells with a title at every row and column, no title cut. Columns that are too many for
 * the width go in several blocks, one under the other; where titles cannot stand beside their rows
 * they stand over them; columns whose names do not fit are numbered, with a key.
 */
export function layOutGrid(grid: Grid, look: Look, top: number) {
  const columns = columnsOf(grid.columns, spaceOf(grid, look), look)
  const key = columns.key(top)
  const shapes = [...key.shapes]
  let bottom = key.bottom
  for (let from = 0; from < grid.columns.length; from += columns.perBlock) {
    const block = layOutBlock(grid, columns, from, look, from === 0 ? bottom : bottom + 18)
    shapes.push(...block.shapes)
    bottom = block.bottom
  }
  return { shapes, bottom }
}

/** Air between two fields, and between a row set apart and the next. */
const [seam, apartGap] = [2, 7]

function spaceOf({ rows }: Grid, look: Look): GridSpace {
  const { n } = wordsOf(look.language).chart
  const { small, value, text, margin, width } = sizes[look.width]
  const wide = look.width === 'wide'
  const room = width - 2 * margin
  const most = (lengths: readonly number[]) => Math.ceil(Math.max(0, ...lengths))
  const natural = most(rows.map(({ title, apart }) => textWidth(title, text, apart))) + 1
  const word = most(
    rows.flatMap(({ title, apart }) => title.split(' ').map((w) => textWidth(w, text, apart))),
  )
  const counts = (write: (count: string) => string) =>
    most(rows.map(({ count }) => (count === '' ? 0 : textWidth(write(count), small) + 10)))
  const numbers = most(
    rows.flatMap(({ cells, apart }) => cells.map((cell) => textWidth(cell.text, value, apart))),
  )
  const atMost = (share: number) => Math.min(natural, Math.max(word + 1, share * room))
  return {
    room,
    titles: [atMost(wide ? 0.36 : 0.38), atMost(0.22)],
    counts: { beside: counts((count) => count), over: counts(n) },
    cell: { least: Math.max(numbers + 4, 22), most: wide ? 108 : 84 },
  }
}

function layOutBlock({ rows }: Grid, columns: Columns, from: number, look: Look, top: number) {
  const { small, text, margin } = sizes[look.width]
  const quiet = { size: small, colour: themes[look.theme].muted, align: 'right' } as const
  const countsAt = margin + columns.titles + columns.counts
  const cellsAt = columns.stacked ? margin : countsAt + titleGap
  const shapes: Shape[] = [...columns.names(from, cellsAt, top)]
  let bottom = top + columns.height
  if (columns.counts > 0 && !columns.stacked)
    shapes.push(words('n', countsAt, bottom - columns.foot - rowHeight(text) / 2, quiet))
  const count = columns.stacked ? wordsOf(look.language).chart.n : (n: string) => n
  const leastHeight = rows.length > 16 ? 21 : look.width === 'wide' ? 27 : 25
  for (const row of rows) {
    const title = wrap(row.title, columns.titles, text, row.apart)
    const tall = title.length * rowHeight(text)
    const height = columns.stacked ? leastHeight : Math.max(leastHeight, tall + 4)
    const cells = columns.stacked ? bottom + tall : bottom
    const middle = columns.stacked ? bottom + tall / 2 : bottom + (height - seam) / 2
    const face = { size: text, colour: themes[look.theme].ink, bold: row.apart }
    shapes.push(
      ...title.map((line, i) =>
        words(line, margin, middle + (i + 0.5) * rowHeight(text) - tall / 2, face),
      ),
      words(row.count === '' ? '' : count(row.count), countsAt, middle, quiet),
      ...row.cells
        .slice(from, from + columns.perBlock)
        .flatMap((cell, i) =>
          drawCell(
            cell,
            { left: cellsAt + i * columns.cell, top: cells, width: columns.cell, height },
            row.apart,
            look,
          ),
        ),
    )
    bottom = cells + height + (row.apart ? apartGap : columns.stacked ? 3 : 0)
  }
  return { shapes, bottom }
}

interface Field {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function drawCell(cell: GridCell, { left, top, ...field }: Field, bold: boolean, look: Look) {
  const { value: size } = sizes[look.width]
  const [width, height] = [field.width - seam, field.height - seam]
  const [px, py] = [left + width / 2, top + height / 2]
  const face = { size, colour: themes[look.theme].ink, bold, align: 'center' } as const
  const shapes: Shape[] = [words(cell.text, px, py, face)]
  if (cell.hatched) shapes.push(hatched(px, py, width, height, look))
  if (cell.fill !== null)
    shapes.push({
      is: 'block',
      left,
      right: left + width,
      top,
      bottom: top + height,
      fill: cell.fill,
    })
  return shapes
}
