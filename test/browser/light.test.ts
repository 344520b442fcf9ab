import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { openBrowser, visit } from './visit.ts'
import { weigh } from './weigh.ts'

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

test('on a train, the first page and its style come in two requests and at most 10 kB', async () => {
  const { page, context, asked, objections, leave } = await visit(browser, demo.address)
  const weighed = weigh(page)
  const link = await demo.nextLink()
  await page.goto(link, { waitUntil: 'networkidle' })
  expect(asked).toEqual([link, `${demo.address}/style.css`])

  const files = await weighed()
  for (const { address, packed } of files) expect(packed, address).toBe('gzip')
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  expect(bytes).toBeGreaterThan(1_000)
  expect(bytes).toBeLessThanOrEqual(10_000)
  expect(await context.cookies()).toEqual([])
  expect(objections).toEqual([])
  await leave()
})

test('without its style the page still reads from top to bottom', async () => {
  const { page, objections, leave } = await visit(browser, demo.address)
  await page.route('**/style.css', (route) => route.fulfill({ body: '', contentType: 'text/css' }))
  await page.goto(await demo.nextLink())
  const text = await page.locator('body').innerText()
  const order = [
    'Exempelgruppen',
    'Hållbart medarbetarengagemang',
    'Sida 1 av 3',
    'Ingen fråga är obligatorisk',
    'Mitt arbete känns meningsfullt.',
    '1 Stämmer mycket dåligt',
    '5 Stämmer mycket bra',
    'Jag ser fram emot att gå till arbetet.',
    'hr@example.se',
  ].map((words) => text.indexOf(words))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(objections).toEqual([])
  await leave()
})
