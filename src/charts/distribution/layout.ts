import { textIn } from '../../core/definition/text.ts'
import { display, type Language } from '../../core/display.ts'
import { wordsOf } from '../../core/words/words.ts'
import { type BarRow, type BarSection, type LaidOut, layOutBarRows } from '../parts/bar-rows.ts'
import type { Look } from '../chart.ts'
import {
  countOf,
  type DistributionRow,
  isOptionRow,
  isPointRow,
  type OptionRow,
  percentOf,
  type PointRow,
  pointsIn,
  stepLabel,
  stepsOf,
  stepText,
} from './content.ts'
import { type PercentGroup, layOutPercentBars } from '../parts/percent-bars.ts'
import { partNumber, wholePercent } from '../cells/percent.ts'
import type { Picture } from '../parts/picture.ts'
import { layOutScaleKey } from './scale-key.ts'
import { scaleTones } from './scale-tones.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'
import { valueText } from '../trend/table.ts'
import { titleWords } from '../parts/words-in-picture.ts'

/** Where everything stands: items with points first, a section for each scale, then those with options. */
export function layOutDistribution(
  rows: readonly DistributionRow[],
  mode: 'diverging' | 'full',
  heading: string,
  subheading: string,
  look: Look,
): Picture {
  const { width, margin } = sizes[look.width]
  const top = titleWords(heading, subheading, look)
  const sections = sectionsOf(rows.filter(isPointRow)).map((section) =>
    sectionInWords(section, mode, look),
  )
  const points = layOutBarRows(
    sections,
    columnsOf(look.language),
    mode === 'diverging',
    top.bottom,
    look,
  )
  const groups = rows.filter(isOptionRow).map((row) => optionGroup(row, look))
  const under = sections.length === 0 ? top.bottom : points.bottom + 14
  const options = layOutPercentBars(groups, under, look)
  return {
    width,
    height: (groups.length === 0 ? points.bottom : options.bottom) + margin,
    shapes: [...top.shapes, ...points.shapes, ...options.shapes],
  }
}

/** Rows of the same scale, read in the same direction, share a key. */
function sectionsOf(rows: readonly PointRow[]): PointRow[][] {
  const sections = new Map<string, PointRow[]>()
  for (const row of rows) {
    const { scale, reversed = false } = row.answers
    const same = JSON.stringify([scale.min, scale.max, scale.labels, reversed])
    sections.set(same, [...(sections.get(same) ?? []), row])
  }
  return [...sections.values()]
}

function sectionInWords(
  rows: readonly PointRow[],
  mode: 'diverging' | 'full',
  look: Look,
): BarSection {
  return {
    key: (top) => layOutKeyOf(rows, top, look),
    rows: rows.map((row) => barRow(row, mode, look)),
  }
}

function layOutKeyOf([first]: readonly PointRow[], top: number, look: Look): LaidOut {
  if (first === undefined) return { shapes: [], bottom: top }
  const { answers } = first
  const theme = themes[look.theme]
  const steps = stepsOf(answers)
  const tones = scaleTones(theme, steps.length)
  const said = steps.map((step, i) => ({
    number: stepText(step),
    label: stepLabel(step, answers.scale, look.language),
    fill: tones[i] ?? theme.neutral,
  }))
  const { lowIsGood } = wordsOf(look.language).distributionChart
  return layOutScaleKey(said, answers.reversed === true ? `(${lowIsGood})` : '', top, look)
}

function barRow(row: PointRow, mode: 'diverging' | 'full', look: Look): BarRow {
  const { figure, answers } = row
  const title = textIn(row.title, look.language)
  if (figure.is !== 'value' || figure.n === 0) {
    const none = figure.is === 'value' ? ({ is: 'none', reason: 'no-answers' } as const) : figure
    return { title, parts: [], before: 0, instead: valueText(none, look.language), cells: [] }
  }
  const steps = stepsOf(answers)
  const theme = themes[look.theme]
  const tones = scaleTones(theme, steps.length)
  const parts = steps.map((step, i) => {
    const percent = percentOf(figure, pointsIn([step]))
    return { percent, text: partNumber(percent), fill: tones[i] ?? theme.neutral }
  })
  const side = Math.floor(steps.length / 2)
  const left = parts.slice(0, side).reduce((sum, { percent }) => sum + percent, 0)
  const middle = steps.length % 2 === 1 ? (parts[side]?.percent ?? 0) / 2 : 0
  return {
    title,
    parts,
    before: mode === 'diverging' ? left + middle : 0,
    instead: '',
    cells: [
      meanText(row, look.language),
      answers.scale.dontKnow ? String(countOf(figure, 'dont-know')) : '',
      String(figure.n),
    ],
  }
}

function columnsOf(language: Language) {
  const { distributionChart: own, chart } = wordsOf(language)
  return [
    { header: own.mean, brief: own.withMean, strong: true },
    { header: own.countDontKnow, brief: own.withDontKnow, strong: false },
    { header: 'n', brief: chart.n, strong: false },
  ]
}

/** The mean of an item, `–` where it may not be shown; '' where nobody asked for it. */
export function meanText({ mean }: DistributionRow, language: Language): string {
  if (mean === undefined) return ''
  if (mean.is === 'value') return display(mean.value, { decimals: mean.decimals ?? 2 }, language)
  return mean.is === 'bound' ? mean.display : '–'
}

function optionGroup({ title, figure, answers }: OptionRow, look: Look): PercentGroup {
  const { distributionChart: own, chart } = wordsOf(look.language)
  const about = {
    heading: textIn(title, look.language),
    fill: themes[look.theme].accent,
  }
  if (figure.is !== 'value') {
    const text = valueText(figure, look.language)
    return { ...about, note: '', rows: [{ title: '', percent: null, text, note: '' }] }
  }
  const unknown = figure.parts['dont-know']
  const notes = [
    answers.several === true ? own.several : '',
    unknown === undefined ? '' : own.withDontKnow(String(unknown)),
    chart.n(String(figure.n)),
  ]
  return {
    ...about,
    note: notes.filter(Boolean).join(' · '),
    rows: answers.options.map(({ key, text }) => {
      const percent = percentOf(figure, [key])
      return {
        title: textIn(text, look.language),
        percent,
        text: wholePercent(percent, look.language),
        note: '',
      }
    }),
  }
}
