import type { TopLevelSpec } from 'vega-lite'
import { textIn } from '../../core/definition/text.ts'
import { display } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { entriesOf, inOrder, singleHeading, type Entry } from './content.ts'
import type { Compare, CompareArea } from './content.ts'
import { figureText } from '../cells/figure-cells.ts'
import { hatched } from '../parts/hatch.ts'
import { otherBar } from '../look/palette-objects.ts'
import { drawPicture, type Shape } from '../parts/picture.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, titleWords, words } from '../parts/words-in-picture.ts'

/**
 * Objects as bars on the whole scale, from the first place to the last, the own one in accent; a
 * dashed line at the mean of all. On a phone the names stand over their bars.
 */
export function drawCompareBars(content: Compare, area: CompareArea, look: Look): TopLevelSpec {
  const heading = singleHeading(content, area, look.language)
  const { width, margin } = sizes[look.width]
  const title = titleWords(heading, textIn(content.title, look.language), look)
  const field = fieldOf(content, area, look)
  const mean = meanOf(content, area, field, look, title.bottom)
  const shapes: Shape[] = [...title.shapes, ...mean.shapes]
  let bottom = mean.bottom
  for (const entry of inOrder(entriesOf(content, area))) {
    const row = layOutRow(entry, content, area, field, mean, bottom, look)
    shapes.push(...row.shapes)
    bottom = row.bottom
  }
  shapes.push(...axisOf(area, field, bottom, look))
  const height = Math.ceil(bottom + 22 + margin)
  return drawPicture({ width, height, shapes }, heading, look)
}

/** Where places, names, bars and numbers stand, px from the left edge. */
function fieldOf(content: Compare, area: CompareArea, look: Look) {
  const { width, margin, text, value, small } = sizes[look.width]
  const entries = entriesOf(content, area)
  const most = (lengths: readonly number[]) => Math.ceil(Math.max(0, ...lengths))
  const numbers = most(
    entries.map(({ figure }) =>
      'n' in figure ? textWidth(figureText(figure, area.style, look.language), value, true) : 0,
    ),
  )
  const counts = most(entries.map((entry) => textWidth(countOf(entry, look), small)))
  const names = margin + textWidth('00', text, true) + 8
  const longest = most(
    entries.map(({ object }) => textWidth(textIn(object.title, look.language), text, true)),
  )
  const wide = look.width === 'wide'
  const right = width - margin
  const nameWidth = wide ? Math.min(longest + 1, 240) : right - names - numbers - counts - 20
  return {
    names,
    nameWidth,
    left: wide ? names + nameWidth + 12 : margin + 1,
    right: wide ? right - counts - numbers - 26 : right - 1,
    numbersAt: right - counts - (counts > 0 ? 10 : 0),
    countsAt: right,
    toX(number: number) {
      const { min, max } = area.range
      const share = Math.min(1, Math.max(0, (number - min) / (max - min)))
      return this.left + share * (this.right - this.left)
    },
  }
}

type Field = ReturnType<typeof fieldOf>

function countOf({ figure }: Entry, look: Look): string {
  return 'n' in figure ? wordsOf(look.language).chart.n(String(figure.n)) : ''
}

