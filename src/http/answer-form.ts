import type { Answers } from '../core/answer.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import { type Item, kindOfItem } from '../core/items/item-kinds.ts'

/** What a form holds: the names of its fields to all their texts, in order. */
export type GivenForm = ReadonlyMap<string, readonly string[]>

/** What a form says as a program would send it. A field of no item becomes an item nobody has. */
export function answersInForm(
  definition: Definition,
  given: GivenForm,
): Readonly<Record<string, unknown>> {
  const items = itemsOf(definition)
  const known = fieldsOf(items)
  const strange = [...given.keys()].some((field) => !known.has(field)) ? { '': null } : {}
  const textsOf = (field: string) => given.get(field) ?? []
  const sent = items.map((item) => [item.key, kindOfItem(item).fromForm(item, textsOf)] as const)
  return { ...Object.fromEntries(sent), ...strange }
}

/** The form that says these answers again. */
export function formOfAnswers(definition: Definition, answers: Answers): GivenForm {
  return new Map(
    itemsOf(definition).flatMap((item) => {
      const answer = answers[item.key]
      return answer === undefined ? [] : kindOfItem(item).toForm(item, answer)
    }),
  )
}

/** The names of the fields of some items. */
export function fieldsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => kindOfItem(item).fields(item)))
}
