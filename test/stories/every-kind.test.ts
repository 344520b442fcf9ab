import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.tsx'
import { storedBallots } from '../dump.ts'
import { everyKind } from '../every-kind.ts'
import { fielded, type Fielded } from '../fielded.ts'
import { type App, type Filled, visitor } from '../visitor.ts'
import type { WebPage } from '../web-page.ts'
import type { TestWorld } from '../world.ts'

let world: TestWorld
let app: App
let round: Fielded
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
})
afterEach(() => world.close())

/** What Anna fills in, page by page. */
const filled: readonly [Filled, Filled, Filled] = [
  {
    nojd: '8',
    rekommendera: '0',
    kundtyp: 'privat',
    'kanaler.mejl': 'yes',
    'kanaler.annat': 'yes',
  },
  { 'viktigast.etik': '1', 'viktigast.pris': '2', 'doman.se': '3', 'doman.nu': 'dont-know' },
  {
    battre: '  Öppna tidigare.\n<b>Svara</b> & "lova" mindre.\n',
    'kontakt.consent': 'yes',
    'kontakt.email': 'anna@example.se',
  },
]

/** The same as a program would have sent it (the shapes of answers that the API documents). */
const answers = {
  nojd: 8,
  rekommendera: 0,
  kundtyp: 'privat',
  kanaler: ['mejl', 'annat'],
  viktigast: ['etik', 'pris'],
  doman: { se: 3, nu: 'dont-know' },
  battre: 'Öppna tidigare.\n<b>Svara</b> & "lova" mindre.',
  kontakt: { consent: true, email: 'anna@example.se' },
}

