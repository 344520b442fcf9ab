import { type BandSet, bandOf } from '../../core/bands.ts'
import { type Text, textIn } from '../../core/definition/text.ts'
import { display, halfUp, type Language } from '../../core/display.ts'
import type { PointFigure } from '../../core/trend.ts'
import { shownText } from '../../core/words/shown.ts'
import { withoutStop } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Chart, ChartTable, Look } from '../chart.ts'
import { numberCell, shownCell } from '../cells/csv-cells.ts'
import { layOutPercentBars, type PercentGroup } from '../parts/percent-bars.ts'
import { drawPicture, type Picture } from '../parts/picture.ts'
import { themes } from '../look/theme.ts'
import { valueText } from '../trend/table.ts'
import { sizes } from '../look/sizes.ts'
import { titleWords } from '../parts/words-in-picture.ts'

/** The share of one question: percent who gave the best marks. */
export interface TopBoxRow {
  /** The code of the measure or item, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: PointFigure
}

/**
 * Shares sorted under the words of a band set, the highest first in each; of shares that are shown
 * alike the order given. A step that nobody is in keeps its heading. What has no band stands last:
 * shares that are withheld, and bounds that do not settle it.
 */
export function topBox(
  rows: readonly TopBoxRow[],
  bands: BandSet,
  title: Text,
  language: Language,
): Chart {
  const sorted = sortByBand(rows, bands)
  return {
    heading: heading(sorted, language),
    summary: summary(sorted, language),
    table: table(sorted, language),
    csv: csv(sorted),
    draw: (look) =>
      drawPicture(layOutTopBox(sorted, title, look), heading(sorted, look.language), look),
  }
}

/** A step of a band set and the rows in it. */
interface Step {
  readonly word: string
  readonly label: Text
  /** From and to which whole percent, both included. */
  readonly low: number | null
  readonly high: number | null
  readonly rows: readonly TopBoxRow[]
}

interface Sorted {
  readonly steps: readonly Step[]
  readonly without: readonly TopBoxRow[]
}

function sortByBand(rows: readonly TopBoxRow[], bands: BandSet): Sorted {
  const word = ({ figure }: TopBoxRow) => wordOf(figure, bands)
  const shown = ({ figure }: TopBoxRow) => halfUp(levelOf(figure) ?? 0, 0)
  return {
    steps: bands.steps.map((step, i) => {
      const above = bands.steps[i - 1]?.atLeast
      return {
        ...{ word: step.word, label: step.label, low: step.atLeast },
        high: typeof above === 'number' ? above - 1 : null,
        rows: rows.filter((row) => word(row) === step.word).sort((a, b) => shown(b) - shown(a)),
      }
    }),
    without: rows.filter((row) => word(row) === null),
  }
}

/** The band of a share; of a bound only if all it may be is in the same one. */
function wordOf(figure: PointFigure, bands: BandSet): string | null {
  if (figure.is === 'value') return bandOf(bands, figure.value).word
  if (figure.is !== 'bound') return null
  const lowest = bandOf(bands, figure.atLeast ?? 0).word
  return lowest === bandOf(bands, figure.atMost ?? 100).word ? lowest : null
}

/** How far a bar reaches. "At most" has none: a long bar would praise what may be little. */
function levelOf(figure: PointFigure): number | null {
  if (figure.is === 'value') return figure.value
  return figure.is === 'bound' ? (figure.atLeast ?? null) : null
}

const style = { decimals: 0, percent: true }

function shareText(figure: PointFigure, language: Language): string {
  return figure.is === 'value' || figure.is === 'bound'
    ? shownText(figure, style, language)
    : valueText(figure, language)
}

function layOutTopBox({ steps, without }: Sorted, title: Text, look: Look): Picture {
  const { language } = look
  const { topBox: words, chart } = wordsOf(language)
  const theme = themes[look.theme]
  const { width, margin } = sizes[look.width]
  const top = titleWords(heading({ steps, without }, language), textIn(title, language), look)
  const percentRow = ({ title, figure }: TopBoxRow) => ({
    title: textIn(title, language),
    percent: levelOf(figure),
    text: shareText(figure, language),
    note: 'n' in figure && figure.n !== undefined ? chart.n(String(figure.n)) : '',
  })
  const count = (rows: readonly TopBoxRow[]) => words.count(String(rows.length), rows.length === 1)
  const groups = steps.map((step, i): PercentGroup => {
    const lowest = i > 0 && i === steps.length - 1
    return {
      heading: `${capital(textIn(step.label, language))}, ${limits(step, language)}`,
      note: count(step.rows),
      fill: lowest ? theme.unfavourable[1] : theme.accent,
      rows: step.rows.map(percentRow),
    }
  })
  const rest = { heading: words.unseen, note: count(without), fill: theme.accent }
  const all =
    without.length === 0 ? groups : [...groups, { ...rest, rows: without.map(percentRow) }]
  const body = layOutPercentBars(all, top.bottom, look)
  return { width, height: body.bottom + margin, shapes: [...top.shapes, ...body.shapes] }
}

/** Which whole percent a step takes: `minst 87 %`, `69–86 %`, `under 69 %`. */
function limits({ low, high }: Step, language: Language): string {
  const words = wordsOf(language).topBox
  const percent = (value: number) => display(value, style, language)
  if (high === null) return words.from(percent(low ?? 0))
  if (low === null) return words.under(percent(high + 1))
  return words.between(display(low, { decimals: 0 }, language), percent(high))
}

function heading({ steps, without }: Sorted, language: Language): string {
  const words = wordsOf(language).topBox
  const banded = steps.reduce((sum, { rows }) => sum + rows.length, 0)
  if (banded === 0) return without.length === 0 ? words.empty : words.none
  return steps
    .map(({ rows, label }, i) => {
      const [count, text] = [String(rows.length), textIn(label, language)]
      return i === 0 ? words.first(count, String(banded), text) : words.next(count, text)
    })
    .join(', ')
}

function summary({ steps, without }: Sorted, language: Language): string {
  const words = wordsOf(language).topBox
  const said = (row: TopBoxRow) =>
    `${withoutStop(textIn(row.title, language))} ${shareText(row.figure, language)}`
  const sentences = steps
    .filter(({ rows }) => rows.length > 0)
    .map(({ label, rows }) =>
      words.named(capital(textIn(label, language)), rows.map(said).join(', ')),
    )
  const hidden = words.hidden(String(without.length), without.length === 1)
  return [...sentences, ...(without.length === 0 ? [] : [hidden])].join(' ') || words.empty
}

function table({ steps, without }: Sorted, language: Language): ChartTable {
  const words = wordsOf(language).topBox
  const row = (label: string, { title, figure }: TopBoxRow) => [
    ...[label, textIn(title, language), shareText(figure, language)],
    'n' in figure ? numberCell(figure.n) : '',
  ]
  return {
    header: [words.band, words.question, words.share, 'n'],
    rows: [
      ...steps.flatMap(({ label, rows }) => rows.map((each) => row(textIn(label, language), each))),
      ...without.map((each) => row(words.unseen, each)),
    ],
  }
}

function csv({ steps, without }: Sorted): ChartTable {
  const row = (band: string, { key, figure }: TopBoxRow) => [
    ...[band, key, figure.is === 'value' ? String(figure.value) : ''],
    ...['n' in figure ? numberCell(figure.n) : '', shareCell(figure), shownCell(figure)],
  ]
  return {
    header: ['band', 'key', 'value', 'n', 'display', 'shown'],
    rows: [
      ...steps.flatMap(({ word, rows }) => rows.map((each) => row(word, each))),
      ...without.map((each) => row('', each)),
    ],
  }
}

function shareCell(figure: PointFigure): string {
  return figure.is === 'value' || figure.is === 'bound' ? shareText(figure, 'en') : ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
