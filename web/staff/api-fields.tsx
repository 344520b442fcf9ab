import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'

/** A piece of a type: text, or the name of a shape that is told further down. */
export type TypePart = string | { readonly shape: string }

export interface ApiField {
  readonly name: string
  readonly type: readonly TypePart[]
  /** Lengths, ranges and patterns; '' where there are none. */
  readonly limits: string
  readonly required: boolean
  /** Whether it may be missing from what comes back. */
  readonly mayMiss: boolean
  readonly description: string
  /** Of a parameter: where it stands. */
  readonly where?: 'path' | 'query' | 'header'
}

/** What is sent or comes back under a content type. */
export interface ApiContent {
  /** '' of a shape, which stands in many messages. */
  readonly media: string
  /** Where the fields do not say all of it. */
  readonly type: readonly TypePart[]
  /** Of several alternatives each has its own. */
  readonly variants: readonly (readonly ApiField[])[]
}

interface Told {
  readonly language: Language
  /** Of what one sends it is told what is needed and allowed; of what comes back, what may be missing. */
  readonly sent?: boolean
}

export function ApiContents(
  props: Told & { readonly contents: readonly ApiContent[]; readonly required?: boolean },
) {
  const words = wordsOf(props.language).apiPage
  return (
    <>
      {props.contents.map(({ media, type, variants }) => (
        <>
          {media === '' && type.length === 0 ? null : (
            <p>
              {media} <ApiType type={type} />{' '}
              {props.required === true ? <b>{words.required}</b> : null}
            </p>
          )}
          {variants.map((fields, i) => (
            <>
              {i > 0 ? <p>{words.or}</p> : null}
              <ApiFields {...props} fields={fields} />
            </>
          ))}
        </>
      ))}
    </>
  )
}

/** Fields one a line: name, type, whether it must be there, what it is. */
export function ApiFields(props: Told & { readonly fields: readonly ApiField[] }) {
  const { language, sent = false } = props
  const words = wordsOf(language).apiPage
  return (
    <dl class="facts fields">
      {props.fields.map(({ name, type, limits, required, mayMiss, description, where }) => (
        <>
          <dt>
            <code>
              {name}
              {mayMiss && !sent ? '?' : null}
            </code>
          </dt>
          <dd>
            {where === undefined ? null : `${words.where[where]}, `}
            <ApiType type={type} /> {sent && limits !== '' ? <code>{limits}</code> : null}{' '}
            {sent && required ? <b>{words.required}</b> : null}{' '}
            {description === '' ? null : <span lang="en">{description}</span>}
          </dd>
        </>
      ))}
    </dl>
  )
}

function ApiType({ type }: { type: readonly TypePart[] }) {
  return (
    <code>
      {type.map((part) =>
        typeof part === 'string' ? part : <a href={`#shape-${part.shape}`}>{part.shape}</a>,
      )}
    </code>
  )
}