function layOutRow(
  entry: Entry,
  content: Compare,
  area: CompareArea,
  field: Field,
  mean: Mean,
  top: number,
  look: Look,
) {
  const { margin, text, value, small } = sizes[look.width]
  const theme = themes[look.theme]
  const { object, figure, place } = entry
  const own = object.key === content.own
  const wide = look.width === 'wide'
  const lines = wrap(textIn(object.title, look.language), field.nameWidth, text, own)
  const tall = lines.length * rowHeight(text)
  const height = wide ? Math.max(26, tall + 8) : tall + 20
  const middle = wide ? top + height / 2 : top + tall / 2
  const bar = wide
    ? { top: middle - 8, bottom: middle + 8 }
    : { top: top + tall + 2, bottom: top + tall + 14 }
  const ink = { size: text, colour: theme.ink, bold: own }
  const shapes: Shape[] = [
    words(place === null ? '' : String(place), field.names - 8, middle, {
      ...{ size: text, colour: theme.muted, align: 'right' },
    }),
    ...paragraph(lines, field.names, middle - tall / 2, ink),
  ]
  if (figure.is === 'value') {
    const ends = [field.toX(figure.value), field.toX(Math.max(area.range.min, 0))]
    const fill = own ? theme.accent : otherBar[look.theme]
    shapes.push({ is: 'block', left: Math.min(...ends), right: Math.max(...ends), ...bar, fill })
    // Beside the numbers of a phone there is no room for it but across the bar.
    shapes.push(...mean.across(wide ? top : bar.top - 2, wide ? top + height : bar.bottom + 2))
  }
  if (figure.is === 'value' || figure.is === 'bound') {
    const number = figureText(figure, area.style, look.language)
    const bold = { size: value, colour: theme.ink, bold: true, align: 'right' } as const
    const quiet = { size: small, colour: theme.muted, align: 'right' } as const
    shapes.push(
      words(number, field.numbersAt, middle, bold),
      words(countOf(entry, look), field.countsAt, middle, quiet),
    )
  } else {
    const at = (bar.top + bar.bottom) / 2
    const why = figureText(figure, area.style, look.language)
    const { picture } = wordsOf(look.language)
    const text = figure.is === 'withheld' ? picture.hidden(why) : why
    const from = figure.is === 'withheld' ? field.left + 30 : field.left
    if (figure.is === 'withheld') shapes.push(hatched(field.left + 11, at, 22, 12, look))
    shapes.push(words(text, from, at, { size: small, colour: theme.muted }))
  }
  return { shapes, bottom: top + height + (wide ? 0 : margin) }
}

/** The mean of all objects: its words over the bars, and the line that crosses each. */
function meanOf(content: Compare, area: CompareArea, field: Field, look: Look, top: number) {
  const { text: size, width, margin } = sizes[look.width]
  const { all } = content
  if (all?.figure.is !== 'value') return { bottom: top, shapes: [], across: (): Shape[] => [] }
  const number = figureText(all.figure, area.style, look.language)
  const text = `${textIn(all.title, look.language)} ${number}`
  const x = field.toX(all.figure.value)
  const half = textWidth(text, size) / 2
  const px = Math.min(Math.max(x, margin + half), width - margin - half)
  const py = top + rowHeight(size) / 2
  const { ink: colour } = themes[look.theme]
  // Dashes need a line that is longer than a bar is thick.
  const stroke = { colour, thickness: 1.5, ...(look.width === 'wide' && { dashed: true as const }) }
  const piece = (from: number, to: number): Shape[] => [
    { is: 'line', from: [x, from], to: [x, to], ...stroke },
  ]
  const bottom = top + rowHeight(size) + 6
  return {
    bottom,
    shapes: [
      words(text, px, py, { size, colour, align: 'center' }),
      ...piece(top + rowHeight(size) + 1, bottom),
    ],
    across: piece,
  }
}

type Mean = ReturnType<typeof meanOf>

/** The two ends of the scale under the bars. */
function axisOf(area: CompareArea, field: Field, bottom: number, look: Look): Shape[] {
  const { small: size } = sizes[look.width]
  const theme = themes[look.theme]
  const { min, max } = area.range
  const y = bottom + 3
  const end = (value: number, align: 'left' | 'right') =>
    words(
      display(value, { ...area.style, decimals: 0 }, look.language),
      field.toX(value),
      y + 4 + rowHeight(size) / 2,
      { size, colour: theme.muted, align },
    )
  return [
    {
      ...{ is: 'line', from: [field.left, y], to: [field.right, y] },
      ...{ colour: theme.edge, thickness: 1 },
    },
    end(min, 'left'),
    end(max, 'right'),
  ]
}
