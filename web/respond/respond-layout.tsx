import type { Child } from 'hono/jsx'
import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { Layout } from '../layout.tsx'

/** Who asks and whom to turn to: the same on every page for those who answer. */
export interface Asker {
  readonly organisation: string
  readonly contact: string
}

export function RespondLayout(props: {
  readonly title: string
  readonly language: Language
  readonly asker: Asker
  readonly children: Child
}) {
  const words = wordsOf(props.language).respond
  const { organisation, contact } = props.asker
  return (
    <Layout title={props.title} language={props.language} kind="respond">
      <header class="top">
        <p>{organisation}</p>
      </header>
      <main>{props.children}</main>
      <footer>
        <p>
          {words.contact} {contact === '' ? words.noContact : contact}
        </p>
      </footer>
    </Layout>
  )
}

/** A page that only tells something: thanks, closed, not yet open, unknown. */
export function NoticePage(props: {
  readonly title: string
  readonly language: Language
  readonly asker: Asker
  readonly children: Child
}) {
  return (
    <RespondLayout {...props}>
      <h1>{props.title}</h1>
      {props.children}
    </RespondLayout>
  )
}
