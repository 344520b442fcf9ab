import type { Context, Hono } from 'hono'
import {
  NotYetPage,
  AnsweredPage,
  ClosedPage,
  PausedPage,
  ThanksPage,
  UnknownPage,
  UnreadablePage,
} from '../../web/respond/notices.tsx'
import { QuestionPage } from '../../web/respond/question-page.tsx'
import { type AnswerFault, decodeBallot, readAnswers } from '../core/answer.ts'
import { language as languages } from '../core/definition/text.ts'
import type { Language } from '../core/display.ts'
import { kindOfItem } from '../core/items/item-kinds.ts'
import { isRefusal } from '../core/refusal.ts'
import { isDemo } from '../db/installation.ts'
import { findSeries } from '../db/series.ts'
import { base64url } from '../work/digest.ts'
import { earlierBallot, type Entry, enterRound, type Link } from '../work/enter-round.ts'
import { submitAnswers } from '../work/submit-answers.ts'
import { answersInForm, fieldsOf, formOfAnswers, type GivenForm } from './answer-form.ts'
import { readForm } from './body.ts'
import type { Env } from './env.ts'
import { languageOf, sendPage } from './page.ts'

/** The pages of those who answer: a personal link and an open one, the same form behind both. */
export function respondPages(app: Hono<Env>): void {
  const personal = (c: Context<Env>): Link => ({
    kind: 'personal',
    token: c.req.param('token') ?? '',
  })
  const open = (c: Context<Env>, ballot: string | null): Link => ({
    kind: 'open',
    link: c.req.param('link') ?? '',
    ballot,
  })
  app.get('/s/:token', (c) => showFirstPage(c, personal(c)))
  app.post('/s/:token', (c) => takeForm(c, () => personal(c)))
  app.get('/s/:token/thanks', (c) => showThanks(c, personal(c)))
  app.get('/o/:link', (c) => showFirstPage(c, open(c, base64url(c.get('world').random(16)))))
  app.post('/o/:link', (c) => takeForm(c, (ballot) => open(c, ballot)))
  app.get('/o/:link/thanks', (c) => showThanks(c, open(c, null)))
}

/** Opening a link changes nothing, however often, by whomever. */
async function showFirstPage(c: Context<Env>, link: Link) {
  const world = c.get('world')
  const entry = await enterRound(world, link)
  if (isRefusal(entry)) return sendPage(c, <UnknownPage {...notice(c)} />, 404)
  const { definition } = entry.published
  const shown = notice(c, languageOf(c, definition.languages))
  if (entry.round.state !== 'open') return notOpenPage(c, entry, shown)
  const earlier = link.kind === 'personal' ? await earlierBallot(world, entry) : undefined
  if (earlier !== undefined && c.req.query('again') === undefined)
    return sendPage(
      c,
      <AnsweredPage {...shown} again={`${c.req.path}?again=1`} mode={entry.round.mode} />,
    )
  // What an anonymous person answered is not shown again, not even to them.
  const given =
    earlier === undefined || entry.round.mode === 'anonymous'
      ? new Map()
      : formOfAnswers(definition, decodeBallot(definition, earlier))
  return sendQuestions(c, entry, link, { page: 0, given, language: shown.language })
}

async function takeForm(c: Context<Env>, linkOf: (ballot: string | null) => Link) {
  const world = c.get('world')
  const form = await readForm(c)
  const ballot = form?.get('_ballot')?.[0] ?? ''
  const link = linkOf(isBallotKey(ballot) ? ballot : null)
  const entry = await enterRound(world, link)
  if (isRefusal(entry)) return sendPage(c, <UnknownPage {...notice(c)} />, 404)
  const { definition } = entry.published
  const wished = languages.safeParse(form?.get('_language')?.[0])
  const language =
    wished.success && definition.languages.includes(wished.data)
      ? wished.data
      : languageOf(c, definition.languages)
  const shown = notice(c, language)
  if (form === null || (link.kind === 'open' && link.ballot === null))
    return sendPage(c, <UnreadablePage {...shown} />, 400)
  if (entry.round.state !== 'open') return notOpenPage(c, entry, shown)

  const given = new Map([...form].filter(([name]) => !ownFields.has(name)))
  const page = Math.min(
    Math.max(Math.trunc(Number(form.get('_page')?.[0])) || 0, 0),
    definition.pages.length - 1,
  )
  const here = definition.pages[page]?.items ?? []
  const prompted = form.get('_prompted')?.[0] === String(page)
  const step = form.get('_go')?.[0] ?? 'next'
  const stay = { page, given, language }

  const sent = answersInForm(definition, given)
  // Whichever button was pressed: a wrong answer does not ride along to another page.
  const read = readAnswers(definition, sent)
  if ('faults' in read) return sendFaults(c, entry, link, stay, read.faults)
  if (step === 'back')
    return sendQuestions(c, entry, link, { ...stay, page: Math.max(0, page - 1) })
  if (step === 'clear') {
    const cleared = fieldsOf(here)
    const kept = new Map([...given].filter(([field]) => !cleared.has(field)))
    return sendQuestions(c, entry, link, { ...stay, given: kept })
  }
  const chosen = languages.safeParse(step.replace('language-', ''))
  if (chosen.success) return sendQuestions(c, entry, link, { ...stay, language: chosen.data })
  const missing = here.filter((item) =>
    kindOfItem(item).leftOut(item, read.answers[item.key] ?? null),
  ).length
  if (missing > 0 && !prompted) return sendQuestions(c, entry, link, { ...stay, missing })
  if (step !== 'send' && page < definition.pages.length - 1)
    return sendQuestions(c, entry, link, { ...stay, page: page + 1 })

  const outcome = await submitAnswers(world, entry, sent)
  if (outcome === 'received') return c.redirect(`${c.req.path}/thanks?lang=${language}`, 303)
  if (isRefusal(outcome)) return notOpenPage(c, await current(c, link, entry), shown)
  return sendFaults(c, entry, link, stay, outcome.answerFaults)
}

