import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers that every answer carries. Nothing personal is cached anywhere. */
export function securityHeaders(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('Content-Security-Policy', policy)
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', isForRespondents(c.req.path) ? 'no-referrer' : 'same-origin')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    if (c.get('world').settings.baseUrl.startsWith('https:'))
      headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
}

/** Refuses other names for this host, so no link or cookie can be made for them. Probes may ask. */
export function hostCheck(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { baseUrl } = c.get('world').settings
    const probe = c.req.path === '/healthz' || c.req.path === '/readyz'
    if (probe || c.req.header('Host') === new URL(baseUrl).host) return next()
    return problem(c, 421, 'wrong-host', `This program answers at ${baseUrl} only.`)
  }
}

/** The largest body for each kind of sender: 64 KiB, 1 MiB for staff, 10 MiB for imports. */
export function bodyLimits(): MiddlewareHandler<Env> {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) =>
        problem(c, 413, 'too-large', `The body is larger than ${String(maxSize)} bytes.`),
    })
  const respondents = limit(64 * 1024)
  const staff = limit(1024 * 1024)
  const imports = limit(10 * 1024 * 1024)
  return (c, next) => {
    if (isForRespondents(c.req.path)) return respondents(c, next)
    return /\/(people|responses|units|history|targets)$/.test(c.req.path)
      ? imports(c, next)
      : staff(c, next)
  }
}

/** The paths of those who answer; they hold tokens and never reach a log. */
export function isForRespondents(path: string): boolean {
  return /^\/(s|o|in)\/|^\/api\/v1\/(responses|open)\//.test(path)
}
