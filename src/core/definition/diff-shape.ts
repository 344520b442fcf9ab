import { z } from 'zod'
import { trendBreak } from '../trend.ts'
import { note } from './diff-note.ts'

const incomparable = trendBreak.pick({ because: true, items: true })

const itemChange = z.strictObject({
  item: z.string().nullable().describe('its key in the newer version; null where it is dropped'),
  was: z.string().nullable().describe('its key in the older one; null where it is new'),
  change: z.enum(['same', 'reworded', 'new-scale', 'new', 'dropped']),
  notes: z.array(note),
})
export type ItemChange = z.infer<typeof itemChange>

const measureChange = z.strictObject({
  concept: z.string(),
  measure: z.string().nullable(),
  was: z.string().nullable(),
  change: z.enum(['comparable', 'breaks', 'new', 'dropped']),
  whole: incomparable.nullable().describe('why figures of everybody cannot be compared'),
  groups: incomparable.nullable().describe('why figures of a group of the frame cannot be'),
  notes: z.array(note),
})
export type MeasureChange = z.infer<typeof measureChange>

/** What became of a questionnaire from one version to a later one, and what can still be compared. */
export const definitionDiffShape = z
  .strictObject({
    older: z.string(),
    newer: z.string(),
    relation: z
      .enum(['identical', 'changed', 'versions', 'questionnaires'])
      .describe('changed: other content under the same version, which can never be published'),
    missing: z.array(z.int()).describe('versions between that were not at hand'),
    items: z.array(itemChange),
    measures: z.array(measureChange),
    about: z.array(note).describe('what changed of the questionnaire as a whole'),
  })
  .meta({ id: 'DefinitionDiff' })
export type DefinitionDiff = z.infer<typeof definitionDiffShape>
