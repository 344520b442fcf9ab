import { pointLabel, type Scale } from '../../core/definition/scale.ts'
import type { Text } from '../../core/definition/text.ts'
import type { Language } from '../../core/display.ts'
import type { PointFigure } from '../../core/trend.ts'
import { wordsOf } from '../../core/words/words.ts'

/** Counts by answer, or why they are not shown; the figure of a distribution measure fits. */
export type DistributionFigure =
  | {
      readonly is: 'value'
      /** How many gave a point or an option. */
      readonly n: number
      /** `"1": 3, …, "dont-know": 2, "blank": 1` */
      readonly parts: Readonly<Record<string, number>>
    }
  | Extract<PointFigure, { is: 'withheld' | 'none' }>

export interface PointAnswers {
  readonly is: 'points'
  readonly scale: Scale
  /** Whether low is good; the points then stand from high to low, and the good ones still right. */
  readonly reversed?: boolean
}

/** Options that have no order. */
export interface OptionAnswers {
  readonly is: 'options'
  readonly options: readonly { readonly key: string; readonly text: Text }[]
  /** Whether a person could choose several; the percentages then sum to more than 100. */
  readonly several?: boolean
}

/** One item and how it was answered. */
export interface DistributionRow {
  /** The code of the item, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: DistributionFigure
  readonly answers: PointAnswers | OptionAnswers
  /** The mean beside the bar, where there is one to show. */
  readonly mean?: PointFigure
}

export type PointRow = DistributionRow & { readonly answers: PointAnswers }
export type OptionRow = DistributionRow & { readonly answers: OptionAnswers }

export function isPointRow(row: DistributionRow): row is PointRow {
  return row.answers.is === 'points'
}

export function isOptionRow(row: DistributionRow): row is OptionRow {
  return row.answers.is === 'options'
}

/** A point of a scale, or of a long scale (twenty points or more) some that follow each other. */
export interface Step {
  readonly from: number
  readonly to: number
}

/** The steps of a scale from the least favourable. A long scale has ten, the last taking the rest. */
export function stepsOf({ scale: { min, max }, reversed = false }: PointAnswers): Step[] {
  const count = max - min + 1
  const size = Math.max(1, Math.floor(count / 10))
  const length = size === 1 ? count : 10
  const steps = Array.from({ length }, (_, i) => ({
    from: min + i * size,
    to: i === length - 1 ? max : min + (i + 1) * size - 1,
  }))
  return reversed ? steps.reverse() : steps
}

/** `4`, or for several points `40–49`. */
export function stepText({ from, to }: Step): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`
}

/** The words of a step, or '' where the scale has none for it. */
export function stepLabel({ from, to }: Step, scale: Scale, language: Language): string {
  return pointLabel(scale, from, language) || pointLabel(scale, to, language)
}

/** A step with its words: `1 Stämmer mycket dåligt`. */
export function stepName(step: Step, scale: Scale, language: Language): string {
  return wordsOf(language).respond.point(stepText(step), stepLabel(step, scale, language))
}

/** Percent of those who gave a point or an option. */
export function percentOf(
  figure: DistributionFigure,
  answers: readonly (string | number)[],
): number {
  if (figure.is !== 'value' || figure.n === 0) return 0
  const count = answers.reduce<number>((sum, answer) => sum + countOf(figure, answer), 0)
  return (100 * count) / figure.n
}

export function countOf(figure: DistributionFigure, answer: string | number): number {
  return figure.is === 'value' ? (figure.parts[String(answer)] ?? 0) : 0
}

/** Every point of some steps. */
export function pointsIn(steps: readonly Step[]): number[] {
  return steps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
}

/** The steps on the unfavourable side of the middle, and on the favourable one. */
export function halvesOf(answers: PointAnswers): { low: Step[]; high: Step[] } {
  const steps = stepsOf(answers)
  const side = Math.floor(steps.length / 2)
  return { low: steps.slice(0, side), high: steps.slice(steps.length - side) }
}

/** The points from the lowest to the highest of some steps: `4–5`. */
export function spanText(steps: readonly Step[]): string {
  const points = pointsIn(steps)
  return stepText({ from: Math.min(...points), to: Math.max(...points) })
}