/** The names of the form's fields that are not questions; no item's key begins like them. */
const ownFields = new Set(['_page', '_language', '_ballot', '_prompted', '_go'])

async function showThanks(c: Context<Env>, link: Link) {
  const entry = await enterRound(c.get('world'), link)
  if (isRefusal(entry)) return sendPage(c, <UnknownPage {...notice(c)} />, 404)
  const shown = notice(c, languageOf(c, entry.published.definition.languages))
  if (entry.round.state !== 'open') return notOpenPage(c, entry, shown)
  const answered = link.kind === 'open' || (await earlierBallot(c.get('world'), entry))
  if (!answered) return c.redirect(c.req.path.replace(/\/thanks$/, ''), 303)
  const visibility = (await findSeries(c.get('world').db, entry.round.series))?.visibility
  return sendPage(
    c,
    <ThanksPage
      {...shown}
      personal={link.kind === 'personal'}
      visibility={visibility ?? 'private'}
    />,
  )
}

interface Shown {
  readonly page: number
  readonly given: GivenForm
  readonly language: Language
  readonly faults?: readonly AnswerFault[]
  readonly missing?: number
}

async function sendQuestions(
  c: Context<Env>,
  entry: Entry,
  link: Link,
  shown: Shown,
  status: 200 | 422 = 200,
) {
  const { db } = c.get('world')
  const series = await findSeries(db, entry.round.series)
  return sendPage(
    c,
    <QuestionPage
      {...notice(c, shown.language)}
      definition={entry.published.definition}
      round={entry.round}
      visibility={series?.visibility ?? 'private'}
      demo={await isDemo(db)}
      action={c.req.path}
      ballot={link.kind === 'open' ? link.ballot : null}
      page={shown.page}
      given={shown.given}
      faults={shown.faults ?? []}
      missing={shown.missing ?? 0}
    />,
    status,
  )
}

/**
 * The page of the first fault, with what was answered on it, to be mended there. From the other
 * pages comes only what was answered rightly.
 */
function sendFaults(
  c: Context<Env>,
  entry: Entry,
  link: Link,
  { page, given, language }: Shown,
  faults: readonly AnswerFault[],
) {
  const { definition } = entry.published
  const [first] = faults
  const at = definition.pages.findIndex((p) => p.items.some(({ key }) => key === first?.item))
  const shown = at < 0 ? page : at
  const kept = definition.pages.flatMap(({ items }, i) =>
    items.filter(({ key }) => i === shown || !faults.some(({ item }) => item === key)),
  )
  const fields = fieldsOf(kept)
  const texts = new Map([...given].filter(([field]) => fields.has(field)))
  return sendQuestions(c, entry, link, { language, page: shown, given: texts, faults }, 422)
}

/** A round that takes no answers now, each state with its own plain page. */
function notOpenPage(c: Context<Env>, { round }: Entry, shown: ReturnType<typeof notice>) {
  switch (round.state) {
    case 'draft':
    case 'scheduled':
      return sendPage(c, <NotYetPage {...shown} opens={round.opens} />, 409)
    case 'paused':
      return sendPage(c, <PausedPage {...shown} />, 409)
    case 'open':
    case 'closing':
    case 'closed':
    case 'published':
    case 'cancelled':
      return sendPage(c, <ClosedPage {...shown} />, 409)
  }
}

/** The entry as it is after something changed under way, such as a round that closed meanwhile. */
async function current(c: Context<Env>, link: Link, entry: Entry): Promise<Entry> {
  const again = await enterRound(c.get('world'), link)
  return isRefusal(again) ? { ...entry, round: { ...entry.round, state: 'closed' } } : again
}

function notice(c: Context<Env>, language: Language = languageOf(c, ['sv', 'en'])) {
  const { organisation, contact } = c.get('world').settings
  return { language, asker: { organisation, contact } }
}

function isBallotKey(text: string): boolean {
  return /^[\w-]{16,128}$/.test(text)
}
