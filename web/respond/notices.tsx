import type { Language } from '../../src/core/display.ts'
import type { Anonymity } from '../../src/core/definition/definition.ts'
import type { Visibility } from '../../src/core/series.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { type Asker, NoticePage } from './respond-layout.tsx'

interface Notice {
  readonly language: Language
  readonly asker: Asker
}

export function ThanksPage(props: Notice & { personal: boolean; visibility: Visibility }) {
  const words = wordsOf(props.language).respond
  return (
    <NoticePage {...props} title={words.thanks.title}>
      <p>{words.thanks.received}</p>
      <p>
        {words.thanks.results} {words.sees[props.visibility]}
      </p>
      <p>{props.personal ? words.thanks.change : words.thanks.changeOpen}</p>
    </NoticePage>
  )
}

/** The second visit while the round is open: nothing happens unless the person wants it. */
export function AnsweredPage(props: Notice & { again: string; mode: Anonymity }) {
  const words = wordsOf(props.language).respond.answered
  return (
    <NoticePage {...props} title={words.title}>
      <p>{words.ask}</p>
      {props.mode === 'anonymous' ? <p>{words.anonymous}</p> : null}
      <p class="steps">
        <a class="button main" href={props.again}>
          {words.again}
        </a>
      </p>
    </NoticePage>
  )
}

export function ClosedPage(props: Notice) {
  const words = wordsOf(props.language).respond.closed
  return (
    <NoticePage {...props} title={words.title}>
      <p>{words.body}</p>
    </NoticePage>
  )
}

export function NotYetPage(props: Notice & { opens: string | null }) {
  const words = wordsOf(props.language).respond.notYet
  return (
    <NoticePage {...props} title={words.title}>
      <p>
        {words.body} {props.opens === null ? null : words.opens(props.opens)}
      </p>
    </NoticePage>
  )
}

export function PausedPage(props: Notice) {
  const words = wordsOf(props.language).respond.paused
  return (
    <NoticePage {...props} title={words.title}>
      <p>{words.body}</p>
    </NoticePage>
  )
}

export function UnknownPage(props: Notice) {
  const words = wordsOf(props.language).respond.unknown
  return (
    <NoticePage {...props} title={words.title}>
      <p>{words.body}</p>
    </NoticePage>
  )
}

/** What was sent is not a form of ours: damaged, in another encoding, or too long. */
export function UnreadablePage(props: Notice) {
  const words = wordsOf(props.language).respond
  return (
    <NoticePage {...props} title={words.errorPrefix + words.unreadable.title}>
      <p>{words.unreadable.body}</p>
    </NoticePage>
  )
}
