import { textIn } from '../../src/core/definition/text.ts'
import type { TextItem } from '../../src/core/items/text.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { AsideLines, describedBy } from './question.tsx'

/** A question answered in one's own words, with how long they may be and whom not to name. */
export function TextView({ item, language, given, fault }: ItemViewProps<TextItem>) {
  const hint = wordsOf(language).respond.items.text(String(item.maxLength))
  const asides = { name: item.key, hint, fault }
  return (
    <div class="item">
      <label class="asked" for={item.key}>
        {textIn(item.text, language)}
      </label>
      <AsideLines {...asides} />
      <textarea
        id={item.key}
        name={item.key}
        rows={5}
        maxlength={item.maxLength}
        aria-describedby={describedBy(asides)}
        aria-invalid={fault === null ? undefined : 'true'}
      >
        {/* Browsers drop one line break here; without it they would drop the writer's own. */}
        {`\n${given(item.key)[0] ?? ''}`}
      </textarea>
    </div>
  )
}
