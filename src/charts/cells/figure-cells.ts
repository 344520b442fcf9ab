import { display, type Language, type NumberStyle } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import { pointOf } from '../../core/round-result.ts'
import { precisionCode } from '../../core/words/precision.ts'
import { shownText } from '../../core/words/shown.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { ChartTable, Look } from '../chart.ts'
import { numberCell, shownCell } from './csv-cells.ts'
import { hatched } from '../parts/hatch.ts'
import type { KeyEntry } from '../parts/key.ts'

/** A figure as a cell of a table for people: the number, or why there is none. */
export function figureText(figure: NumberFigure, style: NumberStyle, language: Language): string {
  const words = wordsOf(language).reason
  switch (figure.is) {
    case 'value':
    case 'bound':
      return shownText(figure, style, language)
    case 'withheld':
      return words[figure.withheld]
    case 'none':
      return words[figure.reason]
  }
}

/** A figure where there is room for a number alone: `≥90` for a bound, `–` for none, nothing if withheld. */
export function figureMark(figure: NumberFigure, style: NumberStyle, language: Language): string {
  const number = (value: number) => display(value, { ...style, percent: false }, language)
  switch (figure.is) {
    case 'value':
      return number(figure.value)
    case 'bound':
      if (figure.atLeast !== undefined) return `≥${number(figure.atLeast)}`
      return figure.atMost === undefined ? '' : `≤${number(figure.atMost)}`
    case 'withheld':
      return ''
    case 'none':
      return '–'
  }
}

/** A table without the columns in which nothing is said. */
export function filled({ header, rows }: ChartTable): ChartTable {
  const used = header.map((_, i) => rows.some((row) => (row[i] ?? '') !== ''))
  const keep = (cells: readonly string[]) => cells.filter((_, i) => used[i])
  return { header: keep(header), rows: rows.map(keep) }
}

/** The columns of `figureCodes`. */
export const figureColumns = [
  ...['value', 'at_least', 'at_most', 'low', 'high', 'interval', 'n', 'population', 'shown'],
]

/** A figure as cells of a file: full precision, decimal points, codes. */
export function figureCodes(figure: NumberFigure): string[] {
  const value = figure.is === 'value' ? figure : null
  const bound = figure.is === 'bound' ? figure : null
  const { low, high } = value?.interval ?? {}
  const n = value?.n ?? bound?.n
  return [
    ...[value?.value, bound?.atLeast, bound?.atMost, low, high].map(numberCell),
    precisionCode(pointOf(figure)),
    ...[n, value?.N].map(numberCell),
    shownCell(figure),
  ]
}

/** What fields without a number mean, and how many there are of each. */
export function unseenKey(figures: readonly NumberFigure[], look: Look): KeyEntry[] {
  const words = wordsOf(look.language)
  const tally = (reasons: readonly (keyof typeof words.reason)[]) =>
    [...new Set(reasons)]
      .map((reason) => {
        const count = reasons.filter((each) => each === reason).length
        return words.picture.times(words.reason[reason], String(count))
      })
      .join(', ')
  const withheld = tally(figures.flatMap((f) => (f.is === 'withheld' ? [f.withheld] : [])))
  const none = tally(figures.flatMap((f) => (f.is === 'none' ? [f.reason] : [])))
  const swatch: KeyEntry['draw'] = (px, py) => [hatched(px + 11, py, 22, 12, look)]
  return [
    ...(withheld === '' ? [] : [{ text: words.picture.hidden(withheld), width: 22, draw: swatch }]),
    ...(none === '' ? [] : [{ text: `–  ${none}`, width: 0, draw: () => [] }]),
  ]
}

/** "a, b och c". */
export function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return `${names.slice(0, -1).join(', ')} ${wordsOf(language).picture.and} ${last}`
}
