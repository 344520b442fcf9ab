import type { Answers } from './answer.ts'
import { type Definition, itemsOf } from './definition/definition.ts'
import type { Group } from './group.ts'
import { kindOfItem } from './items/item-kinds.ts'

/**
 * The variables of a person: their background in the frame, and what they chose where a question
 * defines groups. *Don't know* and blank put nobody into a group.
 *
 * @example groupOf(hme, { unit: 'stad', kundtyp: '' }, { larande: 4 }) // => { unit: 'stad' }
 */
export function groupOf(definition: Definition, background: Group, answers: Answers): Group {
  const group: Record<string, string> = { ...background }
  for (const item of definingItems(definition)) {
    const answer = answers[item]
    // A question that nobody answered hides what the frame says under the same name.
    group[item] = typeof answer === 'string' && answer !== 'dont-know' ? answer : ''
  }
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== ''))
}

/** The questions whose answer puts somebody into a group. They are asked for once a person. */
function definingItems(definition: Definition): readonly string[] {
  const known = defining.get(definition)
  if (known !== undefined) return known
  const items = itemsOf(definition).filter((item) => kindOfItem(item).definesGroups(item))
  const keys = items.map(({ key }) => key)
  defining.set(definition, keys)
  return keys
}

const defining = new WeakMap<Definition, readonly string[]>()

/** The variable of the frame whose groups make the whole as their mean; null where none does. */
export function meanOfFrame(definition: Definition): string | null {
  const { whole } = definition.groups
  if (whole === 'people') return null
  return itemsOf(definition).some(({ key }) => key === whole.meanOf) ? null : whole.meanOf
}
