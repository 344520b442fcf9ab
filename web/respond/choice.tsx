import { textIn } from '../../src/core/definition/text.ts'
import type { ChoiceItem } from '../../src/core/items/choice.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { Pick } from './pick.tsx'
import { Question } from './question.tsx'

/** Options to choose from: radios for one of them, a box each for as many as one likes. */
export function ChoiceView(props: ItemViewProps<ChoiceItem>) {
  const { item, language, given } = props
  const words = wordsOf(language).respond
  const options = [
    ...item.options.map(({ key, text }) => ({ key, label: textIn(text, language), apart: false })),
    ...(item.dontKnow === true ? [{ key: 'dont-know', label: words.dontKnow, apart: true }] : []),
  ]
  const boxOf = (key: string) =>
    item.several === true
      ? ({ type: 'checkbox', name: `${item.key}.${key}`, value: 'yes' } as const)
      : ({ type: 'radio', name: item.key, value: key } as const)
  return (
    <Question {...props} hint={item.several === true ? words.items.several : undefined}>
      {options.map(({ key, label, apart }, i) => {
        const box = boxOf(key)
        return (
          <Pick
            {...box}
            id={i === 0 ? item.key : undefined}
            label={label}
            checked={given(box.name).includes(box.value)}
            apart={apart}
          />
        )
      })}
    </Question>
  )
}
