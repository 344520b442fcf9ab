import type { Text } from '../core/definition/text.ts'
import type { Language, NumberStyle } from '../core/display.ts'
import type { NumberFigure } from '../core/figure.ts'
import type { Chart } from './chart.ts'
import type { Named } from './named.ts'
import type { Scale } from './y-window.ts'

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
  cell(measure: string, group: string): NumberFigure
}

/** Groups against measures, a number in every cell; a darker cell is better within its measure. */
export function heatmap(content: Heatmap, language: Language): Chart {
  throw new Error(`heatmap: ${content.title[language] ?? ''} is not drawn yet`)
}
