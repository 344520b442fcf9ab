import type { createApp } from '../src/http/app.tsx'
import { type Form, readPage, type WebPage } from './web-page.ts'

export type App = ReturnType<typeof createApp>

/** What answers requests: the program in this process, or a server. */
export type Answering = Pick<App, 'request'>

/** Somebody at a browser without script: keeps cookies, fills in forms, presses buttons, follows 303. */
export interface Visitor {
  /** Opens an address and follows where it leads. */
  open(path: string, headers?: Record<string, string>): Promise<WebPage>
  /** Sends the form of a page as a press on one of its buttons does. */
  press(page: WebPage, button: string | undefined, filled?: Filled): Promise<WebPage>
  /** One request, nothing followed. */
  send(path: string, init?: RequestInit): Promise<Response>
  cookie(): string
}

/** What is filled in, by the name of the field; null takes it away. */
export type Filled = Readonly<Record<string, string | null>>

export function visitor(app: Answering, baseUrl = 'http://nojd.test'): Visitor {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('Host', new URL(baseUrl).host)
    if (cookies.size > 0) headers.set('Cookie', cookie())
    const response = await app.request(new URL(path, baseUrl).href, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  const follow = async (path: string, response: Response): Promise<WebPage> => {
    const to = response.headers.get('Location')
    if (to === null) return readPage(path, response.status, await response.text())
    if (response.status !== 303) throw new Error(`${path} leads on with ${response.status}`)
    return follow(to, await send(to))
  }

  return {
    send,
    cookie,
    open: async (path, headers = {}) => follow(path, await send(path, { headers })),
    async press(page, button, filled = {}) {
      const form = formWith(page, button)
      const path = form.action === '' ? page.path : form.action
      const response = await send(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: new URLSearchParams(sentBy(form, button, filled)).toString(),
      })
      return follow(path, response)
    },
  }
}

/** The form that has a button with this value, or with this text where it has no value. */
function formWith(page: WebPage, button: string | undefined): Form {
  const posts = page.forms.filter(({ method }) => method === 'post')
  const found = posts.find(({ buttons }) =>
    buttons.some(({ value, text }) => button === undefined || value === button || text === button),
  )
  if (found === undefined) throw new Error(`${page.path} has no button ${button ?? ''}`)
  return found
}

/** What a browser would send: the fields in order, of those to pick the picked, the pressed button. */
function sentBy(form: Form, button: string | undefined, filled: Filled): [string, string][] {
  for (const name of Object.keys(filled))
    if (!form.fields.some((field) => field.name === name))
      throw new Error(`the form has no field ${name}`)
  const fields = form.fields.flatMap((field): [string, string][] => {
    const wish = filled[field.name]
    if (field.type === 'radio' || field.type === 'checkbox') {
      const chosen = wish === undefined ? field.checked : wish === field.value
      return chosen ? [[field.name, field.value]] : []
    }
    // Beside a number to write there may be a box under the same name: who ticks it writes nothing.
    const ticked = form.fields.some(
      ({ type, name, value }) => type === 'checkbox' && name === field.name && value === wish,
    )
    const kept = wish === undefined || field.type === 'hidden'
    const text = kept ? field.value : ticked ? '' : (wish ?? '')
    return [[field.name, text.replaceAll(/\r?\n/g, '\r\n')]]
  })
  const pressed = form.buttons.find(({ value, text }) => value === button || text === button)
  if (pressed === undefined || pressed.name === '') return fields
  return [...fields, [pressed.name, pressed.value]]
}
