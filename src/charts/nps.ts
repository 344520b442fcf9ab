import type { Text } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import type { PointFigure } from '../core/trend.ts'
import type { Chart } from './chart.ts'

/** A score with its three parts in percent, or why it is not shown; the figure of an nps measure fits. */
export type NpsFigure =
  | (Extract<PointFigure, { is: 'value' }> & {
      /** `critics`, `passives`, `promoters`, percent. Imported history may lack them. */
      readonly parts?: Readonly<Record<string, number>>
    })
  | Exclude<PointFigure, { is: 'value' }>

/** The score of one group, or of one round. */
export interface NpsRow {
  /** The code of the group or the period, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: NpsFigure
}

/** Critics, passives and promoters as one bar a row, the score beside it. Rows stand as given. */
export function npsChart(rows: readonly NpsRow[], title: Text, language: Language): Chart {
  throw new Error(`npsChart: ${String(rows.length)} ${language} ${String(title.sv)}`)
}
