import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sv } from '../../src/core/words/sv.ts'
import { en } from '../../src/core/words/en.ts'
import { countBallots } from '../../src/db/ballot.ts'
import { createApp } from '../../src/http/app.tsx'
import { closeRound } from '../../src/work/close-round.ts'
import { openRound } from '../../src/work/open-round.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client } from '../client.ts'
import { dump, storedBallots } from '../dump.ts'
import { allNine, fielded, type Fielded, hme } from '../fielded.ts'
import { type App, type Visitor, visitor } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'
import type { WebPage } from '../web-page.ts'

const words = sv.respond

let world: TestWorld
let app: App

beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
})
afterEach(() => world.close())

describe('a personal link', () => {
  test('says "not yet" before the round opens, on the page and to a program', async () => {
    const round = await fielded(world, { upTo: 'planned', opens: '2025-11-10' })
    const page = await visitor(app).open(link(round, 'it-1'))
    expect([page.status, page.title]).toEqual([409, words.notYet.title])
    expect(page.text).toContain(words.notYet.opens('2025-11-10'))
    expect(page.forms).toEqual([])
    const reply = await post(round, 'it-1', allNine(4))
    expect(reply.status).toBe(409)
    expect(reply.json).toMatchObject({ code: 'not-open' })
    expect(await countBallots(world.db, round)).toBe(0)
    granted(await openRound(world, round))
    expect((await visitor(app).open(link(round, 'it-1'))).status).toBe(200)
  })

  test('says that a round is paused, and takes answers again when it goes on', async () => {
    const round = await fielded(world)
    await setState(round, 'paused')
    const page = await visitor(app).open(link(round, 'it-1'))
    expect([page.status, page.title]).toEqual([409, words.paused.title])
    expect((await post(round, 'it-1', allNine(4))).status).toBe(409)
    expect(await countBallots(world.db, round)).toBe(0)
    await setState(round, 'open')
    expect((await post(round, 'it-1', allNine(4))).json).toEqual({ status: 'received' })
  })

  test('still says "closed" after close and after publication, though its token is gone', async () => {
    const round = await fielded(world)
    granted(await closeRound(world, round))
    for (const state of ['closed', 'published']) {
      const page = await visitor(app).open(link(round, 'it-1'))
      expect([state, page.status, page.title]).toEqual([state, 409, words.closed.title])
      const reply = await post(round, 'it-1', allNine(4))
      expect([state, reply.status]).toEqual([state, 409])
      granted(await publishRound(world, round, { reason: 'igen' }))
    }
    expect(await countBallots(world.db, round)).toBe(0)
  })

  test('tells somebody whose round closed while the form was open, and stores nothing', async () => {
    const round = await fielded(world)
    const kim = visitor(app)
    const lastPage = await toLastPage(kim, await kim.open(link(round, 'it-1')))
    granted(await closeRound(world, round))
    const page = await kim.press(lastPage, 'send')
    expect([page.status, page.title]).toEqual([409, words.closed.title])
    expect(await countBallots(world.db, round)).toBe(0)
  })

  test('leads nowhere when it is unknown, cut short, or of a cancelled round', async () => {
    const round = await fielded(world)
    const token = round.tokens.get('it-1') ?? ''
    const wrong = [token.slice(0, -1), `${token}x`, token.slice(0, 6), 'x', '%00', "'--"]
    for (const one of wrong) {
      const page = await visitor(app).open(`/s/${one}`)
      expect([one, page.status, page.title]).toEqual([one, 404, words.unknown.title])
      expect((await client(app, null).post(`/api/v1/responses/${one}`, body({}))).status).toBe(404)
    }
    expect((await visitor(app).open('/o/nowhere')).status).toBe(404)
    await setState(round, 'cancelled')
    expect((await visitor(app).open(link(round, 'it-1'))).status).toBe(404)
  })
})

