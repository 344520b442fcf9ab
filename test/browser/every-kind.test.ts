import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Listening, listen } from '../../src/node/server.ts'
import { storedBallots } from '../dump.ts'
import { everyKind } from '../every-kind.ts'
import { fielded, type Fielded } from '../fielded.ts'
import { type NodeTestWorld, root, testWorld } from '../world-node.ts'
import { inspect } from './inspect.ts'
import { openBrowser, type Visit, visit } from './visit.ts'
import { weigh, type Weighed } from './weigh.ts'

let browser: Browser
let world: NodeTestWorld
let round: Fielded
let server: Listening
let home: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  round = await fielded(world, { definition: everyKind() })
  server = await listen(root, { host: '127.0.0.1', port: 0 }, (port) => ({
    ...world,
    settings: { ...world.settings, baseUrl: `http://127.0.0.1:${String(port)}` },
  }))
  home = `http://127.0.0.1:${String(server.port)}`
})
afterEach(async () => {
  await server.stop()
  await world.close()
})

/** The link of somebody at IT. */
const linkOf = (person: number) => round.links.get(`it-${String(person)}`) ?? ''

const onward = async (page: Page) => {
  await Promise.all([page.waitForNavigation(), page.locator('button.main').click()])
}

describe('on a phone, with the keyboard alone and without script', () => {
  test('Anna answers every kind of question, and what is stored is what she chose', async () => {
    const { page, objections, leave } = await visit(browser, home, { javaScriptEnabled: false })
    await page.goto(linkOf(1))

    expect(await tabTo(page, 'nojd')).toEqual(['_go', ''])
    await page.keyboard.press('Space')
    await times(7, () => page.keyboard.press('ArrowDown'))
    // One Tab leads from each question to the next: a scale is one stop, each box one.
    expect(await tabTo(page, 'rekommendera')).toEqual([])
    await page.keyboard.press('Space')
    expect(await tabTo(page, 'kundtyp')).toEqual([])
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await tabTo(page, 'kanaler.mejl')).toEqual([])
    await page.keyboard.press('Space')
    await times(2, () => page.keyboard.press('Tab'))
    await page.keyboard.press('Space')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])

    expect(await tabTo(page, 'viktigast.klimat')).toEqual(['_go'])
    expect(await tabTo(page, 'viktigast.etik')).toEqual([])
    await page.keyboard.press('1')
    expect(await tabTo(page, 'viktigast.pris')).toEqual(['viktigast.integritet'])
    await page.keyboard.press('2')
    expect(await tabTo(page, 'doman.se')).toEqual([])
    await page.keyboard.press('Space')
    await times(2, () => page.keyboard.press('ArrowDown'))
    expect(await tabTo(page, 'doman.nu')).toEqual([])
    await page.keyboard.press('Space')
    await times(3, () => page.keyboard.press('ArrowDown'))
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])

    expect(await tabTo(page, 'battre')).toEqual(['_go'])
    await page.keyboard.type('Öppna tidigare.\nSvara snabbare.')
    const email = page.locator('input[type=email]')
    expect(await email.isVisible()).toBe(false)
    expect(await tabTo(page, 'kontakt.consent')).toEqual([])
    await page.keyboard.press('Space')
    expect(await email.isVisible()).toBe(true)
    expect(await tabTo(page, 'kontakt.email')).toEqual([])
    await page.keyboard.type('anna@example.se')
    await Promise.all([page.waitForURL(/\/thanks/), page.keyboard.press('Enter')])

    // The same as a program would have sent it (the shapes of answers that the API documents).
    expect(await storedBallots(world, round)).toEqual([
      {
        nojd: 8,
        rekommendera: 0,
        kundtyp: 'privat',
        kanaler: ['mejl', 'annat'],
        viktigast: ['etik', 'pris'],
        doman: { se: 3, nu: 'dont-know' },
        battre: 'Öppna tidigare.\nSvara snabbare.',
        kontakt: { consent: true, email: 'anna@example.se' },
      },
    ])
    expect(objections).toEqual([])
    await leave()
  })

  test('and a fault on top leads to where it is mended', async () => {
    const { page, objections, leave } = await visit(browser, home, { javaScriptEnabled: false })
    await page.goto(linkOf(1))
    await skip(page)
    await page.locator('select').first().selectOption('1')
    await page.locator('select').nth(1).selectOption('1')
    await onward(page)
    await followFault(page, 'viktigast.klimat')
    await page.keyboard.press('2')
    await onward(page)
    await onward(page)

    await page.getByRole('checkbox').check()
    await onward(page)
    await followFault(page, 'kontakt.email')
    await page.keyboard.type('anna@example.se')
    await onward(page)
    expect(await storedBallots(world, round)).toEqual([
      { viktigast: ['etik', 'klimat'], kontakt: { consent: true, email: 'anna@example.se' } },
    ])
    expect(objections).toEqual([])
    await leave()
  })
})

