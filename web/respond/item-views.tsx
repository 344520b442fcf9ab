import type { Item } from '../../src/core/items/item-kinds.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { ScaleView } from './scale.tsx'

/** How each kind of item is drawn. */
const itemViews = { scale: ScaleView } satisfies Record<
  Item['kind'],
  (props: ItemViewProps) => unknown
>

export function ItemView(props: ItemViewProps) {
  return itemViews[props.item.kind](props)
}
