import { chromium } from 'playwright-core'
const [,, link, ...paths] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const c = await b.newContext({ locale: 'sv-SE', viewport: { width: 1200, height: 900 } })
const p = await c.newPage()
await p.goto(link); await p.click('button:has-text("Logga in")')
let i = 0
for (const path of paths) {
  await p.goto(new URL(path, link).href)
  await p.evaluate(() => { for (const img of document.images) img.loading = 'eager' })
  await p.waitForLoadState('networkidle', { timeout: 60000 }).catch(() => {})
  const bad = await p.evaluate(() => [...document.images].filter((i) => !i.complete || i.naturalWidth === 0).map((i) => i.src))
  console.log(path, await p.title(), bad)
  await p.screenshot({ path: `/tmp/shots/${i++}.png`, fullPage: true })
}
await b.close()
