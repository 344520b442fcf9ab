import type { Item } from '../../src/core/items/item-kinds.ts'
import { ChoiceView } from './choice.tsx'
import { CompareView } from './compare.tsx'
import { ContactView } from './contact.tsx'
import type { ItemViewProps } from './item-view-props.ts'
import { RankView } from './rank.tsx'
import { ScaleView } from './scale.tsx'
import { TextView } from './text.tsx'

/** How each kind of item is drawn. */
const itemViews: { readonly [K in Item['kind']]: View<Extract<Item, { kind: K }>> } = {
  scale: ScaleView,
  choice: ChoiceView,
  rank: RankView,
  compare: CompareView,
  text: TextView,
  contact: ContactView,
}

/** Written as a method is, so that a view of one kind can be asked for by any item. */
type View<I> = { view(props: ItemViewProps<I>): ReturnType<typeof ScaleView> }['view']

export function ItemView(props: ItemViewProps<Item>) {
  const view: View<Item> = itemViews[props.item.kind]
  return view(props)
}
