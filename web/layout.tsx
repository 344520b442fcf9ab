import type { Child } from 'hono/jsx'
import type { Language } from '../src/core/display.ts'

/** The frame of every page: one HTML, one style sheet, readable with the style off. */
export function Layout(props: {
  readonly title: string
  readonly language: Language
  readonly kind: 'respond' | 'staff'
  readonly children: Child
}) {
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body class={props.kind}>{props.children}</body>
    </html>
  )
}
