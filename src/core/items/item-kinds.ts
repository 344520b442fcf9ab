import { z } from 'zod'
import { choiceItem, choiceKind } from './choice.ts'
import { compareItem, compareKind } from './compare.ts'
import { contactItem, contactKind } from './contact.ts'
import type { ItemKind, Option } from './item-kind.ts'
import { rankItem, rankKind } from './rank.ts'
import { scaleItem, scaleKind } from './scale.ts'
import { textItem, textKind } from './text.ts'

/** One item of a questionnaire. A new kind is one file, one line here and one in the page's table. */
export const item = z.discriminatedUnion('kind', [
  scaleItem,
  choiceItem,
  rankItem,
  compareItem,
  textItem,
  contactItem,
])
export type Item = z.infer<typeof item>

const itemKinds: { readonly [K in Item['kind']]: ItemKind<Extract<Item, { kind: K }>> } = {
  scale: scaleKind,
  choice: choiceKind,
  rank: rankKind,
  compare: compareKind,
  text: textKind,
  contact: contactKind,
}

/** The kind of an item, ready to be asked about it. */
export function kindOfItem(item: Item): ItemKind<Item> {
  return itemKinds[item.kind]
}

/** What an item has to choose, to rank or to compare; nothing for the other kinds. */
export function choicesOf(item: Item): readonly Option[] {
  if ('options' in item) return item.options
  return 'objects' in item ? item.objects : []
}
