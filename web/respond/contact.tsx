import { textIn } from '../../src/core/definition/text.ts'
import type { ContactItem } from '../../src/core/items/contact.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { Pick } from './pick.tsx'
import { AsideLines, describedBy } from './question.tsx'

/**
 * Consent to be contacted: a box that nobody ticks for anyone, what becomes of the address, and the
 * address, which the style shows once the box is ticked. A fault's link leads to what is missing.
 */
export function ContactView({ item, language, given, fault, mode }: ItemViewProps<ContactItem>) {
  const words = wordsOf(language).respond.items.contact
  const consents = given(`${item.key}.consent`)[0] === 'yes'
  const asides = { name: item.key, hint: words.stored[mode], fault }
  return (
    <fieldset class="item contact" aria-describedby={describedBy(asides)}>
      <legend>{words.legend}</legend>
      <AsideLines {...asides} />
      <Pick
        type="checkbox"
        name={`${item.key}.consent`}
        value="yes"
        label={textIn(item.text, language)}
        checked={consents}
        id={consents ? undefined : item.key}
      />
      <label class="email">
        <span>{words.email}</span>
        <input
          type="email"
          name={`${item.key}.email`}
          value={given(`${item.key}.email`)[0] ?? ''}
          maxlength={254}
          autocomplete="email"
          id={consents ? item.key : undefined}
          aria-describedby={describedBy({ name: item.key, fault })}
          aria-invalid={consents && fault !== null ? 'true' : undefined}
        />
      </label>
    </fieldset>
  )
}
