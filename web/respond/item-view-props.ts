import type { Language } from '../../src/core/display.ts'
import type { ScaledItem } from '../../src/core/measures/measure-kind.ts'

/** What a view of an item is given: the texts the form last held under its name, and what is wrong. */
export interface ItemViewProps extends ScaledItem {
  readonly language: Language
  readonly given: readonly string[]
  readonly fault: string | null
}