describe('answering again', () => {
  test('an anonymous colleague is told so and offered an empty form; the new answer replaces the old', async () => {
    const round = await fielded(world)
    const kim = visitor(app)
    await post(round, 'it-1', allNine(2))
    const told = await kim.open(link(round, 'it-1'))
    expect([told.status, told.title]).toEqual([200, words.answered.title])
    expect(told.text).toContain(words.answered.anonymous)
    const form = await kim.open(`${link(round, 'it-1')}?again=1`)
    expect(chosen(form)).toEqual({})
    await answerAll(kim, form, 5)
    expect(await ballotsOf(round)).toEqual([allNine(5)])
  })

  test('a confidential guest finds the earlier answers filled in, and changes one', async () => {
    const nki = hme({ key: 'hme-konf', anonymity: 'confidential' })
    const round = await fielded(world, { definition: nki })
    const guest = visitor(app)
    await post(round, 'it-1', { ...allNine(2), larande: null })
    const told = await guest.open(link(round, 'it-1'))
    expect(told.title).toBe(words.answered.title)
    expect(told.text).not.toMatch(/anonym/i)
    let page = await guest.open(`${link(round, 'it-1')}?again=1`)
    expect(chosen(page)).toEqual({ meningsfullt: '2', 'ser-fram-emot': '2' })
    page = await guest.press(page, 'next', { meningsfullt: '5', larande: '3' })
    page = await guest.press(page, 'next')
    page = await guest.press(page, 'send')
    expect(page.title).toBe(words.thanks.title)
    expect(await ballotsOf(round)).toEqual([{ ...allNine(2), meningsfullt: 5, larande: 3 }])
  })

  test('a double press on Send counts once, and of two answers the last counts', async () => {
    const round = await fielded(world)
    const kim = visitor(app)
    const lastPage = await toLastPage(kim, await kim.open(link(round, 'it-1')))
    await Promise.all([kim.press(lastPage, 'send'), kim.press(lastPage, 'send')])
    expect(await countBallots(world.db, round)).toBe(1)
    for (const answer of [1, 2, 3, 4, 5]) await post(round, 'it-1', allNine(answer))
    expect(await ballotsOf(round)).toEqual([allNine(5)])
    expect(granted(await closeRound(world, round))).toMatchObject({ submitted: 1 })
  })

  test('nobody’s answer replaces somebody else’s', async () => {
    const round = await fielded(world)
    for (const [i, person] of [...round.links.keys()].entries())
      await post(round, person, allNine(1 + (i % 5)))
    expect(await countBallots(world.db, round)).toBe(10)
  })
})

describe('an open link', () => {
  test('the same ballot key twice is one response, another key another', async () => {
    const round = await fielded(world, { openLink: true })
    const api = client(app, null)
    const address = `/api/v1${round.openLink.replace('/o/', '/open/')}/responses`
    const ballot = 'a1b2c3d4e5f6a7b8'
    const reply = await api.post(address, { ballot, language: 'sv', answers: allNine(2) })
    expect([reply.status, reply.json]).toEqual([200, { status: 'received' }])
    await api.post(address, { ballot, answers: allNine(4) })
    expect(await ballotsOf(round)).toEqual([allNine(4)])
    await api.post(address, { ballot: 'another-key-0000', answers: allNine(1) })
    expect(await countBallots(world.db, round)).toBe(2)
    for (const short of [undefined, '', 'short', 'with space in it 16', 'x'.repeat(129)])
      expect((await api.post(address, { ballot: short, answers: {} })).status).toBe(422)
    expect((await api.post('/api/v1/open/nowhere/responses', { ballot, answers: {} })).status).toBe(
      404,
    )
    expect(await countBallots(world.db, round)).toBe(2)
  })

  test('each opened form carries a key of its own through every page, and sending it twice is one response', async () => {
    const round = await fielded(world, { openLink: true })
    const [lo, mika] = [visitor(app), visitor(app)]
    const [first, second] = [await lo.open(round.openLink), await mika.open(round.openLink)]
    expect(ballotOf(first)).not.toBe(ballotOf(second))
    const lastPage = await toLastPage(lo, first)
    expect(ballotOf(lastPage)).toBe(ballotOf(first))
    for (const _ of ['press', 'press again'])
      expect((await lo.press(lastPage, 'send')).title).toBe(words.thanks.title)
    await answerAll(mika, second, 1)
    expect(await countBallots(world.db, round)).toBe(2)
    const without = await lo.send(round.openLink, formOf({ meningsfullt: '4', _go: 'send' }))
    expect(without.status).toBe(400)
    expect(await countBallots(world.db, round)).toBe(2)
    granted(await closeRound(world, round))
    expect((await lo.open(round.openLink)).title).toBe(words.closed.title)
  })
})

