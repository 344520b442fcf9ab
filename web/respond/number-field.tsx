import type { Scale } from '../../src/core/definition/scale.ts'
import type { Language } from '../../src/core/display.ts'
import { pointFromForm, readPoint } from '../../src/core/items/scale.ts'
import { wordsOf } from '../../src/core/words/words.ts'

/** A scale of too many points to choose among: the number is written, between two ends. */
export function NumberField(props: {
  readonly scale: Scale
  readonly name: string
  readonly id: string | undefined
  readonly given: readonly string[]
  readonly ends: readonly [string, string]
  readonly language: Language
}) {
  const { scale, name, id, given, ends, language } = props
  const isWrong = 'refused' in readPoint(scale, pointFromForm(given))
  return (
    <label class="number">
      <span>{wordsOf(language).respond.items.number(...ends)}</span>
      <input
        type="text"
        inputmode="numeric"
        name={name}
        id={id}
        value={given.find((text) => text !== 'dont-know') ?? ''}
        maxlength={8}
        autocomplete="off"
        aria-invalid={isWrong ? 'true' : undefined}
      />
    </label>
  )
}
