import { type Text, textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import { signed } from '../../core/signed.ts'
import { leading, withoutStop } from '../../core/words/title-in-sentence.ts'
import { targetInWords } from '../../core/words/trend.ts'
import { wordsOf } from '../../core/words/words.ts'
import {
  bandIn,
  bandText,
  benchmarkText,
  type BulletRow,
  bulletText,
  distanceOf,
  furthestOf,
  isRight,
  sectionsOf,
} from './content.ts'
import { layOutBullets } from './layout.ts'
import type { Chart, ChartTable } from '../chart.ts'
import { numberCell, shownCell } from '../cells/csv-cells.ts'
import { listed } from '../cells/figure-cells.ts'
import { drawPicture } from '../parts/picture.ts'
import { targetText } from '../trend/content.ts'
import { intervalText, precisionCode } from '../../core/words/precision.ts'

export type { BulletRow } from './content.ts'

/**
 * Measures side by side, each with its value, interval, target and benchmarks on its own full
 * scale; what is furthest on the wrong side of its target stands first.
 */
export function bulletStrip(rows: readonly BulletRow[], title: Text, language: Language): Chart {
  return {
    heading: heading(rows, language),
    summary: summary(rows, language),
    table: table(rows, language),
    csv: csv(rows),
    draw: (look) => {
      const finding = heading(rows, look.language)
      const about = textIn(title, look.language)
      return drawPicture(layOutBullets(rows, finding, about, look), finding, look)
    },
  }
}

function heading(rows: readonly BulletRow[], language: Language): string {
  const words = wordsOf(language).bulletStrip
  const name = (row: BulletRow) => withoutStop(textIn(row.title, language))
  const value = (row: BulletRow) => bulletText(row, language)
  const goal = ({ target, style }: BulletRow) =>
    target ? targetInWords(target, style, language) : ''
  const shown = rows.filter(({ figure }) => figure.is === 'value' || figure.is === 'bound')
  const [first] = shown
  if (first === undefined) return rows.length === 0 ? words.empty : words.none
  if (rows.length === 1)
    return [`${name(first)} ${value(first)}`, goal(first)].filter(Boolean).join(', ')
  const furthest = furthestOf(rows)
  if (furthest) return words.furthest(name(furthest), value(furthest), goal(furthest))
  const right = rows.filter((row) => isRight(row) === true)
  if (right.length > 1) return words.allReached(String(right.length))
  return endsHeading(rows, language) ?? words.count(String(rows.length))
}

/** The highest and the lowest, where values can be compared: on one scale. */
function endsHeading(rows: readonly BulletRow[], language: Language): string | undefined {
  if (sectionsOf(rows, language).length !== 1) return undefined
  const values = rows.flatMap((row) =>
    row.figure.is === 'value' ? [{ row, value: row.figure.value }] : [],
  )
  const [first] = values
  if (first === undefined) return undefined
  const { row: low } = values.reduce((a, b) => (b.value < a.value ? b : a))
  const { row: high } = values.reduce((a, b) => (b.value > a.value ? b : a))
  const [lowest, highest] = [bulletText(low, language), bulletText(high, language)]
  if (lowest === highest) return undefined
  const names = (text: string) =>
    listed(
      values
        .filter(({ row }) => bulletText(row, language) === text)
        .map(({ row: { title } }) => withoutStop(textIn(title, language))),
      language,
    )
  return wordsOf(language).bulletStrip.ends(names(highest), highest, names(lowest), lowest)
}

/** How many measures a summary names one by one. */
const most = 12

function summary(rows: readonly BulletRow[], language: Language): string {
  const words = wordsOf(language).bulletStrip
  if (rows.length === 0) return words.empty
  const compared = rows.filter((row) => isRight(row) !== null)
  const right = compared.filter((row) => isRight(row) === true).length
  const [count, wrong] = [String(compared.length), String(compared.length - right)]
  const sides =
    compared.length === 1 ? words.oneSide(right === 1) : words.sides(count, String(right), wrong)
  const sentences = sectionsOf(rows, language)
    .flat()
    // Of many the counts are the summary; the table says each.
    .slice(0, rows.length > most ? 0 : most)
    .map((row) => {
      const [title, value] = [leading(textIn(row.title, language)), bulletText(row, language)]
      if (row.target === null) return words.row(title, value)
      return words.row(title, `${value}, ${targetInWords(row.target, row.style, language)}`)
    })
  return [...(compared.length === 0 ? [] : [sides]), ...sentences].join(' ')
}

/** Columns in which nothing is said are left out, but for value and n. */
function table(rows: readonly BulletRow[], language: Language): ChartTable {
  const { bulletStrip: words, chart } = wordsOf(language)
  const sorted = sectionsOf(rows, language).flat()
  const columns: { name: string; always: boolean; cell: (row: BulletRow) => string }[] = [
    { name: words.measure, always: true, cell: ({ title }) => textIn(title, language) },
    { name: chart.value, always: true, cell: (row) => bulletText(row, language) },
    {
      name: chart.interval,
      always: false,
      cell: ({ figure, style }) => intervalText(figure, style, language),
    },
    { name: 'n', always: true, cell: ({ figure }) => ('n' in figure ? numberCell(figure.n) : '') },
    {
      name: chart.target,
      always: false,
      cell: ({ target, style }) => (target ? targetText(target, style, language) : ''),
    },
    { name: chart.period, always: false, cell: ({ earlier = '' }) => earlier },
    { name: words.distance, always: false, cell: (row) => distanceText(row, language) },
    { name: words.band, always: false, cell: (row) => bandText(row, language) },
    { name: words.benchmarks, always: false, cell: (row) => benchmarkText(row, language) },
  ]
  const filled = columns
    .map(({ name, always, cell }) => ({ name, always, cells: sorted.map(cell) }))
    .filter(({ always, cells }) => always || cells.some((cell) => cell !== ''))
  return {
    header: filled.map(({ name }) => name),
    rows: sorted.map((_, i) => filled.map(({ cells }) => cells[i] ?? '')),
  }
}

/** With as many decimals as the number or the target has, or the two would not add up. */
function distanceText(row: BulletRow, language: Language): string {
  const distance = distanceOf(row)
  if (distance === null) return ''
  const needed = String(distance).split('.')[1]?.length ?? 0
  const decimals = Math.max(row.style.decimals, Math.min(6, needed))
  return signed(distance, { ...row.style, decimals, percent: false }, language)
}

/** The column `earlier` is there where some figure is older than the newest. */
function csv(rows: readonly BulletRow[]): ChartTable {
  const mixed = rows.some(({ earlier }) => earlier !== undefined)
  return {
    header: [
      ...['key', 'value', 'low', 'high', 'interval', 'n', 'population', 'display', 'shown'],
      ...['direction', 'target', 'distance', 'band', 'benchmarks'],
      ...(mixed ? ['earlier'] : []),
    ],
    rows: rows.map((row) => {
      const { key, figure, target } = row
      const value = figure.is === 'value' ? figure : null
      const isShown = figure.is === 'value' || figure.is === 'bound'
      return [
        ...[key, numberCell(value?.value)],
        ...[numberCell(value?.interval?.low), numberCell(value?.interval?.high)],
        ...[precisionCode(figure), 'n' in figure ? numberCell(figure.n) : ''],
        numberCell(value?.N),
        ...[isShown ? bulletText(row, 'en') : '', shownCell(figure)],
        ...[target?.direction ?? '', String(target?.value ?? ''), numberCell(distanceOf(row))],
        ...[bandIn(row)?.word ?? '', benchmarkText(row, 'en')],
        ...(mixed ? [row.earlier ?? ''] : []),
      ]
    }),
  }
}
