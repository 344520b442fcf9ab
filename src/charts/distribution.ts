import type { Scale } from '../core/definition/scale.ts'
import type { Text } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import type { PointFigure } from '../core/trend.ts'
import type { Chart } from './chart.ts'

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

/** What could be answered: points of a scale, or options that have no order. */
export type Answers =
  | { readonly is: 'points'; readonly scale: Scale; readonly reversed?: boolean }
  | {
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
  readonly answers: Answers
  /** The mean beside the bar, where there is one to show. */
  readonly mean?: PointFigure
}

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
  throw new Error(
    `distributionChart: ${String(rows.length)} ${mode} ${language} ${String(title.sv)}`,
  )
}
