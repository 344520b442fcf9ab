import { textIn } from '../../src/core/definition/text.ts'
import type { RankItem } from '../../src/core/items/rank.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { Question } from './question.tsx'

/**
 * Options to put in order: each with a list of numbers beside it, which takes neither dragging nor
 * script. Numbers given twice are marked.
 */
export function RankView(props: ItemViewProps<RankItem>) {
  const { item, language, given } = props
  const words = wordsOf(language).respond.items.rank
  const { options } = item
  const most = item.most ?? options.length
  const places = Array.from({ length: most }, (_, i) => String(i + 1))
  const fields = options.map(({ key, text }) => {
    const name = `${item.key}.${key}`
    return { name, text: textIn(text, language), place: given(name)[0] ?? '' }
  })
  const isTwice = (place: string) => fields.filter((field) => field.place === place).length > 1
  return (
    <Question {...props} hint={most < options.length ? words.some(String(most)) : words.all}>
      {fields.map(({ name, text, place }, i) => (
        <label class="rank">
          <span>{text}</span>
          <select
            name={name}
            id={i === 0 ? item.key : undefined}
            aria-invalid={place !== '' && isTwice(place) ? 'true' : undefined}
          >
            <option value="">{words.none}</option>
            {places.map((one) => (
              <option value={one} selected={one === place}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ))}
    </Question>
  )
}
