import type { BandSet } from '../core/bands.ts'
import type { Benchmark } from '../core/benchmark.ts'
import type { Text } from '../core/definition/text.ts'
import type { Language, NumberStyle } from '../core/display.ts'
import type { Target } from '../core/target.ts'
import type { PointFigure } from '../core/trend.ts'
import type { Chart } from './chart.ts'
import type { Scale } from './y-window.ts'

/** One measure with all it is held against. */
export interface BulletRow {
  /** The code of the measure or concept, for the CSV. */
  readonly key: string
  readonly title: Text
  readonly figure: PointFigure
  /** From one end of what the measure can be to the other: 1–5, 0–100, −100–100. */
  readonly scale: Scale
  readonly style: NumberStyle
  /** Which way is good. */
  readonly direction: 'higher' | 'lower'
  /** The target in force. */
  readonly target: Target | null
  readonly benchmarks: readonly Benchmark[]
  /** The band set that was made for this measure, if there is one. */
  readonly bands: BandSet | null
}

/**
 * Measures side by side, each with its value, interval, target and benchmarks on its own full
 * scale; what is furthest on the wrong side of its target stands first.
 */
export function bulletStrip(rows: readonly BulletRow[], title: Text, language: Language): Chart {
  throw new Error(`bulletStrip: ${String(rows.length)} ${language} ${String(title.sv)}`)
}
