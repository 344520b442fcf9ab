import { type Definition, itemsOf } from './definition/definition.ts'
import type { Text } from './definition/text.ts'
import type { NumberStyle } from './display.ts'
import type { HistoryPoint } from './history.ts'
import type { GoodWay } from './measures/measure-kind.ts'
import { conceptOf, goodWayOf, kindOfMeasure, type Measure } from './measures/measure-kinds.ts'
import type { Trend } from './trend.ts'

/** What a concept is called, how its numbers are written, between which ends they lie, what is good. */
export interface ConceptLook {
  readonly title: Text
  readonly style: NumberStyle
  readonly range: { readonly min: number; readonly max: number }
  /** Which way is good. */
  readonly direction: GoodWay
  /** The band set that names its levels, where it has one. */
  readonly bands?: string
  /** What is counted, where no scale says it: hours, million kronor. */
  readonly counted?: string
}

/** A trend with the look of its concept. */
export interface NamedTrend extends ConceptLook {
  readonly trend: Trend
}

/** What a figure is about beside its group, in the words of the questionnaire: ".dk", "Klimat". */
export function nameOfObject(
  of: Readonly<Record<string, string>>,
  definitions: readonly Definition[],
): Text {
  const wanted = of['object'] ?? of['option'] ?? ''
  for (const definition of definitions)
    for (const item of itemsOf(definition)) {
      const listed = 'objects' in item ? item.objects : 'options' in item ? item.options : []
      const found = listed.find(({ key }) => key === wanted)
      if (found !== undefined) return found.text
    }
  return { sv: wanted, en: wanted }
}

/** The look of a concept: as the first definition that measures it says, else as history was published. */
export function lookOfConcept(
  concept: string,
  definitions: readonly Definition[],
  history: readonly HistoryPoint[],
): ConceptLook {
  for (const definition of definitions) {
    const measure = measureOf(concept, definition)
    if (measure === undefined) continue
    const kind = kindOfMeasure(measure)
    const { min, max } = kind.range(measure, definition)
    return {
      title: measure.title ?? { sv: measure.key, en: measure.key },
      style: kind.style(measure) ?? { decimals: 0 },
      range: { min, max },
      direction: goodWayOf(measure, definition),
      ...('bands' in measure && measure.bands !== undefined ? { bands: measure.bands } : {}),
    }
  }
  return {
    title: { sv: concept, en: concept },
    style: { decimals: Math.max(0, ...history.map(({ decimals }) => decimals)) },
    range: {
      min: Math.min(0, ...history.map(({ value }) => value)),
      max: Math.max(100, ...history.map(({ value }) => value)),
    },
    direction: 'higher',
  }
}

/** The measure of a definition that estimates a concept. */
export function measureOf(concept: string, definition: Definition): Measure | undefined {
  return definition.measures.find((measure) => conceptOf(measure) === concept)
}
