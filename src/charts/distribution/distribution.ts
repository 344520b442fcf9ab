import { type Text, textIn } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import { leading, withoutStop } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Chart, ChartTable } from '../chart.ts'
import { numberCell, shownCell } from '../cells/csv-cells.ts'
import {
  countOf,
  type DistributionRow,
  halvesOf,
  isPointRow,
  percentOf,
  pointsIn,
  type PointRow,
  spanText,
  stepName,
  stepsOf,
} from './content.ts'
import { layOutDistribution, meanText } from './layout.ts'
import { listed } from '../cells/figure-cells.ts'
import { wholePercent } from '../cells/percent.ts'
import { drawPicture } from '../parts/picture.ts'
import { valueText } from '../trend/table.ts'

export type { DistributionFigure, DistributionRow } from './content.ts'

/**
 * How each item was answered. `diverging` sets the middle of the scale at a common line, the
 * favourable answers to the right of it; `full` makes all bars equally long. Percent are of those
 * who gave a point, each rounded by itself: they need not sum to 100.
 */
export function distributionChart(
  rows: readonly DistributionRow[],
  mode: 'diverging' | 'full',
  title: Text,
  language: Language,
): Chart {
  return {
    heading: heading(rows, language),
    summary: summary(rows, language),
    table: table(rows, language),
    csv: csv(rows),
    draw: (look) => {
      const finding = heading(rows, look.language)
      const words = wordsOf(look.language).distributionChart
      const about = `${textIn(title, look.language)} · ${words.percentOf}`
      return drawPicture(layOutDistribution(rows, mode, finding, about, look), finding, look)
    },
  }
}

/** The item with the largest favourable half; without items on a scale the most common option. */
function heading(rows: readonly DistributionRow[], language: Language): string {
  const words = wordsOf(language).distributionChart
  if (rows.length === 0) return words.empty
  const shown = rows.filter(isAnswered)
  const points = shown.filter(isPointRow)
  const [first] = points
  if (first === undefined) return optionHeading(shown, language) ?? words.none
  const best = points.reduce((a, b) => (favourable(b) > favourable(a) ? b : a))
  const [span, percent] = [spanOf(best), wholePercent(favourable(best), language)]
  const title = withoutStop(textIn(best.title, language))
  if (points.length === 1) return words.one(span, title, percent)
  const alike = points.filter(
    (row) => spanOf(row) === span && wholePercent(favourable(row), language) === percent,
  )
  const fact =
    alike.length > 1
      ? words.bestShared(span, String(alike.length), percent)
      : words.best(span, title, percent)
  const hidden = rows.some(({ figure }) => figure.is === 'withheld')
  return hidden ? `${fact}, ${wordsOf(language).picture.ofThoseShown}` : fact
}

function optionHeading(rows: readonly DistributionRow[], language: Language): string | undefined {
  const words = wordsOf(language).distributionChart
  const [row] = rows
  const shares = row ? sharesOf(row, language) : []
  if (row === undefined || shares.length === 0) return undefined
  const title = textIn(row.title, language)
  const most = wholePercent(Math.max(...shares.map(({ percent }) => percent)), language)
  const names = shares
    .filter(({ percent }) => wholePercent(percent, language) === most)
    .map(({ name }) => name)
  const write = names.length > 1 ? words.mostCommonShared : words.mostCommon
  return write(title, listed(names, language), most)
}

/** The better half of the points: `4–5`. */
function spanOf({ answers }: PointRow): string {
  return spanText(halvesOf(answers).high)
}

/** How many questions a summary tells one by one. */
const most = 4

/** Of many questions on one scale the largest and the smallest share; the table says each. */
function summary(rows: readonly DistributionRow[], language: Language): string {
  const words = wordsOf(language).distributionChart
  if (rows.length === 0) return words.empty
  const points = rows.filter(isAnswered).filter(isPointRow)
  const spans = new Set(points.map(spanOf))
  const [span] = spans
  if (points.length <= most || spans.size > 1 || span === undefined) return rowByRow(rows, language)
  const sorted = points.toSorted((a, b) => favourable(b) - favourable(a))
  const ends = [sorted[0], sorted.at(-1)].flatMap((row) =>
    row === undefined
      ? []
      : [withoutStop(textIn(row.title, language)), wholePercent(favourable(row), language)],
  )
  const [high = '', highest = '', low = '', lowest = ''] = ends
  const others = rows.filter((row) => !points.some((point) => point === row))
  return [words.ends(span, high, highest, low, lowest), rowByRow(others, language)]
    .filter((text) => text !== '')
    .join(' ')
}

/** Percent who gave the better half of the points. */
function favourable({ figure, answers }: PointRow): number {
  return percentOf(figure, pointsIn(halvesOf(answers).high))
}

