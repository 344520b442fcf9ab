import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../core/display.ts'
import type { ThemeName } from './look/theme.ts'

/** How a reader wants a picture. `wide` is 760 px, `narrow` 340 px, for phones. */
export interface Look {
  readonly language: Language
  readonly theme: ThemeName
  readonly width: 'wide' | 'narrow'
  /** Whether the picture shows its heading; false where the page around it does. */
  readonly headed: boolean
}

/** Rows of cells under a header, as people read them. */
export interface ChartTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A chart in all its forms: the finding as a heading, a written summary, the table that says the
 * same as the picture, the rows of its CSV (codes and full precision), and the picture itself as a
 * Vega-Lite specification.
 */
export interface Chart {
  readonly heading: string
  readonly summary: string
  readonly table: ChartTable
  readonly csv: ChartTable
  draw(look: Look): TopLevelSpec
}
