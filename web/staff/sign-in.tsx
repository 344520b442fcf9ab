import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { StaffLayout } from './staff-layout.tsx'

/** Where a sign-in link leads. Opening it uses nothing up; the button does. */
export function SignInPage(props: {
  readonly language: Language
  readonly organisation: string
  /** Where the button sends; null when there is nothing to press. */
  readonly action: string | null
  readonly used: boolean
}) {
  const words = wordsOf(props.language).staff.signIn
  return (
    <StaffLayout {...props} title={words.title} signedIn={false}>
      <h1>{words.title}</h1>
      {props.used ? <p class="notice">{words.used}</p> : null}
      {props.action === null ? (
        <p>
          {words.needed} <code>nojd user link NAME</code>.
        </p>
      ) : (
        <form method="post" action={props.action}>
          <p>{words.press}</p>
          <p class="steps">
            <button class="main">{words.button}</button>
          </p>
        </form>
      )}
    </StaffLayout>
  )
}
