import type { TopLevelSpec } from 'vega-lite'
import { textIn } from '../../core/definition/text.ts'
import { display } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Look } from '../chart.ts'
import { areaName, compareHeading, entriesOf } from './content.ts'
import { compareColumns, type CompareColumns, underline } from './columns.ts'
import type { Compare, CompareArea } from './content.ts'
import { unseenKey } from '../cells/figure-cells.ts'
import { layOutKey, type KeyEntry } from '../parts/key.ts'
import { objectMark } from '../look/palette-objects.ts'
import { drawPicture, type Shape } from '../parts/picture.ts'
import { around, rowsFor } from '../parts/place-labels.ts'
import { textWidth, wrap } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { paragraph, rowHeight, titleWords, words } from '../parts/words-in-picture.ts'
import { yWindow, type Scale, type YWindow } from '../look/y-window.ts'

/**
 * A row an area and a mark an object, with every number beside the marks, or under them where there
 * is no room. Rows on the same scale share an axis; the index stands first and apart.
 */
export function drawCompareDots(content: Compare, look: Look): TopLevelSpec {
  const heading = compareHeading(content, look.language)
  const { width, margin } = sizes[look.width]
  const title = titleWords(heading, textIn(content.title, look.language), look)
  const columns = compareColumns(content, look)
  const head = columns.head(title.bottom)
  const shapes: Shape[] = [...title.shapes, ...head.shapes]
  let bottom = head.bottom
  const sections = sectionsOf(content)
  for (const section of sections) {
    const laid = layOutSection(section, content, columns, bottom, look)
    shapes.push(...laid.shapes)
    bottom = laid.bottom + 12
  }
  const key = layOutKey(keyOf(content, sections, look), bottom, look)
  shapes.push(...key.shapes)
  const height = Math.ceil(key.bottom + margin)
  return drawPicture({ width, height, shapes }, heading, look)
}

/** What a mark takes across, with a little air. */
const lane = 11

/** Neighbouring rows on one scale, and the part of it that is shown. */
interface Section {
  readonly areas: readonly CompareArea[]
  readonly range: Scale
  readonly window: YWindow
}

function sectionsOf(content: Compare): Section[] {
  const first = content.areas.filter(({ index }) => index === true)
  const runs: CompareArea[][] = []
  for (const area of [...first, ...content.areas.filter(({ index }) => index !== true)]) {
    const last = runs.at(-1)?.at(-1)
    const alike = last && last.index === area.index && isSameScale(last, area)
    if (alike) runs.at(-1)?.push(area)
    else runs.push([area])
  }
  return runs.map((areas) => {
    const range = areas[0]?.range ?? { min: 0, max: 1 }
    const levels = areas.flatMap((area) =>
      entriesOf(content, area).flatMap(({ figure }) =>
        figure.is === 'value' ? [figure.value] : [],
      ),
    )
    return { areas, range, window: yWindow(levels, range) }
  })
}

function isSameScale(a: CompareArea, b: CompareArea): boolean {
  return (
    a.range.min === b.range.min &&
    a.range.max === b.range.max &&
    a.style.percent === b.style.percent
  )
}

function layOutSection(
  { areas, window }: Section,
  content: Compare,
  columns: CompareColumns,
  top: number,
  look: Look,
) {
  const axis = axisOf(window, areas[0]?.style.percent ?? false, columns, look)
  const rows: Row[] = []
  let bottom = top
  for (const area of areas) {
    const row = layOutRow(area, content, columns, axis, bottom, look)
    rows.push(row)
    bottom = row.bottom
  }
  const [first, last] = [rows[0]?.field, rows.at(-1)?.field]
  const whole = first && last && !columns.under ? [{ top: first.top, bottom: last.bottom }] : null
  // Under their numbers, marks would be too far from an axis that they share.
  const fields = whole ?? rows.map(({ field }) => field)
  return {
    shapes: [...fields.flatMap(axis.draw), ...rows.flatMap(({ shapes }) => shapes)],
    bottom: columns.under ? bottom : bottom + axis.height,
  }
}

/** The levels of a section: grid lines, and what they are called at the foot of them. */
function axisOf(window: YWindow, percent: boolean, columns: CompareColumns, look: Look) {
  const { small: size } = sizes[look.width]
  const theme = themes[look.theme]
  const style = { decimals: window.decimals, percent }
  const names = window.ticks.map((tick) => display(tick, style, look.language))
  const inset = Math.max(8, ...names.map((name) => textWidth(name, size) / 2))
  const [left, right] = [columns.plot.left + inset, columns.plot.right - inset]
  const toX = (value: number) =>
    left + ((value - window.min) / (window.max - window.min)) * (right - left)
  return {
    toX,
    height: rowHeight(size) + 2,
    draw: ({ top, bottom }: Field): Shape[] =>
      window.ticks.flatMap((tick, i): Shape[] => [
        {
          ...{ is: 'line', from: [toX(tick), top], to: [toX(tick), bottom] },
          ...{ colour: theme.grid, thickness: 1 },
        },
        words(names[i] ?? '', toX(tick), bottom + 2 + rowHeight(size) / 2, {
          ...{ size, colour: theme.muted, align: 'center' },
        }),
      ]),
  }
}

