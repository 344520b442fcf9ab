import type { Answers } from './answer.ts'
import { type Definition, itemsOf } from './definition/definition.ts'
import type { Answer, ItemKind } from './items/item-kind.ts'
import { type Item, kindOfItem } from './items/item-kinds.ts'

/** What is kept apart from the columns, by item: of whom each one is, is not kept. */
export type Apart = Readonly<Record<string, readonly Answer[]>>

/**
 * The free texts of people, or their consents to be contacted, item by item. They stand in the order
 * people were given, so the caller shuffles each list by itself before anything is stored.
 */
export function apartOf(
  definition: Definition,
  answers: readonly Answers[],
  which: NonNullable<ItemKind<Item>['apart']>,
): Apart {
  const items = itemsOf(definition).filter((item) => kindOfItem(item).apart === which)
  return Object.fromEntries(
    items.map(({ key }) => [
      key,
      answers.flatMap((one) => (one[key] === undefined ? [] : [one[key]])),
    ]),
  )
}