test('mail scanners open and probe every link a hundred times and nothing has changed', async () => {
  const personal = await fielded(world)
  const open = await fielded(world, { series: 'event', openLink: true })
  const planned = await fielded(world, { period: '2026', upTo: 'planned' })
  await post(personal, 'it-1', allNine(3))
  const before = await dump(world)
  const scanner = visitor(app)
  const links = [...personal.links.values(), ...planned.links.values(), open.openLink]
  const paths = links.flatMap((path) => [path, `${path}?again=1`, `${path}/thanks`])
  for (let i = 0; i < 100; i++) {
    const path = paths[i % paths.length] ?? ''
    const answers = await Promise.all([
      scanner.send(path),
      scanner.send(path, { method: 'HEAD' }),
      scanner.send(path, { method: 'OPTIONS' }),
    ])
    expect(answers[1].status).toBe(answers[0].status)
    expect(await answers[1].text()).toBe('')
  }
  expect(await dump(world)).toBe(before)

  // The same comparison sees a single answer.
  await post(personal, 'it-2', allNine(3))
  expect(await dump(world)).not.toBe(before)
})

describe('the form', () => {
  test('asks softly about blanks, once a page, and then lets Kim go on', async () => {
    const round = await fielded(world)
    const kim = visitor(app)
    let page = await kim.open(link(round, 'it-1'))
    page = await kim.press(page, 'next', { meningsfullt: '4' })
    expect(page.text).toContain(words.prompt('2', false))
    expect(chosen(page)).toEqual({ meningsfullt: '4' })
    page = await kim.press(page, 'next')
    expect(page.text).toContain(words.pageOf('2', '3'))
    page = await kim.press(page, 'next', { uppskattning: '2', fortroende: '2' })
    expect(page.text).toContain(words.prompt('1', true))
    page = await kim.press(page, 'next', { ansvar: '3' })
    expect(page.text).toContain(words.pageOf('3', '3'))
    page = await kim.press(page, 'send')
    expect(page.text).toContain(words.prompt('3', false))
    expect(await countBallots(world.db, round)).toBe(0)
    page = await kim.press(page, 'send')
    expect(page.title).toBe(words.thanks.title)
    expect(await ballotsOf(round)).toEqual([
      { meningsfullt: 4, uppskattning: 2, fortroende: 2, ansvar: 3 },
    ])
  })

  test('keeps every answer when Kim goes back, changes language, or clears a page', async () => {
    const round = await fielded(world)
    const kim = visitor(app)
    let page = await kim.open(link(round, 'it-1'))
    page = await kim.press(page, 'next', answersOn(page, 4))
    page = await kim.press(page, 'next', answersOn(page, 2))
    page = await kim.press(page, 'back', { forvantningar: '5' })
    expect(chosen(page)).toEqual({ uppskattning: '2', fortroende: '2', ansvar: '2' })
    page = await kim.press(page, 'language-en')
    expect(page.html).toContain('lang="en"')
    expect(page.text).toContain('My immediate manager shows appreciation')
    expect(chosen(page)).toEqual({ uppskattning: '2', fortroende: '2', ansvar: '2' })
    page = await kim.press(page, 'clear')
    expect(chosen(page)).toEqual({})
    page = await kim.press(page, 'next', answersOn(page, 3))
    expect(chosen(page)).toEqual({ forvantningar: '5' })
    page = await kim.press(page, 'send', answersOn(page, 5))
    expect(page.title).toBe(en.respond.thanks.title)
    expect(await ballotsOf(round)).toEqual([
      {
        ...{ meningsfullt: 4, larande: 4, 'ser-fram-emot': 4 },
        ...{ uppskattning: 3, fortroende: 3, ansvar: 3 },
        ...{ 'insatt-i-mal': 5, 'mal-foljs-upp': 5, forvantningar: 5 },
      },
    ])
  })

  test('a wholly blank form is received and counted as submitted, not as answered', async () => {
    const round = await fielded(world)
    const kim = visitor(app)
    let page = await kim.open(link(round, 'it-1'))
    for (let i = 0; i < 6; i++) page = await kim.press(page, i < 4 ? 'next' : 'send')
    expect(page.title).toBe(words.thanks.title)
    expect(await ballotsOf(round)).toEqual([{}])
  })

  test('the thank-you of somebody who has not answered leads to the form', async () => {
    const round = await fielded(world)
    const page = await visitor(app).open(`${link(round, 'it-1')}/thanks`)
    expect(page.path).toBe(link(round, 'it-1'))
    expect(page.forms).toHaveLength(1)
  })

  test('"don’t know" stands where the scale has it, and is kept', async () => {
    const shipped = hme().scales as Record<string, object>
    const scales = { instammer: { ...shipped['instammer'], dontKnow: true } }
    const round = await fielded(world, { definition: hme({ key: 'hme-vet-ej', scales }) })
    const kim = visitor(app)
    const first = await kim.open(link(round, 'it-1'))
    expect(first.text).toContain(words.dontKnow)
    let page = await kim.press(first, 'next', { ...answersOn(first, 4), larande: 'dont-know' })
    page = await kim.press(page, 'next', answersOn(page, 4))
    await kim.press(page, 'send', answersOn(page, 4))
    expect(await ballotsOf(round)).toEqual([{ ...allNine(4), larande: 'dont-know' }])
  })
})

