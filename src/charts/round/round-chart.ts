import type { Chart } from '../chart.ts'

/** The kinds of charts a round may have, in the order a page shows them. */
export const roundChartKinds = [
  'compare',
  'rank',
  'top-box',
  'nps',
  'distribution',
  'heatmap',
  'priority-matrix',
] as const
export type RoundChartKind = (typeof roundChartKinds)[number]

/** A chart of a round, with the part of its address that says which of several it is. */
export interface RoundChart {
  readonly kind: RoundChartKind
  /** A measure, a band set, the number of a page, or the variables of groups. */
  readonly about: string
  readonly chart: Chart
}
