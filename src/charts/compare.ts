import type { Text } from '../core/definition/text.ts'
import type { Language, NumberStyle } from '../core/display.ts'
import type { NumberFigure } from '../core/figure.ts'
import type { Chart } from './chart.ts'
import type { Named } from './named.ts'
import type { Scale } from './y-window.ts'

/** What the objects were rated in, or the index over all of it. */
export interface CompareArea extends Named {
  readonly style: NumberStyle
  readonly range: Scale
  /** Which way is good. */
  readonly direction: 'higher' | 'lower'
  /** The index over all areas: a row of its own, set apart, and no area in the heading. */
  readonly index?: true
}

export interface Compare {
  /** What is compared: "Nordisk jämförelse 2024". */
  readonly title: Text
  readonly objects: readonly Named[]
  readonly areas: readonly CompareArea[]
  /** The object whose chart this is, drawn in accent. */
  readonly own?: string
  /** The mean of all objects, also those that are not drawn; a line where there is one area. */
  readonly all?: { readonly title: Text; readonly figure: NumberFigure }
  /** The figure of an object in an area, by their keys. */
  figure(area: string, object: string): NumberFigure
}

/**
 * Objects side by side: a row an area and a mark an object; with one area alone, a bar an object.
 * The heading says who has the highest figure, never that the lead is certain.
 */
export function compareChart(content: Compare, language: Language): Chart {
  throw new Error(`compareChart: ${content.title[language] ?? ''} is not drawn yet`)
}
