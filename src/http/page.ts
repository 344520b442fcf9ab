import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { language as languages } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import type { Env } from './env.ts'

/** Sends a page with its doctype. */
export function sendPage(
  c: Context<Env>,
  page: unknown,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(html`<!doctype html>${page}`, status)
}

/** The language somebody asked for by `?lang=`, else the first their browser prefers of those offered. */
export function languageOf(c: Context<Env>, offered: readonly Language[]): Language {
  const [fallback = 'sv'] = offered
  const wished = [
    c.req.query('lang'),
    ...(c.req.header('Accept-Language') ?? '').split(',').map((part) => part.trim().slice(0, 2)),
  ]
  for (const wish of wished) {
    const known = languages.safeParse(wish)
    if (known.success && offered.includes(known.data)) return known.data
  }
  return fallback
}

const cookie = 'nojd-language'

/**
 * The language of a page for those who work here: the one they ask for by `?lang=`, which is kept,
 * else the one they chose before, else their browser's, else the installation's.
 */
export function staffLanguage(c: Context<Env>): Language {
  const { locale } = c.get('world').settings
  const offered: readonly Language[] = [locale, locale === 'sv' ? 'en' : 'sv']
  const wished = languages.safeParse(c.req.query('lang'))
  if (wished.success) {
    setCookie(c, cookie, wished.data, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
    return wished.data
  }
  const kept = languages.safeParse(getCookie(c, cookie))
  return kept.success ? kept.data : languageOf(c, offered)
}