function rowByRow(rows: readonly DistributionRow[], language: Language): string {
  const words = wordsOf(language).distributionChart
  return rows
    .map((row) => {
      const title = leading(textIn(row.title, language))
      if (row.figure.is !== 'value') return words.unseen(title, valueText(row.figure, language))
      if (!isPointRow(row)) {
        const said = sharesOf(row, language).map(
          ({ name, percent }) => `${name} ${wholePercent(percent, language)}`,
        )
        return words.inOptions(title, said.join(', '))
      }
      const { low, high } = halvesOf(row.answers)
      const percent = (steps: typeof low) =>
        wholePercent(percentOf(row.figure, pointsIn(steps)), language)
      return words.inPoints(title, percent(low), spanText(low), percent(high), spanText(high))
    })
    .join(' ')
}

/** The steps of the scale from low to high, or the options as they stand, with their percent. */
function sharesOf(row: DistributionRow, language: Language): { name: string; percent: number }[] {
  const { figure, answers } = row
  if (answers.is === 'options')
    return answers.options.map(({ key, text }) => ({
      name: textIn(text, language),
      percent: percentOf(figure, [key]),
    }))
  return stepsOf({ ...answers, reversed: false }).map((step) => ({
    name: stepName(step, answers.scale, language),
    percent: percentOf(figure, pointsIn([step])),
  }))
}

function isAnswered({ figure }: DistributionRow): boolean {
  return figure.is === 'value' && figure.n > 0
}

/**
 * A row an item and a column an answer where all could be answered alike; else a row an answer. A
 * long scale is told in its steps.
 */
function table(rows: readonly DistributionRow[], language: Language): ChartTable {
  const names = rows.map((row) => sharesOf(row, language).map(({ name }) => name))
  const alike = names.every((each) => each.join() === names[0]?.join())
  return alike ? wideTable(rows, names[0] ?? [], language) : longTable(rows, language)
}

function wideTable(
  rows: readonly DistributionRow[],
  names: readonly string[],
  language: Language,
): ChartTable {
  const words = wordsOf(language).distributionChart
  return {
    header: [words.item, ...names, words.countDontKnow, words.countBlank, words.mean, 'n'],
    rows: rows.map((row) => {
      const { figure } = row
      const cells =
        figure.is === 'value'
          ? sharesOf(row, language).map(({ percent }) => wholePercent(percent, language))
          : [valueText(figure, language), ...names.slice(1).map(() => '')]
      return [textIn(row.title, language), ...cells, ...ends(row, language)]
    }),
  }
}

function longTable(rows: readonly DistributionRow[], language: Language): ChartTable {
  const words = wordsOf(language).distributionChart
  return {
    header: [
      ...[words.item, words.answer, words.percent],
      ...[words.countDontKnow, words.countBlank, words.mean, 'n'],
    ],
    rows: rows.flatMap((row) => {
      const { figure } = row
      const title = textIn(row.title, language)
      if (figure.is !== 'value')
        return [[title, valueText(figure, language), '', ...ends(row, language)]]
      return sharesOf(row, language).map(({ name, percent }) => [
        ...[title, name, wholePercent(percent, language)],
        ...ends(row, language),
      ])
    }),
  }
}

/** What stands last in a row: don't know, blank, mean and n. */
function ends(row: DistributionRow, language: Language): string[] {
  const { figure, mean } = row
  if (figure.is !== 'value') return ['', '', '', '']
  return [
    numberCell(figure.parts['dont-know']),
    numberCell(figure.parts['blank']),
    mean?.is === 'withheld' ? valueText(mean, language) : meanText(row, language),
    String(figure.n),
  ]
}

/** A row an answer: how many gave it and their percent in full precision. */
function csv(rows: readonly DistributionRow[]): ChartTable {
  return {
    header: ['key', 'answer', 'count', 'percent', 'n', 'mean', 'shown'],
    rows: rows.flatMap((row) => {
      const { key, figure, mean } = row
      if (figure.is !== 'value') return [[key, '', '', '', '', '', shownCell(figure)]]
      const about = [
        String(figure.n),
        numberCell(mean?.is === 'value' ? mean.value : null),
        shownCell(figure),
      ]
      const others = ['dont-know', 'blank'].filter((answer) => answer in figure.parts)
      return [
        ...codesOf(row).map((answer) => [
          ...[key, answer, String(countOf(figure, answer)), String(percentOf(figure, [answer]))],
          ...about,
        ]),
        ...others.map((answer) => [key, answer, String(countOf(figure, answer)), '', ...about]),
      ]
    }),
  }
}

function codesOf({ answers }: DistributionRow): string[] {
  if (answers.is === 'options') return answers.options.map(({ key }) => key)
  return pointsIn(stepsOf({ ...answers, reversed: false })).map(String)
}
