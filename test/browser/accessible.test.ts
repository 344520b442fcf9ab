import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Demo, startDemo } from './demo.ts'
import { inspect } from './inspect.ts'
import { openBrowser, type Visit, visit } from './visit.ts'

let demo: Demo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await demo.stop()
})

// The last of them closes the round, so they run in this order.
describe.sequential.each([
  { language: 'sv', locale: 'sv-SE' },
  { language: 'en', locale: 'en-GB' },
] as const)('in $language everybody can use', ({ language, locale }) => {
  test('every page of answering', { timeout: 120_000 }, async () => {
    const somebody = await visit(browser, demo.address, { locale })
    const { page } = somebody
    const link = await demo.nextLink()

    await page.goto(link)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await look(somebody, 'the first page')
    await page.locator('summary').click()
    await look(somebody, 'the first page with its details')
    await onward(page)
    await page.getByRole('status').waitFor()
    await look(somebody, 'the prompt')
    await answerAll(page)
    await onward(page)
    await look(somebody, 'the second page')
    await answerAll(page)
    await onward(page)
    await look(somebody, 'the third page')
    await answerAll(page)
    await page.evaluate('document.querySelector("input:checked").value = "9"')
    await onward(page)
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(language === 'sv' ? /^Fel: / : /^Error: /)
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
    await look(somebody, 'a wrong answer')
    await answerAll(page)
    await onward(page)
    await page.waitForURL(/\/thanks/)
    await look(somebody, 'the thanks')
    await page.goto(link)
    await look(somebody, 'a second visit')
    await page.goto('/s/abcdefghijklmnopqrstuvwxyz')
    await look(somebody, 'an unknown link')

    expect(somebody.objections).toEqual([])
    await somebody.leave()
  })

  test(
    'every page of those who work here, while the round is open',
    { timeout: 120_000 },
    async () => {
      const staff = await visit(browser, demo.address, { locale })
      const { page } = staff
      await page.goto('/')
      await look(staff, 'no session')
      const address = await signInAddress()
      await page.goto(address)
      await look(staff, 'sign in')
      await page.getByRole('main').getByRole('button').click()
      await page.waitForURL(`${demo.address}/`)
      await look(staff, 'home')
      await page.goto(address)
      await look(staff, 'a used sign-in link')
      await page.goto('/serie/hme')
      await look(staff, 'a series')
      await page.locator('figure summary').first().click()
      await look(staff, 'a series with its table')
      await page.goto('/serie/hme?unit=stad/intraservice&concept=motivation')
      await look(staff, 'a unit and a part')
      await page.goto('/omgang/hme/2026')
      await look(staff, 'an open round')
      await page.goto('/omgang/hme/2025')
      await look(staff, 'a published round')
      await page.goto('/finns-inte')
      await look(staff, 'no such page')

      expect(staff.objections).toEqual([])
      await staff.leave()
    },
  )
})

test('and when the round is closed, and then published', { timeout: 120_000 }, async () => {
  const link = await demo.nextLink()
  await demo.run('round', 'close', 'hme/2026')
  const visits = await Promise.all(
    ['sv-SE', 'en-GB'].map((locale) => visit(browser, demo.address, { locale })),
  )
  for (const somebody of visits) {
    await somebody.page.goto(await signInAddress())
    await somebody.page.getByRole('main').getByRole('button').click()
    await somebody.page.goto(link)
    await look(somebody, 'a closed survey')
    await somebody.page.goto('/omgang/hme/2026')
    await look(somebody, 'a closed round')
  }
  await demo.run('round', 'publish', 'hme/2026')
  for (const somebody of visits) {
    await somebody.page.goto('/omgang/hme/2026')
    await look(somebody, 'the round just published')
    expect(somebody.objections).toEqual([])
    await somebody.leave()
  }
})

test(
  'everybody can use the description of the API, with all of it open',
  {
    timeout: 120_000,
  },
  async () => {
    const petra = await visit(browser, demo.address)
    const { page } = petra
    // An address leads to an operation, and opens it.
    await page.goto('/api#get-api-v1-rounds')
    await page.locator('#get-api-v1-rounds pre').waitFor()
    expect(await page.locator('pre:visible').count()).toBe(1)
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))')
    await look(petra, 'the API')
    expect(petra.objections).toEqual([])
    await petra.leave()
  },
)

/** Inspects what is shown; the name of the page stands before every finding. */
async function look(somebody: Visit, name: string): Promise<void> {
  const findings = await inspect(somebody)
  expect.soft(findings.map((finding) => `${name}: ${finding}`)).toEqual([])
}

async function answerAll(page: Page): Promise<void> {
  for (const item of await page.locator('fieldset').all())
    await item.getByRole('radio').nth(2).check()
}

const onward = async (page: Page) => {
  await Promise.all([page.waitForNavigation(), page.locator('button.main').click()])
}

async function signInAddress(): Promise<string> {
  return z.object({ address: z.string() }).parse(await demo.run('user', 'link', 'demo')).address
}
