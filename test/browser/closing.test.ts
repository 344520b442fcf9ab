import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Demo, startDemo } from './demo.ts'
import { openBrowser, visit } from './visit.ts'

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

const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()])

test('Hanna of HR signs in, closes the round, publishes it, and the trend has a new point', async () => {
  const { page, context, objections, source, leave } = await visit(browser, demo.address)

  // A mail scanner opens the link before her; that uses nothing up.
  await page.goto(demo.signIn)
  await page.goto(demo.signIn)
  await press(page, 'Logga in')
  expect(page.url()).toBe(`${demo.address}/`)
  expect(await context.cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }])

  await page.goto('/serie/hme')
  expect(await pointOf(page, '2026')).toBeUndefined()

  await page.getByRole('main').getByRole('link', { name: '2026', exact: true }).click()
  const said = await page.getByText(/^\d+ av 400 har svarat/).textContent()
  const answers = /^\d+/.exec(said ?? '')?.[0]
  expect(await page.getByText('Inga resultat visas medan omgången pågår.').count()).toBe(1)
  expect(await page.getByRole('table').count()).toBe(0)
  await press(page, 'Stäng omgången')
  await press(page, 'Beräkna och publicera')
  await page.getByRole('table').first().waitFor()
  expect(await page.getByRole('button', { name: 'Beräkna och publicera' }).count()).toBe(0)

  await page.goto('/serie/hme')
  const point = await pointOf(page, '2026')
  expect(point?.join(' ')).toMatch(/^2026 \d\d /)
  // Some leave every question blank, so n may be less than the answers sent, never more.
  expect(Number(answers)).toBeGreaterThan(200)
  expect(point?.map(Number).some((n) => n > 200 && n <= Number(answers))).toBe(true)
  expect(await source()).not.toContain('undefined')

  for (const colorScheme of ['light', 'dark'] as const)
    for (const { width, size } of [
      { width: 1280, size: 'wide' },
      { width: 390, size: 'narrow' },
    ]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      const drawn = await picture(page, `theme=${colorScheme}&width=${size}`)
      expect(drawn.width).toBeGreaterThan(0)
      expect(drawn.address).toContain(`theme=${colorScheme}&width=${size}`)
      const svg = await (await context.request.get(drawn.address)).text()
      expect(svg).toMatch(/^<svg [^]*2026/)
    }

  await page.goto('/')
  expect((await picture(page, 'theme=dark')).width).toBeGreaterThan(0)
  const card = page.locator('.card', { has: page.locator('a[href="/serie/hme"]') })
  expect(await card.locator('.finding').textContent()).toMatch(/^HME \d\d år 2026/)
  await press(page, 'Logga ut')
  await page.goto('/serie/hme')
  expect(new URL(page.url()).pathname).toBe('/in')
  expect(objections).toEqual([])
  await leave()
})

test('a colleague from Staden cannot reach a figure without signing in', async () => {
  const { page, context, leave } = await visit(browser, demo.address)
  for (const path of ['/', '/serie/hme', '/omgang/hme/2025']) {
    await page.goto(path)
    expect(new URL(page.url()).pathname).toBe('/in')
  }
  const chart = await context.request.get('/api/v1/series/hme/trend/chart.svg?concept=hme')
  expect(chart.status()).toBe(401)
  await leave()
})

/** The row of a period in the table beside the trend, its cells as texts. */
async function pointOf(page: Page, period: string): Promise<string[] | undefined> {
  for (const row of await page.locator('figure tbody tr').all()) {
    const cells = (await row.locator('th, td').allTextContents()).map((cell) => cell.trim())
    if (cells[0] === period) return cells
  }
  return undefined
}

/** The picture of the trend, once the one for this look of the page has come. */
async function picture(page: Page, wished: string) {
  const read: unknown = await page.evaluate(`(async () => {
    const image = document.querySelector('main picture img')
    image.scrollIntoView()
    for (let tenths = 0; tenths < 100; tenths += 1) {
      const { complete, naturalWidth, currentSrc } = image
      if (complete && currentSrc.includes(${JSON.stringify(wished)})) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return { width: image.naturalWidth, address: image.currentSrc }
  })()`)
  return z.object({ width: z.number(), address: z.string() }).parse(read)
}
