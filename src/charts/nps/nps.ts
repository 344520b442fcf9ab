import { type Text, textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import { signed } from '../../core/signed.ts'
import type { PointFigure } from '../../core/trend.ts'
import { leading } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import { type BarRow, layOutBarRows } from '../parts/bar-rows.ts'
import type { Chart, ChartTable, Look } from '../chart.ts'
import { numberCell, shownCell } from '../cells/csv-cells.ts'
import { layOutKey, swatch } from '../parts/key.ts'
import { listed } from '../cells/figure-cells.ts'
import { partNumber, wholePercent } from '../cells/percent.ts'
import { drawPicture, type Picture } from '../parts/picture.ts'
import { themes } from '../look/theme.ts'
import { precisionCode } from '../../core/words/precision.ts'
import { valueText } from '../trend/table.ts'
import { sizes } from '../look/sizes.ts'
import { titleWords } from '../parts/words-in-picture.ts'

/** A score with its three parts in percent, or why it is not shown; the figure of an nps measure fits. */
export type NpsFigure =
  | (Extract<PointFigure, { is: 'value' }> & {
      /** `critics`, `passives`, `promoters`, percent. Imported history may lack them. */
      readonly parts?: Readonly<Record<string, number>>
    })
  | Exclude<PointFigure, { is: 'value' }>

/** The score of one group, or of one round. */
export interface NpsRow {
  /** The code of the group or the period, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: NpsFigure
}

/** Critics, passives and promoters as one bar a row, the score beside it. Rows stand as given. */
export function npsChart(rows: readonly NpsRow[], title: Text, language: Language): Chart {
  return {
    heading: heading(rows, language),
    summary: summary(rows, language),
    table: table(rows, language),
    csv: csv(rows),
    draw: (look) => drawPicture(layOutNps(rows, title, look), heading(rows, look.language), look),
  }
}

/** Where everything stands in the picture. */
function layOutNps(rows: readonly NpsRow[], title: Text, look: Look): Picture {
  const words = wordsOf(look.language).npsChart
  const theme = themes[look.theme]
  const top = titleWords(
    heading(rows, look.language),
    `${textIn(title, look.language)} · ${words.percentOf}`,
    look,
  )
  const fills = {
    critics: theme.unfavourable[0],
    passives: theme.neutral,
    promoters: theme.favourable[0],
  } satisfies Record<Part, string>
  const entries = parts.map((part) => ({
    ...{ text: words[`${part}Key`], width: 12, draw: swatch(fills[part]) },
  }))
  const key = (under: number) => layOutKey(entries, under, look)
  const bars = rows.map((row): BarRow => {
    const shares = sharesOf(row.figure)
    return {
      title: textIn(row.title, look.language),
      parts: shares
        ? parts.map((part) => ({
            percent: shares[part],
            text: partNumber(shares[part]),
            fill: fills[part],
          }))
        : [],
      before: 0,
      instead: shares ? '' : insteadOf(row.figure, look.language),
      cells: [
        scoreText(row.figure, look.language) ?? '',
        rangeText(row.figure, look.language),
        countText(row.figure),
      ],
    }
  })
  const columns = [
    { header: words.score, brief: words.withScore, strong: true },
    { header: words.interval, brief: words.withInterval, strong: false },
    { header: 'n', brief: wordsOf(look.language).chart.n, strong: false },
  ]
  const body = layOutBarRows([{ key, rows: bars }], columns, false, top.bottom, look)
  const { width, margin } = sizes[look.width]
  return { width, height: body.bottom + margin, shapes: [...top.shapes, ...body.shapes] }
}

const parts = ['critics', 'passives', 'promoters'] as const
type Part = (typeof parts)[number]

/** The three parts, if they are known and not all nothing. */
function sharesOf(figure: NpsFigure): Record<Part, number> | null {
  if (figure.is !== 'value' || figure.parts === undefined) return null
  const { critics, passives, promoters } = figure.parts
  if (critics === undefined || passives === undefined || promoters === undefined) return null
  return { critics, passives, promoters }
}

function scoreText(figure: NpsFigure, language: Language): string | null {
  if (figure.is === 'value')
    return signed(figure.value, { decimals: figure.decimals ?? 0 }, language)
  return figure.is === 'bound' ? figure.display : null
}

/** The interval as far as scores go: from −100 to 100. */
function rangeText(figure: NpsFigure, language: Language): string {
  if (figure.is !== 'value' || !figure.interval) return ''
  const style = { decimals: figure.decimals ?? 0 }
  const low = signed(Math.max(-100, figure.interval.low), style, language)
  const high = signed(Math.min(100, figure.interval.high), style, language)
  return wordsOf(language).npsChart.range(low, high)
}

function countText(figure: NpsFigure): string {
  return 'n' in figure && figure.n !== undefined ? String(figure.n) : ''
}

/** Of a score without its parts nothing but the score is known. */
function insteadOf(figure: NpsFigure, language: Language): string {
  return figure.is === 'withheld' || figure.is === 'none'
    ? valueText(figure, language)
    : wordsOf(language).npsChart.noParts
}

function heading(rows: readonly NpsRow[], language: Language): string {
  const words = wordsOf(language).npsChart
  const shown = rows.flatMap(({ title, figure }) =>
    figure.is === 'value' ? [{ title: textIn(title, language), figure }] : [],
  )
  const [first] = shown
  if (first === undefined) return rows.length === 0 ? words.empty : words.none
  const score = (row: typeof first) => scoreText(row.figure, language) ?? ''
  const shares = sharesOf(first.figure)
  if (shown.length === 1 && shares) {
    const percent = (part: Part) => wholePercent(shares[part], language)
    return words.one(score(first), percent('promoters'), percent('critics'))
  }
  if (shown.length === 1) return words.withScore(score(first))
  const low = score(shown.reduce((a, b) => (b.figure.value < a.figure.value ? b : a)))
  const high = score(shown.reduce((a, b) => (b.figure.value > a.figure.value ? b : a)))
  const who = (one: string) =>
    listed(
      shown.filter((row) => score(row) === one).map((row) => row.title),
      language,
    )
  const fact =
    low === high
      ? words.same(low, String(shown.length))
      : words.span(low, who(low), high, who(high))
  // What is hidden, or known only as a bound, could be higher or lower.
  const hidden = rows.some(({ figure }) => figure.is === 'withheld' || figure.is === 'bound')
  return hidden ? `${fact}, ${wordsOf(language).picture.ofThoseShown}` : fact
}

function summary(rows: readonly NpsRow[], language: Language): string {
  const words = wordsOf(language).npsChart
  if (rows.length === 0) return words.empty
  return rows
    .map(({ title, figure }) => {
      const name = leading(textIn(title, language))
      const score = scoreText(figure, language)
      if (score === null) return words.unseen(name, valueText(figure, language))
      const shares = sharesOf(figure)
      if (!shares) return words.bare(name, score)
      const percent = (part: Part) => wholePercent(shares[part], language)
      return words.parts(name, score, percent('promoters'), percent('passives'), percent('critics'))
    })
    .join(' ')
}

function table(rows: readonly NpsRow[], language: Language): ChartTable {
  const words = wordsOf(language)
  return {
    header: [
      words.npsChart.row,
      words.npsChart.score,
      words.chart.interval,
      ...parts.map((part) => words.npsChart[part]),
      'n',
    ],
    rows: rows.map(({ title, figure }) => {
      const shares = sharesOf(figure)
      return [
        textIn(title, language),
        scoreText(figure, language) ?? valueText(figure, language),
        rangeText(figure, language),
        ...parts.map((part) => (shares ? wholePercent(shares[part], language) : '')),
        countText(figure),
      ]
    }),
  }
}

function csv(rows: readonly NpsRow[]): ChartTable {
  return {
    header: [
      'key',
      'value',
      'low',
      'high',
      'interval',
      ...parts,
      'n',
      'population',
      'display',
      'shown',
    ],
    rows: rows.map(({ key, figure }) => {
      const shares = sharesOf(figure)
      const value = figure.is === 'value' ? figure : null
      return [
        key,
        numberCell(value?.value),
        numberCell(value?.interval?.low),
        numberCell(value?.interval?.high),
        precisionCode(figure),
        ...parts.map((part) => numberCell(shares?.[part])),
        countText(figure),
        numberCell(value?.N),
        scoreText(figure, 'en') ?? '',
        shownCell(figure),
      ]
    }),
  }
}
