import { textIn } from '../../core/definition/text.ts'
import { display, type Language } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import type { Chart, ChartTable } from '../chart.ts'
import { numberCell } from '../cells/csv-cells.ts'
import { figureCodes, figureColumns, figureText, filled } from '../cells/figure-cells.ts'
import {
  partOf,
  percentOf,
  rankHeading,
  rankSummary,
  rankedBy,
  stepAfter,
  type Rank,
} from './content.ts'
import { drawRank } from './layout.ts'
import { remembered } from '../cells/remembered.ts'
import { intervalText } from '../../core/words/precision.ts'

/** Options in order of their mean rank, and the place each has in every group. */
export function rankChart(given: Rank, language: Language): Chart {
  const content = { ...given, figure: remembered(given.figure) }
  const { whole, groups, options, ranking } = content
  return {
    heading: rankHeading(content, language),
    summary: rankSummary(content, language),
    table: rankTable(content, language),
    csv: {
      header: [
        ...['option', 'group', 'place', ...figureColumns, 'first', 'top3', 'ranked'],
        ...(ranking ? stepColumns : []),
      ],
      rows: [whole, ...groups].flatMap(({ key }) => {
        const order = rankedBy(content, key)
        return options.map((option) => {
          const figure = content.figure(option.key, key)
          const place = order.find((ranked) => ranked.option === option)?.place ?? null
          const parts = (['first', 'top3', 'ranked'] as const).map((part) => partOf(figure, part))
          return [
            option.key,
            key,
            numberCell(place),
            ...figureCodes(figure),
            ...parts.map(numberCell),
            ...(ranking ? stepCodes(content, option.key, key) : []),
          ]
        })
      }),
    },
    draw: (look) => drawRank(content, look),
  }
}

/** How far the next option in everybody's order is below, and whether that step is certain. */
const stepColumns = ['to_next', 'to_next_low', 'to_next_high', 'to_next_p_holm', 'step']

function stepCodes(content: Rank, option: string, group: string): string[] {
  const step = group === content.whole.key ? stepAfter(content, option) : null
  if (step === null) return stepColumns.map(() => '')
  const { diff, low, high, pHolm, verdict } = step
  return [...[diff, low, high, pHolm].map(numberCell), verdict]
}

function stepCells(content: Rank, option: string, language: Language): [string, string] {
  const step = stepAfter(content, option)
  if (step === null) return ['', '']
  const { diff, low, high, verdict } = step
  const number = (value: number) => display(value, { decimals: content.decimals }, language)
  const ends = low === null || high === null ? '' : ` (${number(low)}–${number(high)})`
  return [`${number(diff)}${ends}`, wordsOf(language).lead.verdicts[verdict]]
}

function rankTable(content: Rank, language: Language): ChartTable {
  const { rankChart: words, chart, lead } = wordsOf(language)
  const style = { decimals: content.decimals }
  const orders = content.groups.map(({ key }) => rankedBy(content, key))
  return filled({
    header: [
      ...[words.place, words.option, words.mean, chart.interval],
      ...[words.first, words.top3, words.ranked, 'n', lead.steps.toNext, lead.steps.isCertain],
      ...content.groups.map(({ title }) => words.groupPlace(textIn(title, language))),
    ],
    rows: rankedBy(content, content.whole.key).map(({ option, figure, place }) => [
      place === null ? '' : String(place),
      textIn(option.title, language),
      figureText(figure, style, language),
      intervalText(figure, style, language),
      percentOf(figure, 'first', language),
      percentOf(figure, 'top3', language),
      String(partOf(figure, 'ranked') ?? ''),
      'n' in figure ? String(figure.n) : '',
      ...stepCells(content, option.key, language),
      ...orders.map((order) => {
        const there = order.find((ranked) => ranked.option === option)
        if (there?.place != null) return String(there.place)
        return there ? figureText(there.figure, style, language) : ''
      }),
    ]),
  })
}