/** From top to bottom of where the marks of a row stand. */
interface Field {
  readonly top: number
  readonly bottom: number
}

interface Row {
  readonly field: Field
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

function layOutRow(
  area: CompareArea,
  content: Compare,
  columns: CompareColumns,
  { toX, height: axisHeight }: ReturnType<typeof axisOf>,
  top: number,
  look: Look,
): Row {
  const { margin, text: size } = sizes[look.width]
  const theme = themes[look.theme]
  const { under } = columns
  const entries = entriesOf(content, area)
  const apart = area.index === true
  const lines = wrap(areaName(area, look.language), columns.titles, size, apart || under)
  const tall = lines.length * rowHeight(size)
  const numbers = columns.numbers(area, entries)

  const shown = entries
    .flatMap(({ figure, object, index }) =>
      figure.is === 'value' ? [{ key: object.key, index, x: toX(figure.value) }] : [],
    )
    .sort((a, b) => a.x - b.x)
  // Marks that would lie on each other stand in lanes of their own.
  const spans = shown.map(({ x }) => around(x, lane - 1))
  const lanes = rowsFor(spans, 0)
  const marks = lane * Math.max(1, ...lanes.map((row) => row + 1))
  const height = under ? marks + 8 : Math.max(30, marks + 10, tall + 8)
  const field = under
    ? { top: top + tall, bottom: top + tall + height }
    : { top, bottom: top + height }
  const middle = (field.top + field.bottom) / 2
  const level = (row: number) => middle + (row + 0.5) * lane - marks / 2
  const [from, to] = [shown[0]?.x, shown.at(-1)?.x]
  const shapes: Shape[] = [
    ...paragraph(lines, margin, under ? top : middle - tall / 2, {
      ...{ size, colour: theme.ink, bold: apart || under },
    }),
    ...(from === undefined || to === undefined
      ? []
      : [line([from, level(0)], [to, level(0)], theme.edge)]),
    ...shown.map(({ key, index, x }, i): Shape => ({
      ...objectMark(index, key === content.own, look.theme),
      ...{ px: x, py: level(lanes[i] ?? 0) },
    })),
    ...numbers.draw(under ? field.bottom + axisHeight + 3 : middle - numbers.height / 2),
  ]
  const foot = under ? axisHeight + 3 + numbers.height + 10 : 0
  return { field, shapes, bottom: field.bottom + foot }
}

function line(from: [number, number], to: [number, number], colour: string): Shape {
  return { is: 'line', from, to, colour, thickness: 1.5 }
}

/** What of a scale is shown, and what signs without a number mean. */
function keyOf(content: Compare, sections: readonly Section[], look: Look): KeyEntry[] {
  const { cut } = wordsOf(look.language).compareChart
  const span = ({ min, max }: Scale, { window, areas }: Section) => {
    const style = { decimals: window.decimals, percent: areas[0]?.style.percent ?? false }
    const whole = Number.isInteger(min) && Number.isInteger(max)
    const [from, to] = [min, max].map((end) =>
      display(end, whole ? { ...style, decimals: 0 } : style, look.language),
    )
    return `${from ?? ''}–${to ?? ''}`
  }
  const cuts = sections
    .filter(({ window, range }) => window.min > range.min || window.max < range.max)
    .map((section) => cut(span(section.window, section), span(section.range, section)))
  const figures = content.areas.flatMap((area) =>
    entriesOf(content, area).map(({ figure }) => figure),
  )
  return [
    ...unseenKey(figures, look),
    ...[...new Set(cuts)].map((text) => ({ text, width: 0, draw: () => [] })),
    leadKey(content, look),
  ]
}

/** What a line under a number means; else that there is none, or that no lead was tested. */
function leadKey({ areas }: Compare, look: Look): KeyEntry {
  const { compareChart, lead: words } = wordsOf(look.language)
  const leads = areas.flatMap(({ lead }) => lead ?? [])
  const isCertain = leads.some((lead) => 'verdict' in lead && lead.verdict === 'certain')
  if (isCertain)
    return {
      ...{ text: words.underlined, width: 22 },
      draw: (px, py) => [underline(px, px + 22, py - sizes[look.width].value * 0.62, look)],
    }
  const text = leads.length === 0 ? compareChart.untested : words.noneUnderlined
  return { text, width: 0, draw: () => [] }
}
