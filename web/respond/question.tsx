import type { Child } from 'hono/jsx'
import { type Text, textIn } from '../../src/core/definition/text.ts'
import type { Language } from '../../src/core/display.ts'

/** What is told of a question beside its text; both are read aloud with it. */
export interface Asides {
  readonly name: string
  readonly hint?: string | undefined
  readonly fault: string | null
}

/** A question with several fields: one group, whose legend is the text. */
export function Question(
  props: Omit<Asides, 'name'> & {
    readonly item: { readonly key: string; readonly text: Text }
    readonly language: Language
    readonly children: Child
  },
) {
  const { item, language, hint, fault } = props
  const asides = { name: item.key, hint, fault }
  return (
    <fieldset class="item" aria-describedby={describedBy(asides)}>
      <legend>{textIn(item.text, language)}</legend>
      <AsideLines {...asides} />
      {props.children}
    </fieldset>
  )
}

/** The hint and the fault, one line each where there is one. */
export function AsideLines({ name, hint, fault }: Asides) {
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault === null ? null : (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </>
  )
}

/** The ids of those lines, for the field or group they belong to. */
export function describedBy({ name, hint, fault }: Asides): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(fault === null ? [] : [`${name}-fault`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}
