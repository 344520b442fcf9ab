import { setNumber } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import { sectionsOf, type BulletRow } from './content.ts'
import { bulletKey } from './key.ts'
import { type BulletPlot, levelsOf } from './marks.ts'
import { type BulletField, layOutRow, type RowWords, rowWords } from './row.ts'
import type { Look } from '../chart.ts'
import { layOutKey } from '../parts/key.ts'
import type { Picture, Words } from '../parts/picture.ts'
import { columnHeads, sideColumns } from '../parts/side-columns.ts'
import { textWidth } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { rowHeight, titleWords, words } from '../parts/words-in-picture.ts'
import { evenStep } from '../look/y-window.ts'

/** So many rows are more than a screen: the axis is repeated under them. */
const manyRows = 8

/** Where everything stands: a section for each scale, under an axis that shows the whole of it. */
export function layOutBullets(
  rows: readonly BulletRow[],
  heading: string,
  subheading: string,
  look: Look,
): Picture {
  const { width, margin } = sizes[look.width]
  const top = titleWords(heading, subheading, look)
  const key = layOutKey(bulletKey(rows, look), top.bottom, look)
  const sections = sectionsOf(rows, look.language).map((section) => ({
    plotted: section,
    said: section.map((row) => rowWords(row, look)),
  }))
  const said = sections.flatMap((section) => section.said)
  const { field, headers } = fieldOf(said, look)
  let at = key.bottom
  const body = sections.flatMap(({ plotted, said }) => {
    const plot = plotOf(plotted, field)
    const axis = axisWords(plotted, plot, at, look)
    const heads = columnHeads(headers, field.ends, at, look)
    at += rowHeight(sizes[look.width].small) + 5
    const laid = said.flatMap((row) => {
      const { shapes, bottom } = layOutRow(row, at, field, plot, look)
      at = bottom
      return shapes
    })
    const again = plotted.length > manyRows ? axisWords(plotted, plot, at, look) : []
    at += again.length > 0 ? rowHeight(sizes[look.width].small) + 10 : 10
    return [...axis, ...heads, ...laid, ...again]
  })
  return {
    width,
    height: Math.max(key.bottom, at - 10) + margin,
    shapes: [...top.shapes, ...key.shapes, ...body],
  }
}

/** Where titles, scales and columns lie; on a phone the scale takes the whole width. */
function fieldOf(rows: readonly RowWords[], look: Look): { field: BulletField; headers: string[] } {
  const { margin, width, text, small } = sizes[look.width]
  const inset = 9
  if (look.width === 'narrow') {
    const [left, right] = [margin + inset, width - margin - inset]
    return { field: { title: width - 2 * margin, left, right, ends: [] }, headers: [] }
  }
  const { chart } = wordsOf(look.language)
  const columns = [
    { header: chart.value, cells: rows.map(({ isShown, value }) => (isShown ? value : '')) },
    { header: chart.target, cells: rows.map(({ goal }) => goal) },
    { header: 'n', cells: rows.map(({ n }) => n) },
  ]
  const { ends, left: columnsFrom } = sideColumns(columns, look)
  const title = Math.ceil(
    Math.max(
      0,
      ...rows.flatMap(({ lines, notes }) => [
        ...lines.map((line) => textWidth(line, text)),
        ...notes.map((line) => textWidth(line, small)),
      ]),
    ),
  )
  const [left, right] = [margin + title + 10 + inset, columnsFrom - inset]
  return { field: { title, left, right, ends }, headers: columns.map(({ header }) => header) }
}

/** The whole scale of the rows; what lies outside it (a wrong import) stretches it, so it is seen. */
function plotOf(rows: readonly BulletRow[], { left, right }: BulletField): BulletPlot {
  const scale = rows[0]?.scale ?? { min: 0, max: 1 }
  const levels = rows.flatMap(levelsOf)
  const [min, max] = [Math.min(scale.min, ...levels), Math.max(scale.max, ...levels)]
  return {
    ...{ left, right, ticks: ticksOf(min, max) },
    toX: (value) => left + ((value - min) / (max - min)) * (right - left),
  }
}

/** The ends, and between them even levels that do not crowd the ends. */
function ticksOf(min: number, max: number): number[] {
  const range = max - min
  const step = range >= 4 && range <= 10 ? 1 : evenStep(range / 5)
  const inner: number[] = []
  for (let k = Math.ceil(min / step); k * step < max; k++) {
    const tick = Number((k * step).toFixed(9))
    if (tick - min > 0.6 * step && max - tick > 0.6 * step) inner.push(tick)
  }
  return [min, ...inner, max]
}

function axisWords(
  [first]: readonly BulletRow[],
  plot: BulletPlot,
  top: number,
  look: Look,
): Words[] {
  const { margin, width, small: size } = sizes[look.width]
  const middle = top + rowHeight(size) / 2
  return plot.ticks.map((tick) => {
    const style = { decimals: 0, percent: first?.style.percent === true }
    const text = setNumber(tick, style, look.language)
    const half = textWidth(text, size) / 2
    const px = Math.min(Math.max(plot.toX(tick), margin + half), width - margin - half)
    return words(text, px, middle, { size, colour: themes[look.theme].muted, align: 'center' })
  })
}
