import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { matchedRoutes } from 'hono/route'
import type { Scope } from '../db/api-key.ts'
import { scopesOf } from '../work/api-keys.ts'
import { staffOfSession } from '../work/sign-in.ts'
import type { World } from '../world.ts'
import type { Env } from './env.ts'
import { type Permission, permissionOf } from './permissions.ts'
import { problem } from './problem.ts'

/**
 * The one door: looks up what the matched route demands and who is asking. Respondents pass with
 * nothing but their link. A page without a session leads to the sign-in page; the API answers 401
 * or 403. A request that a cookie vouches for must come from our own pages if it changes anything.
 */
export function door(): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('who', { is: 'anyone' })
    const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')
    if (route === undefined) return next()
    const demanded = permissionOf(route.method, route.path)
    if (demanded === undefined)
      throw new Error(`door: ${route.method} ${route.path} is not in the table of permissions`)
    if (demanded === 'anyone') return next()

    const world = c.get('world')
    const bearer = /^Bearer (nojd_[\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '')?.[1]
    if (bearer !== undefined && demanded !== 'staff') {
      const scopes = await scopesOf(world, bearer)
      if (scopes === undefined) return unauthorised(c, demanded)
      if (!mayDo(scopes, demanded))
        return problem(c, 403, 'not-allowed', `The key lacks the scope ${demanded}.`)
      c.set('who', { is: 'program' })
      return next()
    }
    const session = sessionToken(c)
    const staff = session === undefined ? undefined : await staffOfSession(world, session)
    if (staff === undefined) return unauthorised(c, demanded)
    if (!isSafe(c.req.method) && !isFromOurPages(c, world))
      return problem(c, 403, 'not-allowed', 'The request does not come from a page of this site.')
    c.set('who', { is: 'staff', name: staff.name })
    return next()
  }
}

function mayDo(scopes: readonly Scope[], demanded: Scope): boolean {
  return scopes.includes(demanded)
}

function unauthorised(c: Context<Env>, demanded: Permission): Response {
  if (demanded === 'staff') return c.redirect('/in', 303)
  c.header('WWW-Authenticate', 'Bearer')
  return problem(c, 401, 'not-signed-in', 'Send a key: Authorization: Bearer nojd_….')
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

/** Browsers say where a request comes from; over plain http on a local network only by Origin. */
export function isFromOurPages(c: Context<Env>, world: World): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin'
  return c.req.header('Origin') === world.settings.baseUrl
}

/** `__Host-` binds the cookie to this host, but browsers take it over https only. */
function cookieName(world: World): string {
  return isHttps(world) ? '__Host-nojd' : 'nojd'
}

function isHttps(world: World): boolean {
  return world.settings.baseUrl.startsWith('https:')
}

export function sessionToken(c: Context<Env>): string | undefined {
  return getCookie(c, cookieName(c.get('world')))
}

/** Gives the browser a session; an empty token takes it back. */
export function setSession(c: Context<Env>, token: string): void {
  const world = c.get('world')
  setCookie(c, cookieName(world), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(world),
    ...(token === '' ? { maxAge: 0 } : {}),
  })
}
