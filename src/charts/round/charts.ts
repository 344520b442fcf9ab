import type { Language } from '../../core/display.ts'
import type { Group } from '../../core/group.ts'
import type { Chart } from '../chart.ts'
import { comparisons } from './compare.ts'
import { distributions } from './distribution.ts'
import { heatmaps } from './heatmap.ts'
import { npsBars } from './nps.ts'
import { rankings } from './rank.ts'
import type { RoundResult } from './result.ts'
import { topBoxes } from './top-box.ts'

/** A chart of a round, with the part of its address that says which of several it is. */
export interface RoundChart {
  readonly kind: RoundChartKind
  /** A measure, a band set, the number of a page, or the variables of groups. */
  readonly about: string
  readonly chart: Chart
}

const kinds = {
  compare: comparisons,
  rank: rankings,
  'top-box': topBoxes,
  nps: npsBars,
  distribution: distributions,
  heatmap: heatmaps,
} as const

export type RoundChartKind = keyof typeof kinds

/** The kinds of charts a round may have, in the order a page shows them. */
export const roundChartKinds = [
  'compare',
  'rank',
  'top-box',
  'nps',
  'distribution',
  'heatmap',
] as const satisfies RoundChartKind[]

/**
 * Every chart that the published figures of a round can be drawn as, for a group where it is about
 * one; `mode` is how distributions stand.
 */
export function chartsOfRound(
  result: RoundResult,
  group: Group,
  language: Language,
  mode: 'diverging' | 'full' = 'diverging',
): RoundChart[] {
  return roundChartKinds.flatMap((kind) => kinds[kind](result, group, language, mode))
}
