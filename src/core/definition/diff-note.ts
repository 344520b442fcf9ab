import { z } from 'zod'
import { canonical } from '../canonical.ts'

/** What may differ between two versions, of an item, a measure, or the questionnaire as a whole. */
const noteCode = z.enum([
  'renamed',
  'moved',
  'kind',
  'ends',
  'dont-know',
  'turned',
  'several',
  'most',
  'max-length',
  'sensitive',
  'options-added',
  'options-dropped',
  'options-reordered',
  'text',
  'labels',
  'option-texts',
  'unknown-since',
  'decimals',
  'bands',
  'direction',
  'title',
  'purpose',
  'source',
  'languages',
  'anonymity',
  'pages',
  'page-titles',
  'groups',
  'whole',
  'backgrounds',
  'examples',
])
export type NoteCode = z.infer<typeof noteCode>

/** One difference: from what to what, or which options it is about. */
export const note = z.strictObject({
  what: noteCode,
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  names: z.array(z.string()).exactOptional(),
  unsaid: z
    .literal(true)
    .exactOptional()
    .describe('the version says that the question is the same, and its words are not'),
})
export type Note = z.infer<typeof note>

/** A difference between two words, or none. */
export function noteOf(what: NoteCode, from: string, to: string): Note[] {
  return from === to ? [] : [{ what, from, to }]
}

/** That two things differ, where it would be too long to say how. */
export function differs(what: NoteCode, before: unknown, after: unknown): Note[] {
  return canonical(before) === canonical(after) ? [] : [{ what }]
}

/** A difference that is about some options by name, if there are any. */
export function about(what: NoteCode, names: readonly string[]): Note[] {
  return names.length === 0 ? [] : [{ what, names: [...names] }]
}
