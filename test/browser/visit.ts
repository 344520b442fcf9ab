import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Chromium as it is installed, with nothing of its own on the network. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Somebody with a browser of their own, and what they would object to. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors in the console (a breach of the content policy is one), failed loads, other hosts. */
  readonly objections: readonly string[]
  /** Every address that was asked for, in order, without `data:`. */
  readonly asked: readonly string[]
  /** The page as the server sent it. */
  readonly source: () => Promise<string>
  readonly leave: () => Promise<void>
}

export async function visit(
  browser: Browser,
  address: string,
  as: NonNullable<Parameters<Browser['newContext']>[0]> = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'sv-SE',
    viewport: { width: 390, height: 844 },
    ...as,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const objections: string[] = []
  const asked: string[] = []
  let source = Promise.resolve('')
  let shown = ''
  page.on('pageerror', (error) => objections.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // A page that answers 404 or 422 by design is no fault; a file of it that does is.
    const ofPage = message.location().url === shown && message.text().startsWith('Failed to load')
    if (!ofPage && ['error', 'warning'].includes(message.type()))
      objections.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed'
    // What a page did not need any more when it was left.
    if (why !== 'net::ERR_ABORTED') objections.push(`${request.url()}: ${why}`)
  })
  context.on('request', (request) => {
    if (request.url().startsWith('data:')) return
    asked.push(request.url())
    if (new URL(request.url()).origin !== address) objections.push(`asked ${request.url()}`)
  })
  page.on('response', (response) => {
    const request = response.request()
    if (!request.isNavigationRequest() || request.redirectedTo() !== null) return
    if (response.status() >= 300 && response.status() < 400) return
    if (response.status() >= 500)
      objections.push(`${response.url()} answered ${String(response.status())}`)
    shown = response.url()
    source = response.text()
    source.catch(() => undefined)
  })
  return {
    page,
    context,
    objections,
    asked,
    source: () => source,
    leave: () => context.close(),
  }
}
