import type { Child } from 'hono/jsx'
import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { Layout } from '../layout.tsx'

/** The frame of the pages of those who work here. */
export function StaffLayout(props: {
  readonly title: string
  readonly language: Language
  readonly organisation: string
  readonly signedIn: boolean
  /** What the address asks for; kept when the language changes. */
  readonly query?: Readonly<Record<string, string>>
  readonly children: Child
}) {
  const words = wordsOf(props.language).staff
  const other: Language = props.language === 'sv' ? 'en' : 'sv'
  const switched = new URLSearchParams({ ...props.query, lang: other }).toString()
  return (
    <Layout title={`${props.title} – Nöjd`} language={props.language} kind="staff">
      <header class="top">
        <p>
          <a href="/">Nöjd</a> {props.organisation}
        </p>
        <nav>
          {props.signedIn ? <a href="/">{words.home}</a> : null}
          <a href={`?${switched}`} lang={other} hreflang={other}>
            {wordsOf(other).staff.otherLanguage}
          </a>
          {props.signedIn ? (
            <form method="post" action="/out">
              <button class="quiet">{words.signOut}</button>
            </form>
          ) : null}
        </nav>
      </header>
      <main>{props.children}</main>
      {props.signedIn ? (
        <footer>
          <p>
            <a href="/api">{wordsOf(props.language).apiPage.title}</a>
          </p>
        </footer>
      ) : null}
    </Layout>
  )
}
