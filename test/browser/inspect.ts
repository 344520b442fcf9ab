import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Visit } from './visit.ts'

/** A phone held by somebody who needs everything large (1280 at 400 %), a phone, a desk. */
const widths = [320, 390, 1280] as const

/**
 * Looks at the page that is shown, in light and dark and at three widths: what axe-core finds
 * (WCAG 2.0–2.2 A and AA, best practice), what has to be scrolled sideways, and what is wrong with
 * the HTML as it was sent. One line a finding; a good page has none.
 */
export async function inspect({ page, source }: Visit): Promise<string[]> {
  const findings: string[] = []
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const found = [...(await axeFindings(page)), ...(await sidewaysFindings(page))]
      findings.push(...found.map((finding) => `${colorScheme} ${String(width)}: ${finding}`))
    }
  return [...findings, ...htmlFindings(await source())]
}

const violations = z.array(
  z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
)

async function axeFindings(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations)`)
  return violations
    .parse(found)
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
}

async function sidewaysFindings(page: Page): Promise<string[]> {
  const read: unknown = await page.evaluate(
    '[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]',
  )
  const [content, window] = z.tuple([z.number(), z.number()]).parse(read)
  return content > window ? [`sideways: ${String(content)} px of page`] : []
}

const html = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How it is written, not what it means: hono/jsx closes void elements and writes a small doctype.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Every button here sends its form, which is what a button without a type does.
    'no-implicit-button-type': 'off',
  },
})

function htmlFindings(source: string): string[] {
  const { results } = html.validateStringSync(source)
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector }) => `html ${ruleId}: ${message} (${selector ?? ''})`,
    ),
  )
}
