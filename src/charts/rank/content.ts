import { textIn, type Text } from '../../core/definition/text.ts'
import { display, type Language } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import type { Ranking } from '../../core/ranking.ts'
import { rankingInWords } from '../../core/words/ranking.ts'
import { wordsOf } from '../../core/words/words.ts'
import { figureText, listed } from '../cells/figure-cells.ts'
import type { Named } from '../cells/named.ts'
import { placesOf } from '../cells/places.ts'

export interface Rank {
  /** What was ranked: "Viktigaste hållbarhetsområdena 2024". */
  readonly title: Text
  readonly options: readonly Named[]
  /** Everybody: what the order is made of. */
  readonly whole: Named
  readonly groups: readonly Named[]
  /** How many decimals a mean rank has. */
  readonly decimals: number
  /**
   * The figure of an option for the whole or a group, by their keys: the mean rank, and in its parts
   * `first` and `top3` in percent and `ranked`, how many mentioned it at all.
   */
  readonly figure: (option: string, group: string) => NumberFigure
  /** Which steps of everybody's order are certain; without it nothing is said of that. */
  readonly ranking?: Ranking
}

/** An option as one group ranked it; without a value it has no place. */
export interface Ranked {
  readonly option: Named
  readonly figure: NumberFigure
  /** 1 is the most important; equal mean ranks share it. */
  readonly place: number | null
}

/** The options as a group ranked them, the most important first; equal ones as they were given. */
export function rankedBy(content: Rank, group: string): Ranked[] {
  const figures = content.options.map((option) => content.figure(option.key, group))
  const values = figures.flatMap((figure) => (figure.is === 'value' ? [figure.value] : []))
  const places = placesOf(values, 'lower')
  let next = 0
  return content.options
    .map((option, i): Ranked => {
      const figure = figures[i] ?? content.figure(option.key, group)
      const place = figure.is === 'value' ? (places[next++] ?? null) : null
      return { option, figure, place }
    })
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
}

/** The finding as a fact: what has the lowest mean rank, and in how many groups it is the same. */
export function rankHeading(content: Rank, language: Language): string {
  const { rankChart, reason } = wordsOf(language)
  const order = rankedBy(content, content.whole.key)
  const [first] = order
  const best = order.filter(({ place }) => place === 1)
  const style = { decimals: content.decimals }
  if (first === undefined) return rankChart.nothing(reason['no-answers'])
  if (first.figure.is === 'withheld') return rankChart.hidden(reason[first.figure.withheld])
  if (first.figure.is === 'none') return rankChart.nothing(reason[first.figure.reason])
  const names = listed(
    best.map(({ option }) => textIn(option.title, language)),
    language,
  )
  const mean = figureText(first.figure, style, language)
  if (best.length > 1) return rankChart.shared(names, mean)
  const orders = content.groups
    .map((group) => rankedBy(content, group.key).filter(({ place }) => place === 1))
    .filter((tops) => tops.length > 0)
  const same = orders.filter(([top, other]) => top?.option === first.option && !other).length
  const fact = rankChart.top(names, mean)
  if (orders.length < 2) return fact
  const hidden = orders.length < content.groups.length
  const of = String(orders.length)
  return same === orders.length
    ? `${fact}; ${rankChart.alsoInAll(of, hidden)}`
    : `${fact}; ${rankChart.alsoIn(String(same), of, hidden)}`
}

/** The order in words, for those who do not see the picture. */
export function rankSummary(content: Rank, language: Language): string {
  const words = wordsOf(language).rankChart
  const order = rankedBy(content, content.whole.key).flatMap(({ option, figure, place }) =>
    place === null
      ? []
      : [
          words.inOrder(
            String(place),
            textIn(option.title, language),
            figureText(figure, { decimals: content.decimals }, language),
          ),
        ],
  )
  return [
    `${textIn(content.title, language)}.`,
    ...(order.length === 0
      ? [`${rankHeading(content, language)}.`]
      : [
          words.order(order.join(', ')),
          ...unrankedCaution(content, language),
          ...stepsInWords(content, language),
        ]),
  ].join(' ')
}

/** Which steps of the order are certain, or that they are not tested. */
export function stepsInWords({ ranking, options }: Rank, language: Language): string[] {
  if (ranking === undefined) return [wordsOf(language).rankChart.untested]
  const nameOf = (key: string) =>
    textIn(options.find((option) => option.key === key)?.title ?? { sv: key, en: key }, language)
  return rankingInWords(ranking, nameOf, language)
}

/** How sure the step from an option to the next in the order is; null where that is not told. */
export function stepAfter({ ranking }: Rank, option: string) {
  if (ranking === undefined || 'withheld' in ranking) return null
  return ranking.steps.find(({ from }) => from === option) ?? null
}

/** How options count that somebody did not rank, where there are such. */
export function unrankedCaution(content: Rank, language: Language): string[] {
  const words = wordsOf(language).rankChart
  const unranked = rankedBy(content, content.whole.key).some(({ figure }) => {
    const ranked = partOf(figure, 'ranked')
    return figure.is === 'value' && ranked !== null && ranked < figure.n
  })
  const middle = (content.options.length + 1) / 2
  const style = { decimals: Number.isInteger(middle) ? 0 : 1 }
  return unranked ? [words.unranked(display(middle, style, language))] : []
}

/** A part of a mean rank; null where it is not shown. */
export function partOf(figure: NumberFigure, part: 'first' | 'top3' | 'ranked'): number | null {
  return figure.is === 'value' ? (figure.parts?.[part] ?? null) : null
}

/** A share of those who ranked anything, '' where it is not shown. */
export function percentOf(
  figure: NumberFigure,
  part: 'first' | 'top3',
  language: Language,
): string {
  const share = partOf(figure, part)
  return share === null ? '' : display(share, { decimals: 0, percent: true }, language)
}
