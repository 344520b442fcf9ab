import { textIn } from '../../src/core/definition/text.ts'
import type { ChoiceItem } from '../../src/core/items/choice.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { Pick } from './pick.tsx'
import { Question } from './question.tsx'

/** Options to choose from: radios for one of them, checkboxes for as many as one likes. */
export function ChoiceView(props: ItemViewProps<ChoiceItem>) {
  const { item, language, given } = props
  const words = wordsOf(language).respond
  const several = item.several === true
  const chosen = given(item.key)
  const pick = (value: string, label: string, extra: { id?: string; apart?: boolean } = {}) => (
    <Pick
      type={several ? 'checkbox' : 'radio'}
      name={item.key}
      value={value}
      label={label}
      checked={chosen.includes(value)}
      {...extra}
    />
  )
  return (
    <Question {...props} hint={several ? words.items.several : undefined}>
      {item.options.map(({ key, text }, i) =>
        pick(key, textIn(text, language), i === 0 ? { id: item.key } : {}),
      )}
      {item.dontKnow === true ? pick('dont-know', words.dontKnow, { apart: true }) : null}
    </Question>
  )
}
