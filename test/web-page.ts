/** A page as somebody without script has it: its text and its forms. */
export interface WebPage {
  readonly path: string
  readonly status: number
  readonly html: string
  /** What is read aloud: no tags, white space run together. */
  readonly text: string
  readonly title: string
  readonly forms: readonly Form[]
}

export interface Form {
  readonly action: string
  readonly method: string
  readonly fields: readonly Field[]
  readonly buttons: readonly Button[]
}

export interface Field {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly checked: boolean
}

export interface Button {
  readonly name: string
  readonly value: string
  readonly text: string
}

/** Reads our own, well-formed HTML. It knows the elements that forms of ours are made of. */
export function readPage(path: string, status: number, sent: string): WebPage {
  // As a browser reads it: every line break is one character.
  const html = sent.replaceAll(/\r\n?/g, '\n')
  const body = html.replace(/<head>.*?<\/head>/s, '')
  return {
    path,
    status,
    html,
    text: textOf(body),
    title: textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''),
    forms: [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', inner = '']) => {
      const { action = '', method = 'get' } = attributes(head)
      return { action, method, fields: fieldsOf(inner), buttons: buttonsOf(inner) }
    }),
  }
}

function fieldsOf(html: string): Field[] {
  const found = html.matchAll(/<(input)\b([^>]*)>|<(textarea|select)\b([^>]*)>(.*?)<\/\3>/gs)
  return [...found].map(([, input, alone = '', long, head = '', inner = '']) => {
    const { name = '', type = 'text', value = '', ...rest } = attributes(alone + head)
    if (input !== undefined) return { name, type, value, checked: 'checked' in rest }
    // The first line break in a textarea belongs to the markup.
    const held = long === 'select' ? selected(inner) : plain(inner).replace(/^\n/, '')
    return { name, type: long ?? '', value: held, checked: false }
  })
}

/** The option of a list that is selected: the one marked, else the first. */
function selected(html: string): string {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => attributes(head))
  return (options.find((option) => 'selected' in option) ?? options[0])?.['value'] ?? ''
}

function buttonsOf(html: string): Button[] {
  return [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(
    ([, inside = '', label = '']) => {
      const { name = '', value = '' } = attributes(inside)
      return { name, value, text: textOf(label) }
    },
  )
}

function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      plain(value),
    ]),
  )
}

function textOf(html: string): string {
  return plain(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
