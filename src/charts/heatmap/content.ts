import { textIn, type Text } from '../../core/definition/text.ts'
import { display, halfUp, type Language, type NumberStyle } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import { leading, withoutStop } from '../../core/words/title-in-sentence.ts'
import { wordsOf } from '../../core/words/words.ts'
import { figureText, listed } from '../cells/figure-cells.ts'
import type { Named } from '../cells/named.ts'
import type { Scale } from '../look/y-window.ts'

export interface HeatmapMeasure extends Named {
  readonly style: NumberStyle
  readonly range: Scale
  /** Which way is good. */
  readonly direction: 'higher' | 'lower'
}

export interface Heatmap {
  /** What the figures are of: "Medarbetarenkät 2025". */
  readonly title: Text
  readonly measures: readonly HeatmapMeasure[]
  readonly groups: readonly Named[]
  /** Everybody: a row of its own, set apart. */
  readonly whole: Named | null
  /** The figure of a measure for a group or the whole, by their keys. */
  readonly cell: (measure: string, group: string) => NumberFigure
}

/** The finding as a fact: the measure in which the groups are furthest apart on its scale, as shown. */
export function heatmapHeading(content: Heatmap, language: Language): string {
  const words = wordsOf(language).heatmap
  const spans = spansOf(content, language)
  const most = Math.max(...spans.map(({ share }) => share))
  const [first, ...others] = spans.filter(({ share }) => share === most)
  if (first === undefined) return words.nothing
  if (most === 0) return words.same
  if (others.length > 1) return words.manyAsWide(String(others.length + 1))
  if (others[0] !== undefined)
    return words.asWide(listed([first.name, others[0].name].map(withoutStop), language))
  const write = content.measures.length === 1 ? words.alone : words.widest
  const end = ({ text, groups }: End) =>
    words.value(
      text,
      groups.length > 2 ? words.manyGroups(String(groups.length)) : listed(groups, language),
    )
  return write(leading(first.name), end(first.low), end(first.high), first.partial)
}

/** The picture for those who do not see it; the table has every number. */
export function heatmapSummary(content: Heatmap, language: Language): string {
  const words = wordsOf(language)
  const { measures, groups, whole } = content
  const spans = spansOf(content, language).map(({ name, low, high }) =>
    words.heatmap.span(withoutStop(name), low.text, high.text),
  )
  const wholes = measures.map((measure) => {
    const figure = figureText(content.cell(measure.key, whole?.key ?? ''), measure.style, language)
    return `${withoutStop(titleOf(measure, language))} ${figure}`
  })
  const sentences = [
    `${textIn(content.title, language)}.`,
    words.heatmap.counts(String(groups.length), String(measures.length)),
    whole === null ? '' : words.heatmap.whole(textIn(whole.title, language), wholes.join(', ')),
    spans.length === 0 ? '' : words.heatmap.spans(spans.join(', ')),
    words.heatmap.colour,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** The whole first, then the groups. */
export function rowsOf({ whole, groups }: Heatmap): Named[] {
  return whole === null ? [...groups] : [whole, ...groups]
}

/** What a measure is called in a table; one where low is good says so. */
export function titleOf({ title, direction }: HeatmapMeasure, language: Language): string {
  const name = textIn(title, language)
  return direction === 'lower' ? wordsOf(language).picture.lowIsGood(name) : name
}

/**
 * How many answered, over the figures of a row.
 *
 * @example countsOf([{ is: 'value', n: 28 }, { is: 'value', n: 31 }]) // => '28–31'
 */
export function countsOf(figures: readonly NumberFigure[]): string {
  const counts = figures.flatMap((figure) => ('n' in figure ? [figure.n] : []))
  if (counts.length === 0) return ''
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)]
  return fewest === most ? String(most) : `${String(fewest)}–${String(most)}`
}

interface End {
  readonly text: string
  /** Who has it. */
  readonly groups: readonly string[]
}

/** The lowest and highest group of each measure that two groups or more have a value of, as shown. */
function spansOf(content: Heatmap, language: Language) {
  return content.measures.flatMap((measure) => {
    const { range, style } = measure
    const figures = content.groups.map((group) => ({
      name: textIn(group.title, language),
      figure: content.cell(measure.key, group.key),
    }))
    const shown = figures.flatMap(({ name, figure }) =>
      figure.is === 'value' ? [{ name, value: halfUp(figure.value, style.decimals) }] : [],
    )
    if (shown.length < 2) return []
    const values = shown.map(({ value }) => value)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const end = (value: number): End => ({
      text: display(value, style, language),
      groups: shown.filter((each) => each.value === value).map(({ name }) => name),
    })
    // Nine decimals: the same spread must be the same number.
    const share = halfUp((high - low) / (range.max - range.min), 9)
    const partial = figures.some(({ figure }) => figure.is === 'withheld' || figure.is === 'bound')
    return [
      { name: textIn(measure.title, language), low: end(low), high: end(high), share, partial },
    ]
  })
}
