import { lookOfConcept, measureOf } from '../core/concept.ts'
import type { Definition } from '../core/definition/definition.ts'
import { listDefinitions } from '../db/definition.ts'
import type { World } from '../world.ts'

/** What the published questionnaires say of the concepts that an import names. */
export interface KnownConcepts {
  /** Concepts that no published questionnaire measures: maybe older than any, maybe misspelt. */
  readonly unknown: readonly string[]
  /** Whether a value can be one of the concept; of an unknown one nothing is known. */
  canBe(concept: string, value: number): boolean
}

export async function knownConcepts(
  world: World,
  concepts: readonly string[],
): Promise<KnownConcepts> {
  const published = (await listDefinitions(world.db)).map(({ definition }) => definition)
  const measuring = (concept: string): Definition[] =>
    published.filter((definition) => measureOf(concept, definition) !== undefined)
  return {
    unknown: [...new Set(concepts)].filter((concept) => measuring(concept).length === 0),
    canBe: (concept, value) => {
      const ranges = measuring(concept).map((d) => lookOfConcept(concept, [d], []).range)
      return ranges.length === 0 || ranges.some(({ min, max }) => min <= value && value <= max)
    },
  }
}
