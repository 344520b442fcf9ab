import type { Context } from 'hono'
import type { Refusal } from '../core/refusal.ts'
import { wordsOf } from '../core/words/words.ts'
import { StaffNotice } from '../../web/staff/notice.tsx'
import type { Env } from './env.ts'
import { sendPage, staffLanguage } from './page.ts'
import { refusalStatus } from './problem.ts'

/** What every page of those who work here is given. */
export function frameOf(c: Context<Env>) {
  const { organisation } = c.get('world').settings
  return { language: staffLanguage(c), organisation, query: c.req.query() }
}

export function notFound(c: Context<Env>) {
  const frame = frameOf(c)
  const { title, body } = wordsOf(frame.language).staff.notFound
  return sendPage(c, <StaffNotice {...frame} title={title} because={body} signedIn />, 404)
}

export function refused(c: Context<Env>, refusal: Refusal) {
  const frame = frameOf(c)
  const { refused: title } = wordsOf(frame.language).staff
  const faults = refusal.faults === undefined ? {} : { faults: refusal.faults }
  return sendPage(
    c,
    <StaffNotice {...frame} {...faults} title={title} because={refusal.because} signedIn />,
    refusalStatus(refusal),
  )
}
