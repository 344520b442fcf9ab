import { textIn } from '../../core/definition/text.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { figureText } from '../cells/figure-cells.ts'
import { hatched } from '../parts/hatch.ts'
import type { Named } from '../cells/named.ts'
import type { KeyEntry } from '../parts/key.ts'
import type { Shape } from '../parts/picture.ts'
import { partOf, percentOf, rankedBy, type Ranked, stepAfter } from './content.ts'
import type { Rank } from './content.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, words } from '../parts/words-in-picture.ts'

/**
 * A row an option: place, name, a bar that is longer the nearer its mean rank is to 1, and numbers:
 * under a header where there is room, else with their own words under the bar. A line across stands
 * after every certain step.
 */
export function layOutRankRows(content: Rank, look: Look, top: number) {
  const order = rankedBy(content, content.whole.key)
  const columns = columnsOf(order, content, look)
  const field = fieldOf(order, columns, content, look)
  const head = headOf(columns, field, top, look)
  const shapes: Shape[] = [...head.shapes]
  let bottom = head.bottom
  for (const ranked of order) {
    const row = layOutRow(ranked, columns, field, content, bottom, look)
    shapes.push(...row.shapes)
    bottom = row.bottom
    if (stepAfter(content, ranked.option.key)?.verdict !== 'certain') continue
    const { margin, width } = sizes[look.width]
    const y = bottom + (look.width === 'wide' ? stepRoom / 2 : 0)
    shapes.push(stepLine(margin, width - margin, y, look))
    bottom += stepRoom
  }
  const axis = axisOf(content, field, head.bottom, bottom, look)
  return { shapes: [...axis.lines, ...shapes, ...axis.words], bottom: axis.bottom }
}

/** What the line after a certain step takes, px. */
const stepRoom = 8

function stepLine(left: number, right: number, y: number, look: Look): Shape {
  const { muted: colour } = themes[look.theme]
  return { is: 'line', from: [left, y], to: [right, y], colour, thickness: 1 }
}

/** What the lines mean, where there are any. */
export function stepKey(content: Rank, look: Look): KeyEntry[] {
  const isCertain = ({ key }: Named) => stepAfter(content, key)?.verdict === 'certain'
  if (!content.options.some(isCertain)) return []
  const { line: text } = wordsOf(look.language).lead.steps
  return [{ text, width: 22, draw: (px, py) => [stepLine(px, px + 22, py, look)] }]
}

/** Numbers beside the bars. */
interface Column {
  readonly header: string
  readonly cell: (ranked: Ranked) => string
  readonly bold: boolean
}

/** A share of three is no news among three options; a column in which nothing is said is left out. */
function columnsOf(order: readonly Ranked[], content: Rank, look: Look): Column[] {
  const text = wordsOf(look.language).rankChart
  const style = { decimals: content.decimals }
  const columns: Column[] = [
    {
      header: text.mean,
      cell: ({ figure }) => (figure.is === 'value' ? figureText(figure, style, look.language) : ''),
      bold: true,
    },
    {
      header: text.first,
      cell: ({ figure }) => percentOf(figure, 'first', look.language),
      bold: false,
    },
    {
      header: text.top3,
      cell: ({ figure }) => (order.length > 3 ? percentOf(figure, 'top3', look.language) : ''),
      bold: false,
    },
    { header: text.ranked, cell: rankedText, bold: false },
  ]
  return columns.filter(({ cell }) => order.some((ranked) => cell(ranked) !== ''))
}

/** `41/48`: how many ranked an option, of how many who ranked anything. */
function rankedText({ figure }: Ranked): string {
  const ranked = partOf(figure, 'ranked')
  if (figure.is !== 'value' || ranked === null) return ''
  return `${String(ranked)}/${String(figure.n)}`
}

function fieldOf(order: readonly Ranked[], columns: readonly Column[], content: Rank, look: Look) {
  const { width, margin, text, value, small } = sizes[look.width]
  const most = (lengths: readonly number[]) => Math.ceil(Math.max(0, ...lengths))
  const wide = look.width === 'wide'
  const names = margin + textWidth('00', text, true) + 8
  const longest = most(
    order.map(({ option }) => textWidth(textIn(option.title, look.language), text)),
  )
  const means = most(order.map((ranked) => textWidth(columns[0]?.cell(ranked) ?? '', value, true)))
  let right = width - margin
  const ends = columns
    .map(({ header, cell, bold }) => {
      const cells = order.map((ranked) => textWidth(cell(ranked), value, bold))
      const words = header.split(' ').map((word) => textWidth(word, small))
      return most([...cells, ...words])
    })
    .reduceRight<{ end: number; width: number }[]>((ends, column) => {
      ends.unshift({ end: right, width: column })
      right -= column + 16
      return ends
    }, [])
  const nameWidth = wide ? Math.min(longest + 1, 240) : width - margin - names - means - 10
  const [left, end] = wide ? [names + nameWidth + 14, right - 8] : [margin + 4, width - margin - 4]
  const last = Math.max(2, content.options.length)
  return {
    ...{ names, nameWidth, left, right: end, ends, meansAt: width - margin, last },
    toX: (rank: number) => left + ((last - rank) / (last - 1)) * (end - left),
  }
}

type Field = ReturnType<typeof fieldOf>

