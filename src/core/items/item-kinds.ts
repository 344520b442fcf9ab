import { z } from 'zod'
import type { ItemKind } from './item-kind.ts'
import { scaleItem, scaleKind } from './scale.ts'

/** One item of a questionnaire. A new kind is one file, one line here and one in the page's table. */
export const item = z.discriminatedUnion('kind', [scaleItem])
export type Item = z.infer<typeof item>

const itemKinds: { readonly [K in Item['kind']]: ItemKind<Extract<Item, { kind: K }>> } = {
  scale: scaleKind,
}

/** The kind of an item, ready to be asked about it. */
export function kindOfItem(item: Item): ItemKind<Item> {
  return itemKinds[item.kind]
}
