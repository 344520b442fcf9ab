import type { Language } from '../../src/core/display.ts'
import type { ScaledItem } from '../../src/core/measures/measure-kind.ts'
import type { Item } from '../../src/core/items/item-kinds.ts'
import { ScaleView } from './scale.tsx'

/** What a view of an item is given: the texts the form last held under its name, and what is wrong. */
export interface ItemViewProps extends ScaledItem {
  readonly language: Language
  readonly given: readonly string[]
  readonly fault: string | null
}

/** How each kind of item is drawn. */
const itemViews = { scale: ScaleView } satisfies Record<
  Item['kind'],
  (props: ItemViewProps) => unknown
>

export function ItemView(props: ItemViewProps) {
  return itemViews[props.item.kind](props)
}