describe.each([
  { language: 'sv', locale: 'sv-SE' },
  { language: 'en', locale: 'en-GB' },
] as const)('in $language everybody can use', ({ language, locale }) => {
  test('every kind of question, empty, chosen and wrong', { timeout: 240_000 }, async () => {
    const somebody = await visit(browser, home, { locale })
    const { page } = somebody
    await page.goto(linkOf(1))
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await look(somebody, 'the first page')
    await onward(page)
    await look(somebody, 'the first page, asked about')
    await page.locator('[name=nojd][value="8"]').check()
    await page.locator('[name=rekommendera][value="10"]').check()
    await page.locator('[name=kundtyp][value=privat]').check()
    await page.locator('[name="kanaler.mejl"]').check()
    await look(somebody, 'the first page, chosen')
    await page.locator('[name="kanaler.dont-know"]').check()
    await onward(page)
    await page.getByRole('alert').waitFor()
    await look(somebody, 'the first page, wrong')
    await page.locator('[name="kanaler.dont-know"]').uncheck()
    await onward(page)

    await look(somebody, 'the second page')
    for (const list of await page.locator('select').all()) await list.selectOption('1')
    for (const name of ['doman.se', 'doman.nu'])
      await page.locator(`[name="${name}"][value=dont-know]`).check()
    await onward(page)
    await page.getByRole('alert').waitFor()
    await look(somebody, 'the second page, wrong')
    for (const [i, list] of (await page.locator('select').all()).entries())
      await list.selectOption(i < 3 ? String(i + 1) : '')
    await onward(page)

    await look(somebody, 'the third page')
    await page.getByRole('textbox').first().fill('ord '.repeat(50))
    await page.getByRole('checkbox').check()
    await look(somebody, 'the third page, filled in')
    await onward(page)
    await page.getByRole('alert').waitFor()
    await look(somebody, 'the third page, wrong')
    expect(somebody.objections).toEqual([])
    await somebody.leave()
  })
})

test('on a train, every page comes with its style in at most 10 kB', async () => {
  const { page, objections, leave } = await visit(browser, home)
  const weighed = weigh(page)
  await page.goto(linkOf(1), { waitUntil: 'networkidle' })
  const style = bytesOf(await weighed(), /\.css$/)
  for (const at of [0, 1, 2]) {
    if (at > 0) await skip(page)
    else await page.reload({ waitUntil: 'networkidle' })
    const html = bytesOf(await weighed(), /\/s\//)
    expect(html).toBeGreaterThan(500)
    expect([at, html + style > 10_000]).toEqual([at, false])
  }
  expect(objections).toEqual([])
  await leave()
})

test('a thumb hits every field, and 0–10 stands on one line or on two of six and five', async () => {
  const { page, objections, leave } = await visit(browser, home)
  for (const [width, lines] of [
    [320, [6, 5]],
    [390, [6, 5]],
    [1280, [11]],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(linkOf(1))
    expect(await lineLengths(page, 'rekommendera')).toEqual(lines)
    for (const at of [0, 1, 2]) {
      if (at > 0) await skip(page)
      const small = (await targets(page)).filter(
        (target) => target.width < 44 || target.height < 44,
      )
      expect([width, at, small]).toEqual([width, at, []])
    }
  }
  expect(objections).toEqual([])
  await leave()
})

/** What the last file of an address like this weighed. */
function bytesOf(files: readonly Weighed[], address: RegExp): number {
  return files.findLast((file) => address.test(file.address))?.bytes ?? Infinity
}

/** Goes on without answering, also when asked whether that was meant. */
async function skip(page: Page): Promise<void> {
  await onward(page)
  if ((await page.getByRole('status').count()) > 0) await onward(page)
}

/** Follows the first line of the faults on top, and says that it leads to a field. */
async function followFault(page: Page, field: string): Promise<void> {
  expect(await page.title()).toMatch(/^Fel: /)
  await page.getByRole('alert').getByRole('link').first().press('Enter')
  expect(await focused(page)).toBe(field)
}

/** Presses Tab until a field of that name has focus: the names of what it passed on the way. */
async function tabTo(page: Page, name: string): Promise<string[]> {
  const passed: string[] = []
  while (passed.length < 20) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at === name) return passed
    passed.push(at)
  }
  throw new Error(`Tab never reaches ${name}: ${passed.join(', ')}`)
}

async function focused(page: Page): Promise<string> {
  return z.string().parse(await page.evaluate('document.activeElement?.name ?? ""'))
}

async function times(count: number, act: () => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i += 1) await act()
}

/** Everything one presses on a page, but what only a Tab or an Enter reaches. */
async function targets(page: Page) {
  const read: unknown = await page.evaluate(`
    [...document.querySelectorAll('label:has(input), select, textarea, input[type=email], button')]
      .filter((at) => at.checkVisibility() && !at.classList.contains('unseen'))
      .map((at) => {
        const { width, height } = at.getBoundingClientRect()
        return { what: at.textContent.slice(0, 30), width, height }
      })`)
  const found = z
    .array(z.object({ what: z.string(), width: z.number(), height: z.number() }))
    .parse(read)
  expect(found.length).toBeGreaterThan(2)
  return found
}

/** How many points of a scale stand on each line. */
async function lineLengths(page: Page, name: string): Promise<number[]> {
  const read: unknown = await page.evaluate(`
    [...document.querySelectorAll('[name=${name}]')].map((at) => at.getBoundingClientRect().top)`)
  const tops = z.array(z.number()).parse(read)
  return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length)
}

/** Inspects what is shown; the name of the page stands before every finding. */
async function look(somebody: Visit, name: string): Promise<void> {
  const findings = await inspect(somebody)
  expect.soft(findings.map((finding) => `${name}: ${finding}`)).toEqual([])
}
