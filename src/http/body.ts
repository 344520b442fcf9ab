import type { Context, MiddlewareHandler } from 'hono'
import { readJsonText } from '../exchange/json.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

/** The text of a body, or null when its bytes are not UTF-8. A byte order mark is taken off. */
async function bodyText(c: Context<Env>): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer())
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Lets a JSON request through only when its body is JSON in UTF-8 under the right content type; the
 * framework's own parsers accept damaged bytes silently. Read as a file would be (`asFile`), it is
 * told on which line it is wrong, and a name that stands twice is wrong; that is for what people write
 * by hand, and too slow for answers.
 */
export function jsonOnly(how: 'quickly' | 'asFile' = 'quickly'): MiddlewareHandler<Env> {
  return async (c, next) => {
    const type = c.req.header('Content-Type') ?? ''
    if (!/^application\/json\s*(;\s*charset="?utf-8"?)?\s*$/i.test(type))
      return problem(c, 415, 'wrong-content-type', 'Send application/json in UTF-8.')
    const text = await bodyText(c)
    if (text === null)
      return problem(c, 400, 'wrong-encoding', 'The body is not UTF-8; nothing was stored.')
    const fault = how === 'asFile' ? faultOfFile(text) : faultOf(text)
    if (fault !== null)
      return problem(c, 400, 'malformed-json', 'The body is not JSON; nothing was stored.', fault)
    // The framework reads it again, and not everywhere would it drop the byte order mark.
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
    return next()
  }
}

function faultOf(text: string): { detail?: string } | null {
  try {
    JSON.parse(text)
    return null
  } catch {
    return {}
  }
}

function faultOfFile(text: string): { detail: string } | null {
  const read = readJsonText(text)
  return 'fault' in read ? { detail: read.fault } : null
}

/** The text of a CSV request, or the problem with it as a response. */
export async function csvBody(c: Context<Env>) {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^text\/csv\s*(;|$)/i.test(type))
    return problem(c, 415, 'wrong-content-type', 'Send text/csv in UTF-8.')
  const text = await bodyText(c)
  if (text !== null) return text
  return problem(c, 400, 'wrong-encoding', 'The file is not UTF-8; save it so and send it again.')
}

/**
 * Reads a form as a browser without script sends it: names to all their texts in order. Null when
 * it is not such a form, not UTF-8, or has more fields than any questionnaire.
 */
export async function readForm(c: Context<Env>): Promise<ReadonlyMap<string, string[]> | null> {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null
  const text = await bodyText(c)
  if (text === null) return null
  const pairs = text.split('&').filter((pair) => pair !== '')
  if (pairs.length > 2000) return null
  const fields = new Map<string, string[]>()
  try {
    for (const pair of pairs) {
      const at = pair.indexOf('=')
      const name = decode(at < 0 ? pair : pair.slice(0, at))
      const value = at < 0 ? '' : decode(pair.slice(at + 1))
      const known = fields.get(name)
      if (known === undefined) fields.set(name, [value])
      else known.push(value)
    }
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
  return fields
}

/** Throws URIError where the bytes are not UTF-8, which the platform's own parser hides. */
function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
