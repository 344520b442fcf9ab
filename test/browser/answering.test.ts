import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const pages = [
  ['meningsfullt', 'larande', 'ser-fram-emot'],
  ['uppskattning', 'fortroende', 'ansvar'],
  ['insatt-i-mal', 'mal-foljs-upp', 'forvantningar'],
] as const

const point = (page: Page, item: string, value: number) =>
  page.locator(`input[type=radio][name="${item}"][value="${String(value)}"]`)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

describe('a colleague answers HME', () => {
  test('with a mouse and without script, is thanked, and leaves no trace in the browser', async () => {
    const { page, context, objections, asked, leave } = await visit(browser, demo.address, {
      javaScriptEnabled: false,
    })
    await page.goto(await demo.nextLink())
    expect(await page.title()).toBe('Sida 1 av 3 – Motivation – Hållbart medarbetarengagemang')
    for (const [at, items] of pages.entries()) {
      // The words, not the little ring: the whole row can be pressed.
      for (const item of items)
        await page
          .locator('fieldset', { has: point(page, item, 4) })
          .getByText('4 Stämmer ganska bra')
          .click()
      for (const item of items) expect(await point(page, item, 4).isChecked()).toBe(true)
      await press(page, at === 2 ? 'Skicka svaren' : 'Nästa')
    }
    expect(await heading(page)).toBe('Tack för ditt svar')
    expect(await context.cookies()).toEqual([])
    expect(objections).toEqual([])
    // Three pages, the thanks and the style sheet. The last page is sent and then leads on.
    expect(new Set(asked.map((address) => new URL(address).pathname)).size).toBe(3)
    await leave()
  })

  test('with the keyboard alone: one Tab a question, arrows to choose, Enter to go on', async () => {
    const { page, objections, leave } = await visit(browser, demo.address)
    await page.goto(await demo.nextLink())
    for (const [at, items] of pages.entries()) {
      const stops = await tabStops(page)
      const onward = at === 2 ? ['send'] : ['next']
      expect(stops.map(({ name }) => name)).toEqual([
        'language-en',
        ...(at === 0 ? ['summary'] : []),
        ...items,
        ...onward,
        ...(at === 0 ? [] : ['back']),
        'clear',
      ])
      for (const stop of stops) expect(stop, stop.name).toMatchObject({ visible: true })

      await point(page, items[0], 1).focus()
      for (const [question, item] of items.entries()) {
        if (question > 0) await page.keyboard.press('Tab')
        await page.keyboard.press('Space')
        expect(await point(page, item, 1).isChecked()).toBe(true)
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
        expect(await point(page, item, 3).isChecked()).toBe(true)
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    }
    expect(await heading(page)).toBe('Tack för ditt svar')
    expect(objections).toEqual([])
    await leave()
  })

  test('and changes language, goes back and clears a page: no other answer is lost', async () => {
    const { page, objections, leave } = await visit(browser, demo.address, {
      javaScriptEnabled: false,
    })
    await page.goto(await demo.nextLink())
    for (const [i, item] of pages[0].entries()) await point(page, item, i + 2).check()
    await press(page, 'Nästa')
    await point(page, 'fortroende', 5).check()

    await press(page, 'English')
    expect(await heading(page)).toBe('Leadership')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await point(page, 'fortroende', 5).isChecked()).toBe(true)

    await press(page, 'Back')
    expect(await heading(page)).toBe('Motivation')
    for (const [i, item] of pages[0].entries())
      expect(await point(page, item, i + 2).isChecked()).toBe(true)

    await press(page, 'Clear the page')
    expect(await heading(page)).toBe('Motivation')
    expect(await page.locator('input:checked').count()).toBe(0)
    for (const item of pages[0]) await point(page, item, 1).check()

    await press(page, 'Next')
    expect(await heading(page)).toBe('Leadership')
    expect(await point(page, 'fortroende', 5).isChecked()).toBe(true)
    await press(page, 'Svenska')
    expect(await heading(page)).toBe('Ledarskap')
    expect(await point(page, 'fortroende', 5).isChecked()).toBe(true)
    expect(objections).toEqual([])
    await leave()
  })

  test('and leaves questions out: asked once, then let on', async () => {
    const { page, objections, leave } = await visit(browser, demo.address, {
      javaScriptEnabled: false,
    })
    await page.goto(await demo.nextLink())
    await point(page, 'larande', 3).check()
    await press(page, 'Nästa')
    expect(await page.getByRole('status').textContent()).toBe(
      '2 frågor på sidan saknar svar. Svara, eller gå vidare ändå.',
    )
    expect(await point(page, 'larande', 3).isChecked()).toBe(true)
    await press(page, 'Nästa')
    expect(await heading(page)).toBe('Ledarskap')
    expect(await page.getByRole('status').count()).toBe(0)
    expect(objections).toEqual([])
    await leave()
  })

  test('and comes back by the same link: offered to replace, from the beginning', async () => {
    const { page, objections, leave } = await visit(browser, demo.address, {
      javaScriptEnabled: false,
    })
    const link = await demo.nextLink()
    const before = await submitted()
    for (const round of ['first', 'second']) {
      await page.goto(link)
      if (round === 'second') {
        expect(await heading(page)).toBe('Du har redan svarat')
        await page.getByRole('link', { name: 'Svara igen' }).click()
        // The survey is anonymous, so not even its author is shown what was answered.
        expect(await page.locator('input:checked').count()).toBe(0)
      }
      for (const [at, items] of pages.entries()) {
        for (const item of items) await point(page, item, 2).check()
        await press(page, at === 2 ? 'Skicka svaren' : 'Nästa')
      }
      expect(await heading(page)).toBe('Tack för ditt svar')
    }
    expect(await submitted()).toBe(before + 1)
    expect(objections).toEqual([])
    await leave()
  })
})

/** How many have answered, as the staff's page says it. */
async function submitted(): Promise<number> {
  const { address } = z
    .object({ address: z.string() })
    .parse(await demo.run('user', 'link', 'demo'))
  const { page, leave } = await visit(browser, demo.address)
  await page.goto(address)
  await press(page, 'Logga in')
  await page.goto('/omgang/hme/2026')
  const text = await page.getByText(/ av \d+ har svarat/).textContent()
  await leave()
  return Number(/^(\d+) av/.exec(text?.trim() ?? '')?.[1])
}

const stop = z.object({ name: z.string(), visible: z.boolean() })

/**
 * Presses Tab from the top of the page to its end: what has focus each time, and whether it shows
 * (an outline of its own around something one can see).
 */
async function tabStops(page: Page): Promise<z.infer<typeof stop>[]> {
  const stops: z.infer<typeof stop>[] = []
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab')
    const at: unknown = await page.evaluate(`(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return null
      const box = at.getBoundingClientRect()
      const style = getComputedStyle(at)
      const name = at.type === 'radio' ? at.name : at.value || at.localName
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      return { name, visible: outlined && box.width > 8 && box.height > 8 }
    })()`)
    if (at === null) return stops
    stops.push(stop.parse(at))
  }
  throw new Error('Tab never reaches the end of the page')
}
