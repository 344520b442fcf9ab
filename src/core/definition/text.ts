import { z } from 'zod'
import type { Language } from '../display.ts'

export const language = z.enum(['sv', 'en'])

/** A text in each language of the definition; the lint demands every one of them. */
export const text = z.partialRecord(language, z.string().min(1).max(2000)).meta({ id: 'Text' })
export type Text = z.infer<typeof text>

/** The text in a language, or the first there is. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}
