import type { Anonymity, Definition } from '../../src/core/definition/definition.ts'
import type { Language } from '../../src/core/display.ts'

/** What a view of an item is given: the texts the form last held under each of its fields, and what is wrong. */
export interface ItemViewProps<I> {
  readonly item: I
  readonly scales: Definition['scales']
  /** How answers are kept, for those who are asked for something more than a figure. */
  readonly mode: Anonymity
  readonly language: Language
  readonly given: (field: string) => readonly string[]
  readonly fault: string | null
}