function link(round: Fielded, person: string): string {
  const path = round.links.get(person)
  if (path === undefined) throw new Error(`${person} is not asked`)
  return path
}

function post(round: Fielded, person: string, answers: Readonly<Record<string, unknown>>) {
  const token = round.tokens.get(person) ?? ''
  return client(app, null).post(`/api/v1/responses/${token}`, body(answers))
}

function body(answers: Readonly<Record<string, unknown>>) {
  return { language: 'sv', answers }
}

function formOf(fields: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

function ballotsOf(round: Fielded): Promise<unknown[]> {
  return storedBallots(world, round)
}

/** Goes on, answering everything with a 4, to the last page. */
async function toLastPage(who: Visitor, from: WebPage): Promise<WebPage> {
  let page = from
  while (page.forms[0]?.buttons.some(({ value }) => value === 'send') !== true)
    page = await who.press(page, 'next', answersOn(page, 4))
  // Filled in on the page that was found, and not sent yet.
  return {
    ...page,
    forms: page.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) =>
        field.type === 'radio' ? { ...field, checked: field.value === '4' } : field,
      ),
    })),
  }
}

async function answerAll(who: Visitor, from: WebPage, answer: number): Promise<void> {
  let page = from
  for (const button of ['next', 'next', 'send'])
    page = await who.press(page, button, answersOn(page, answer))
  expect(page.title).toBe(words.thanks.title)
}

function answersOn(page: WebPage, answer: number): Record<string, string> {
  const radios = page.forms[0]?.fields.filter(({ type }) => type === 'radio') ?? []
  return Object.fromEntries(radios.map(({ name }) => [name, String(answer)]))
}

/** The radios that are chosen on a page. */
function chosen(page: WebPage): Record<string, string> {
  const radios = page.forms[0]?.fields.filter(({ type, checked }) => type === 'radio' && checked)
  return Object.fromEntries((radios ?? []).map(({ name, value }) => [name, value]))
}

function ballotOf(page: WebPage): string | undefined {
  return page.forms[0]?.fields.find(({ name }) => name === '_ballot')?.value
}

async function setState({ series, period }: Fielded, state: string): Promise<void> {
  const { build } = world.db
  const change = build
    .updateTable('round')
    .set({ state })
    .where('series', '=', series)
    .where('period', '=', period)
  expect(await world.db.work([change])).toEqual([1])
}
