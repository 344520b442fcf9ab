import { type Definition, itemsOf } from '../definition/definition.ts'
import type { Text } from '../definition/text.ts'
import type { Group } from '../group.ts'
import { wordsOf } from './words.ts'

/**
 * What a group is called: units by their names, a choice by the words of its option, a value of the
 * frame as the definition names it, or as it stands.
 */
export function titleOfGroup(
  group: Group,
  units: ReadonlyMap<string, string>,
  definitions: readonly Definition[],
): Text {
  const parts = Object.entries(group).map(([variable, value]): Text => {
    const name = units.get(value)
    if (variable === 'unit') return { sv: name ?? value, en: name ?? value }
    return valueText(variable, value, definitions) ?? { sv: value, en: value }
  })
  if (parts.length === 0)
    return { sv: wordsOf('sv').staff.everybody, en: wordsOf('en').staff.everybody }
  const joined = (language: 'sv' | 'en') => parts.map((part) => part[language] ?? '').join(', ')
  return { sv: joined('sv'), en: joined('en') }
}

function valueText(
  variable: string,
  value: string,
  definitions: readonly Definition[],
): Text | undefined {
  for (const definition of definitions) {
    const item = itemsOf(definition).find(({ key }) => key === variable)
    const options = item !== undefined && 'options' in item ? item.options : []
    const found = options.find(({ key }) => key === value)
    const named = found?.text ?? definition.backgrounds?.[variable]?.[value]
    if (named !== undefined) return named
  }
  return undefined
}
