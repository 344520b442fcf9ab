import type { Language } from '../display.ts'
import { en } from './en.ts'
import { sv, type Words } from './sv.ts'

const tables = { sv, en } satisfies Record<Language, Words>

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return tables[language]
}
