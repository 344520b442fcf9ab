import type { Scales } from '../items/item-kind.ts'
import type { Item } from '../items/item-kinds.ts'

/**
 * As much of a definition as its measures look at. A definition is one; it is not named here, because
 * it is made of the measures itself.
 */
export interface Questionnaire {
  readonly pages: readonly { readonly items: readonly Item[] }[]
  readonly scales: Scales
  readonly measures: readonly { readonly key: string; readonly kind: string }[]
}
