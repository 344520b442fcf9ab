import { lookOfConcept, measureOf } from '../core/concept.ts'
import type { Definition } from '../core/definition/definition.ts'
import { kindOfMeasure } from '../core/measures/measure-kinds.ts'
import { listDefinitions } from '../db/definition.ts'
import { listSeries } from '../db/series.ts'
import type { World } from '../world.ts'

interface ConceptRow {
  readonly series: string
  readonly concept: string
}

/** What questionnaires and indicators say of the concepts that an import names. */
export interface KnownConcepts {
  /** Concepts that nothing measures: maybe older than any questionnaire, maybe misspelt. */
  readonly unknown: readonly string[]
  /** Whether a value can be one of the concept; of an unknown one nothing is known. */
  canBe(row: ConceptRow, value: number): boolean
}

/** The concept of an indicator is known, and any number can be its value. */
export async function knownConcepts(
  world: World,
  rows: readonly ConceptRow[],
): Promise<KnownConcepts> {
  const published = (await listDefinitions(world.db)).map(({ definition }) => definition)
  const indicators = new Set(
    (await listSeries(world.db)).filter((s) => s.indicator !== null).map(({ key }) => key),
  )
  // A distribution is no number, so nothing that is imported can stand beside it.
  const measuring = (concept: string): Definition[] =>
    published.filter((definition) => {
      const measure = measureOf(concept, definition)
      return measure !== undefined && kindOfMeasure(measure).style(measure) !== null
    })
  const asked = rows.filter(({ series }) => !indicators.has(series)).map(({ concept }) => concept)
  return {
    unknown: [...new Set(asked)].filter((concept) => measuring(concept).length === 0),
    canBe: ({ series, concept }, value) => {
      if (indicators.has(series)) return true
      const ranges = measuring(concept).map((d) => lookOfConcept(concept, [d], []).range)
      return ranges.length === 0 || ranges.some(({ min, max }) => min <= value && value <= max)
    },
  }
}