function headOf(columns: readonly Column[], field: Field, top: number, look: Look) {
  const { small: size } = sizes[look.width]
  const style = { size, colour: themes[look.theme].muted, align: 'right' } as const
  if (look.width === 'narrow') {
    const mean = words(columns[0]?.header ?? '', field.meansAt, top + rowHeight(size) / 2, style)
    return { shapes: [mean], bottom: top + rowHeight(size) + 2 }
  }
  const lines = columns.map(({ header }, i) => wrap(header, (field.ends[i]?.width ?? 0) + 1, size))
  const tall = Math.max(0, ...lines.map(({ length }) => length)) * rowHeight(size)
  return {
    shapes: lines.flatMap((header, i) =>
      paragraph(
        header,
        field.ends[i]?.end ?? 0,
        top + tall - header.length * rowHeight(size),
        style,
      ),
    ),
    bottom: top + tall + 4,
  }
}

function layOutRow(
  ranked: Ranked,
  columns: readonly Column[],
  field: Field,
  content: Rank,
  top: number,
  look: Look,
) {
  const { margin, width, text, value, small } = sizes[look.width]
  const theme = themes[look.theme]
  const { option, figure, place } = ranked
  const wide = look.width === 'wide'
  const lines = wrap(textIn(option.title, look.language), field.nameWidth, text)
  const tall = lines.length * rowHeight(text)
  const height = wide ? Math.max(28, tall + 8) : tall + 16
  const middle = wide ? top + height / 2 : top + tall / 2
  const barAt = wide ? middle : top + tall + 8
  const bold = { size: value, colour: theme.ink, bold: true, align: 'right' } as const
  const quiet = { size: value, colour: theme.ink, align: 'right' } as const
  const shapes: Shape[] = [
    words(place === null ? '' : String(place), field.names - 8, middle, { ...bold, size: text }),
    ...paragraph(lines, field.names, middle - tall / 2, { size: text, colour: theme.ink }),
    ...bar(ranked, field, barAt, look),
  ]
  if (wide) {
    columns.forEach((column, i) => {
      const end = field.ends[i]?.end ?? 0
      shapes.push(words(column.cell(ranked), end, middle, column.bold ? bold : quiet))
    })
    return { shapes, bottom: top + height }
  }
  const mean = figure.is === 'value' ? (columns[0]?.cell(ranked) ?? '') : ''
  shapes.push(words(mean, field.meansAt, middle, bold))
  const style = { size: small, colour: theme.muted }
  const said = wrap(inWords(ranked, content, look), width - 2 * margin, small)
  shapes.push(...paragraph(said, margin, top + height + 1, style))
  return { shapes, bottom: top + height + 1 + said.length * rowHeight(small) + 9 }
}

/** The numbers of a row with their own words, for a phone. */
function inWords({ figure }: Ranked, content: Rank, look: Look): string {
  const text = wordsOf(look.language).rankChart
  const [first, top3] = (['first', 'top3'] as const).map((part) =>
    percentOf(figure, part, look.language),
  )
  const ranked = partOf(figure, 'ranked')
  return [
    first ? text.firstOf(first) : '',
    top3 && content.options.length > 3 ? text.top3Of(top3) : '',
    figure.is === 'value' && ranked !== null ? text.rankedBy(String(ranked), String(figure.n)) : '',
  ]
    .filter((each) => each !== '')
    .join(' · ')
}

function bar({ figure }: Ranked, { left, toX }: Field, middle: number, look: Look): Shape[] {
  const theme = themes[look.theme]
  if (figure.is === 'withheld') return [hatched(left + 30, middle, 60, 12, look)]
  if (figure.is !== 'value') {
    const style = { size: sizes[look.width].small, colour: theme.muted }
    return [words(figureText(figure, { decimals: 0 }, look.language), left, middle, style)]
  }
  const px = toX(figure.value)
  return [
    { is: 'block', left, right: px, top: middle - 4, bottom: middle + 4, fill: theme.tint },
    {
      ...{ is: 'dot', px, py: middle, shape: 'circle', area: 80 },
      ...{ fill: theme.accent, stroke: theme.paper, thickness: 1 },
    },
  ]
}

/** The ranks under the bars, the last on the left; every one that has room is named. */
function axisOf(content: Rank, field: Field, top: number, bottom: number, look: Look) {
  const { small: size, margin, width } = sizes[look.width]
  const theme = themes[look.theme]
  const wide = look.width === 'wide'
  const ranks = Array.from({ length: field.last }, (_, i) => i + 1)
  const py = bottom + 4 + rowHeight(size) / 2
  const scale = wrap(
    wordsOf(look.language).rankChart.scale(String(content.options.length)),
    wide ? field.right - field.left + 20 : width - 2 * margin,
    size,
  )
  const style = { size, colour: theme.muted, align: 'center' } as const
  const under = py + rowHeight(size) / 2 + 1
  const middle = (field.left + field.right) / 2
  return {
    lines: wide
      ? ranks.map((rank): Shape => ({
          ...{ is: 'line', from: [field.toX(rank), top], to: [field.toX(rank), bottom] },
          ...{ colour: theme.grid, thickness: 1 },
        }))
      : [],
    words: [
      ...ranks.map((rank) => words(String(rank), field.toX(rank), py, style)),
      ...paragraph(scale, middle, under, style),
    ],
    bottom: under + scale.length * rowHeight(size),
  }
}
