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
  const chosen = itemsOf(definition).flatMap((item): [string, string][] => {
    const answer = answers[item.key]
    if (!kindOfItem(item).definesGroups(item)) return []
    // A question that nobody answered hides what the frame says under the same name.
    return [[item.key, typeof answer === 'string' && answer !== 'dont-know' ? answer : '']]
  })
  const all = { ...background, ...Object.fromEntries(chosen) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** The variable of the frame whose groups make the whole as their mean; null where none does. */
export function meanOfFrame(definition: Definition): string | null {
  const { whole } = definition.groups
  if (whole === 'people') return null
  return itemsOf(definition).some(({ key }) => key === whole.meanOf) ? null : whole.meanOf
}
