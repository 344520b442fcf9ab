import type { Answers } from './answer.ts'
import { type Definition, itemsOf } from './definition/definition.ts'
import type { Group } from './group.ts'
import { kindOfItem } from './items/item-kinds.ts'

/**
 * The variables of a person: their background in the frame, and what they chose where a question
 * defines groups. *Don't know* and blank put nobody into a group.
 *
 * @example groupOf(nkiIntern, { unit: 'stad' }, { niva: 'taktisk', nojd: 8 }) // => { unit: 'stad', niva: 'taktisk' }
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
