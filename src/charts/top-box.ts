import type { BandSet } from '../core/bands.ts'
import type { Text } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import type { PointFigure } from '../core/trend.ts'
import type { Chart } from './chart.ts'

/** The share of one question: percent who gave the best marks. */
export interface TopBoxRow {
  /** The code of the measure or item, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: PointFigure
}

/** Shares sorted under the words of a band set, the highest first in each. */
export function topBox(
  rows: readonly TopBoxRow[],
  bands: BandSet,
  title: Text,
  language: Language,
): Chart {
  throw new Error(`topBox: ${String(rows.length)} ${bands.key} ${language} ${String(title.sv)}`)
}