describe('Anna answers every kind of question without script', () => {
  beforeEach(async () => {
    round = await fielded(world, { definition: everyKind() })
  })
  const link = () => round.links.get('it-1') ?? ''

  test('and what is stored is what she chose', async () => {
    const anna = visitor(app)
    let page = await anna.open(link())
    page = await anna.press(page, 'next', filled[0])
    page = await anna.press(page, 'next', filled[1])
    page = await anna.press(page, 'send', filled[2])
    expect(page.path).toContain('/thanks')
    expect(await storedBallots(world, round)).toEqual([answers])
  })

  test('and nothing is lost on the way back, in the other language, or when another page is cleared', async () => {
    const anna = visitor(app)
    let page = await anna.open(link())
    page = await anna.press(page, 'next', filled[0])
    page = await anna.press(page, 'next', filled[1])
    page = await anna.press(page, 'language-en', filled[2])
    expect(page.text).toContain('What can we do better?')
    expect(held(page)).toMatchObject(filled[2])
    page = await anna.press(page, 'back')
    expect(held(page)).toMatchObject(filled[1])
    page = await anna.press(page, 'back')
    expect(held(page)).toMatchObject(filled[0])
    page = await anna.press(page, 'clear')
    expect(held(page)).toMatchObject({ nojd: null, kundtyp: null, 'kanaler.mejl': null })
    page = await anna.press(page, 'next', filled[0])
    page = await anna.press(page, 'clear')
    expect(held(page)).toMatchObject({ 'viktigast.etik': '', 'doman.se': null })
    page = await anna.press(page, 'next', filled[1])
    page = await anna.press(page, 'send')
    expect(await storedBallots(world, round)).toEqual([answers])
  })

  test('and comes back to it as she left it, for the survey is confidential', async () => {
    const anna = visitor(app)
    let page = await anna.open(link())
    page = await anna.press(page, 'next', filled[0])
    page = await anna.press(page, 'next', filled[1])
    await anna.press(page, 'send', filled[2])
    page = await anna.open(`${link()}?again=1`)
    expect(held(page)).toMatchObject(filled[0])
    page = await anna.press(page, 'next', { nojd: '9' })
    expect(held(page)).toMatchObject(filled[1])
    page = await anna.press(page, 'next', { 'viktigast.pris': '', 'viktigast.klimat': '2' })
    expect(held(page)).toMatchObject({ ...filled[2], battre: answers.battre })
    // She takes her consent back, and the address with it.
    await anna.press(page, 'send', { 'kontakt.consent': null, 'kontakt.email': null })
    const { kontakt: _gone, ...rest } = answers
    const changed = { ...rest, nojd: 9, viktigast: ['etik', 'klimat'] }
    expect(await storedBallots(world, round)).toEqual([changed])
  })

  test('and is asked once about what she left out, an object too, but never for words or an address', async () => {
    const anna = visitor(app)
    let page = await anna.open(link())
    page = await anna.press(page, 'next', { nojd: '8' })
    expect(page.text).toContain('3 frågor på sidan saknar svar.')
    page = await anna.press(page, 'next')
    page = await anna.press(page, 'next', { 'viktigast.etik': '1', 'doman.se': '3' })
    expect(page.text).toContain('En fråga på sidan saknar svar.')
    page = await anna.press(page, 'next')
    page = await anna.press(page, 'send')
    expect(page.path).toContain('/thanks')
    expect(await storedBallots(world, round)).toEqual([
      { nojd: 8, viktigast: ['etik'], doman: { se: 3 } },
    ])
  })

  test.each<[string, number, Filled, string, string]>([
    [
      'ranks two as the first',
      1,
      { 'viktigast.etik': '1', 'viktigast.pris': '1' },
      'viktigast',
      'Samma nummer är valt två gånger.',
    ],
    [
      'leaves out the first place',
      1,
      { 'viktigast.etik': '2', 'viktigast.pris': '3' },
      'viktigast',
      'Ett nummer är överhoppat.',
    ],
    [
      'does not know and chooses all the same',
      0,
      { 'kanaler.mejl': 'yes', 'kanaler.dont-know': 'yes' },
      'kanaler',
      '"Vet ej" går inte ihop med andra val.',
    ],
    ['writes too much', 2, { battre: 'å'.repeat(201) }, 'battre', 'Texten är för lång.'],
    [
      'ticks the box and forgets the address',
      2,
      { 'kontakt.consent': 'yes' },
      'kontakt',
      'Skriv en hel e-postadress',
    ],
    [
      'writes half an address',
      2,
      { 'kontakt.consent': 'yes', 'kontakt.email': 'anna@' },
      'kontakt',
      'Skriv en hel e-postadress',
    ],
    [
      'writes an address without ticking the box',
      2,
      { 'kontakt.email': 'anna@example.se' },
      'kontakt',
      'Kryssa i rutan',
    ],
  ])('%s: told what and where, and mends it there', async (_what, at, wrong, item, fault) => {
    const anna = visitor(app)
    let page = await anna.open(link())
    for (const before of filled.slice(0, at)) page = await anna.press(page, 'next', before)
    const button = at === 2 ? 'send' : 'next'
    page = await anna.press(page, button, wrong)
    expect(page.status).toBe(422)
    expect(page.title).toMatch(/^Fel: /)
    expect(page.html).toContain(`href="#${item}"`)
    // On top and at the question.
    expect(page.text.split(fault)).toHaveLength(3)
    expect(held(page)).toMatchObject(wrong)
    expect(await storedBallots(world, round)).toEqual([])

    const emptied = Object.fromEntries(Object.keys(wrong).map((field) => [field, null]))
    page = await anna.press(page, button, { ...emptied, ...filled[at] })
    for (const after of filled.slice(at + 1)) {
      const last = after === filled[2]
      page = await anna.press(page, last ? 'send' : 'next', after)
    }
    expect(await storedBallots(world, round)).toEqual([answers])
  })

  test('and a name of a field that no item has is refused, also one that an item has as its key', async () => {
    const anna = visitor(app)
    const fields = ['viktigast', 'doman', 'doman.dk', 'viktigast.etik.x', 'kontakt', 'nojd.']
    const more = ['kanaler', 'kanaler.x', 'nojd.dont-know', 'kundtyp.privat']
    for (const field of [...fields, ...more]) {
      const response = await anna.send(link(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          _page: '2',
          _go: 'send',
          nojd: '4',
          [field]: 'etik',
        }).toString(),
      })
      expect([field, response.status]).toEqual([field, 422])
    }
    expect(await storedBallots(world, round)).toEqual([])
  })
})

test('where the survey is anonymous, neither words nor an address are shown to whoever comes back', async () => {
  round = await fielded(world, { definition: everyKind('anonymous') })
  const link = round.links.get('it-1') ?? ''
  const anna = visitor(app)
  let page = await anna.open(link)
  page = await anna.press(page, 'next', filled[0])
  page = await anna.press(page, 'next', filled[1])
  expect(page.text).toContain('Den går inte att koppla till dina svar.')
  await anna.press(page, 'send', filled[2])
  page = await anna.open(`${link}?again=1`)
  expect(page.html).not.toMatch(/anna@example|tidigare\.|checked|selected/)
  expect(Object.values(held(page)).filter(Boolean)).toEqual([])
})

/** What a form holds, in the words of whoever fills one in. */
function held(page: WebPage): Filled {
  const fields = page.forms[0]?.fields.filter(({ name }) => !name.startsWith('_')) ?? []
  return Object.fromEntries(
    fields.map(({ name, type, value }): [string, string | null] => {
      if (type !== 'radio' && type !== 'checkbox') return [name, value]
      const chosen = fields.find((field) => field.name === name && field.checked)
      return [name, chosen?.value ?? null]
    }),
  )
}
