import { conceptOf, goodWayOf, kindOfMeasure, type Measure } from '../measures/measure-kinds.ts'
import type { Definition } from './definition.ts'
import { differs, type Note, noteOf } from './diff-note.ts'
import type { MeasureChange } from './diff-shape.ts'
import { incomparable } from './lineage.ts'

/** A group of the frame, whichever: what breaks one of them breaks them all. */
const someGroup = { unit: 'any' }

/** Every measure of the newer version in its order, then those whose concept nobody estimates any more. */
export function measureChanges(
  older: Definition,
  newer: Definition,
  versions: readonly Definition[],
): MeasureChange[] {
  const before = new Map(older.measures.map((measure) => [conceptOf(measure), measure]))
  const concepts = new Set(newer.measures.map(conceptOf))
  const kept = newer.measures.map((measure): MeasureChange => {
    const concept = conceptOf(measure)
    const was = before.get(concept)
    if (was === undefined)
      return { ...{ concept, measure: measure.key, was: null, change: 'new' }, ...nothing }
    const change = (group: Record<string, string>) =>
      incomparable(
        { definition: older, measure: was },
        { definition: newer, measure },
        versions,
        group,
      )
    const [whole, groups] = [change({}), change(someGroup)]
    return {
      ...{ concept, measure: measure.key, was: was.key },
      change: whole === null && groups === null ? 'comparable' : 'breaks',
      ...{ whole, groups },
      notes: measureNotes(older, was, newer, measure),
    }
  })
  const dropped = older.measures
    .filter((measure) => !concepts.has(conceptOf(measure)))
    .map((measure): MeasureChange => ({
      ...{ concept: conceptOf(measure), measure: null, was: measure.key, change: 'dropped' },
      ...nothing,
    }))
  return [...kept, ...dropped]
}

const nothing = { whole: null, groups: null, notes: [] }

/** What changed of a measure's names and printing; none of it changes a figure. */
function measureNotes(
  older: Definition,
  before: Measure,
  newer: Definition,
  after: Measure,
): Note[] {
  const decimals = (measure: Measure) =>
    String(kindOfMeasure(measure).style(measure)?.decimals ?? '')
  const bands = (measure: Measure) => ('bands' in measure ? (measure.bands ?? '') : '')
  return [
    ...noteOf('renamed', before.key, after.key),
    ...differs('title', before.title ?? null, after.title ?? null),
    ...noteOf('decimals', decimals(before), decimals(after)),
    ...noteOf('bands', bands(before), bands(after)),
    ...noteOf('direction', goodWayOf(before, older), goodWayOf(after, newer)),
  ]
}
