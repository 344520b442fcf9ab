import type { Context, Hono } from 'hono'
import { SignInPage } from '../../web/staff/sign-in.tsx'
import { isRefusal } from '../core/refusal.ts'
import { isGoodSignInLink, signIn, signOut } from '../work/sign-in.ts'
import { isFromOurPages, sessionToken, setSession } from './door.ts'
import type { Env } from './env.ts'
import { sendPage, staffLanguage } from './page.ts'
import { problem } from './problem.ts'

/** The way in: a one-time link shows a button, and only the button uses it up. */
export function signInPages(app: Hono<Env>): void {
  app.get('/in', (c) => show(c, { action: null, used: false }, 401))

  app.get('/in/:token', async (c) => {
    const good = await isGoodSignInLink(c.get('world'), c.req.param('token'))
    return good
      ? show(c, { action: c.req.path, used: false }, 200)
      : show(c, { action: null, used: true }, 404)
  })

  app.post('/in/:token', async (c) => {
    // A link that somebody else's page presses would sign the reader in as another.
    const world = c.get('world')
    if (c.req.header('Sec-Fetch-Site') !== undefined && !isFromOurPages(c, world))
      return problem(c, 403, 'not-allowed', 'The request does not come from a page of this site.')
    const session = await signIn(world, c.req.param('token'))
    if (isRefusal(session)) return show(c, { action: null, used: true }, 404)
    setSession(c, session)
    return c.redirect('/', 303)
  })

  app.post('/out', async (c) => {
    const token = sessionToken(c)
    if (token !== undefined) await signOut(c.get('world'), token)
    setSession(c, '')
    return c.redirect('/in', 303)
  })
}

function show(
  c: Context<Env>,
  what: { action: string | null; used: boolean },
  status: 200 | 401 | 404,
) {
  const { organisation } = c.get('world').settings
  const language = staffLanguage(c)
  return sendPage(c, <SignInPage {...{ ...what, language, organisation }} />, status)
}
