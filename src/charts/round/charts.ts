import type { Language } from '../../core/display.ts'
import type { Group } from '../../core/group.ts'
import { comparisons } from './compare.ts'
import { distributions } from './distribution.ts'
import { heatmaps } from './heatmap.ts'
import { npsBars } from './nps.ts'
import { priorityMatrices } from './priority-matrix.ts'
import { rankings } from './rank.ts'
import type { RoundResult } from '../../core/round-result.ts'
import { type RoundChart, type RoundChartKind, roundChartKinds } from './round-chart.ts'
import { topBoxes } from './top-box.ts'

const kinds = {
  compare: comparisons,
  rank: rankings,
  'top-box': topBoxes,
  nps: npsBars,
  distribution: distributions,
  heatmap: heatmaps,
  'priority-matrix': priorityMatrices,
} satisfies Record<RoundChartKind, unknown>

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
