import type { Text } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import type { NumberFigure } from '../core/figure.ts'
import type { Chart } from './chart.ts'
import type { Named } from './named.ts'

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
  figure(option: string, group: string): NumberFigure
}

/** Options in order of their mean rank, and the place each has in every group. */
export function rankChart(content: Rank, language: Language): Chart {
  throw new Error(`rankChart: ${content.title[language] ?? ''} is not drawn yet`)
}
