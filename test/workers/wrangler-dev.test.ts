import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sv } from '../../src/core/words/sv.ts'
import { client } from '../client.ts'
import { nojd } from '../nojd.ts'
import { freePort, root, start, type Started } from '../started.ts'
import { type Answering, visitor } from '../visitor.ts'
import type { WebPage } from '../web-page.ts'

// Nothing is reported home, and nobody is asked anything.
const quiet = {
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

let folder: string
let port: number
let address: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-workers-'))
  port = await freePort()
  address = `http://127.0.0.1:${String(port)}`
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a Worker whose database has no tables yet', () => {
  let server: Started
  beforeAll(async () => {
    server = await dev()
  })
  afterAll(() => server.stop())

  test('is alive, and tells the operator which command is missing', async () => {
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'alive' })
    expect((await fetch(`${address}/readyz`)).status).toBe(503)
    const page = await fetch(`${address}/in`)
    expect([page.status, page.headers.get('content-type')]).toEqual([
      503,
      'text/plain; charset=utf-8',
    ])
    expect(await page.text()).toMatch(
      /lacks 0001_first_walk\.sql, .*: npx wrangler d1 migrations apply/,
    )
  })

  test('stops when asked, and leaves no process behind', async () => {
    expect(membersOf(server.pid).length).toBeGreaterThan(1)
    expect(await server.stop()).toBe(0)
    await expect(fetch(`${address}/healthz`)).rejects.toThrow()
    await expect.poll(() => membersOf(server.pid)).toEqual([])
  })
})

describe('the demo on Workers, loaded by the commands of the README', () => {
  let server: Started
  let settings: Record<string, string>
  let addresses: Addresses
  let app: Answering
  let key: string

  beforeAll(async () => {
    // A kept database, so that Node can be asked the same afterwards.
    settings = { NOJD_DATABASE: join(folder, 'nojd.db'), NOJD_BASE_URL: address }
    for (const [program, ...words] of readmeCommands()) {
      if (program === 'wrangler') await wrangler(words)
      else addresses = JSON.parse((await nojd([...words, '--json'], settings)).out) as Addresses
    }
    const file = join(folder, 'key.sql')
    const words = ['key', 'add', 'report', '--scopes', 'read,people', '--sql', file]
    key = (await nojd(words, settings)).out.trim().split('\n').at(-1) ?? ''
    await wrangler(['d1', 'execute', 'nojd', '--file', file])
    server = await dev()
    app = { request: (url, init) => fetch(url, { ...init, redirect: 'manual' }) }
  })
  afterAll(() => server.stop())

  test('is ready, under the same guard of headers as everywhere', async () => {
    const response = await fetch(`${address}/readyz`)
    expect([response.status, await response.json()]).toEqual([200, { database: true, keys: true }])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as unknown,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  test('serves the style sheet that the pages ask for, guarded like the pages', async () => {
    const response = await fetch(`${address}/style.css`)
    expect([response.status, response.headers.get('x-content-type-options')]).toEqual([
      200,
      'nosniff',
    ])
    expect(response.headers.get('content-type')).toMatch(/^text\/css/)
    expect(await response.text()).toBe(readFileSync(join(root, 'web/public/style.css'), 'utf8'))
  })

  test('has the same trend as the demo on Node: the same numbers, the same picture to the byte', async () => {
    const onNode = async (...words: string[]) =>
      (await nojd(['chart', 'hme', '--concept', 'hme', ...words], settings)).code
    for (const look of ['light', 'dark']) {
      const path = `/api/v1/series/hme/trend/chart.%?concept=hme&theme=${look}`
      for (const kind of ['svg', 'png']) {
        const drawn = await fetch(`${address}${path.replace('%', kind)}`, {
          headers: { Authorization: `Bearer ${key}` },
        })
        expect([kind, drawn.status]).toEqual([kind, 200])
        // Read at once: a server closes a connection that is left waiting.
        const bytes = new Uint8Array(await drawn.arrayBuffer())
        const file = join(folder, `trend-${look}.${kind}`)
        expect(await onNode('--theme', look, '--out', file)).toBe(0)
        expect(bytes.length).toBeGreaterThan(5000)
        expect(Buffer.from(bytes).equals(readFileSync(file))).toBe(true)
      }
    }
  })

  test('refuses what is hostile as everywhere, and tells of no insides', async () => {
    const api = client(app, null, address)
    const token = new URL(addresses.survey).pathname.replace('/s/', '')
    const replies = [
      await api.post(`/api/v1/responses/${token}`, { answers: { ansvar: 'Kanariefågel' } }),
      await api.postBytes(`/api/v1/responses/${token}`, 'application/json', '{'),
      await api.post('/api/v1/responses/unknown', { answers: {} }),
      await api.get('/api/v1/rounds'),
    ]
    expect(replies.map(({ status }) => status)).toEqual([422, 400, 404, 401])
    for (const { type, text } of replies) {
      expect(type).toBe('application/problem+json')
      expect(text).not.toMatch(/Kanarie|D1_ERROR|SQLITE|\bat \w/)
    }
  })

  test('is answered on plain forms, closed and published by buttons, and the year stands in the trend', async () => {
    const kim = visitor(app, address)
    const thanks = await answered(kim, await kim.open(new URL(addresses.survey).pathname))
    expect(thanks.text).toContain(sv.respond.thanks.received)
    expect((await kim.open(new URL(addresses.survey).pathname)).title).toBe(
      sv.respond.answered.title,
    )

    const anna = visitor(app, address)
    const signIn = await anna.open(new URL(addresses.staff).pathname)
    const home = await anna.press(signIn, sv.staff.signIn.button)
    // In the words that the same demo has on Node.
    const drawn = await nojd(['chart', 'hme', '--concept', 'hme', '--json'], settings)
    const { heading } = JSON.parse(drawn.out) as { heading: string }
    expect(heading).toMatch(/^HME \d\d år 2025 \(simulerad\), mål 81$/)
    expect(home.text).toContain(heading)
    const open = await anna.open('/omgang/hme/2026')
    const closed = await anna.press(open, sv.staff.actions.close)
    const published = await anna.press(closed, sv.staff.actions.publish)
    expect(published.text).toMatch(/sha256-[0-9a-f]{64}/)
    expect((await anna.open('/serie/hme')).text).toMatch(/HME \d\d år 2026 \(simulerad\), mål 81/)
    expect((await kim.open(new URL(addresses.survey).pathname)).title).toBe(sv.respond.closed.title)
  })
})

interface Addresses {
  readonly survey: string
  readonly staff: string
}

/** The commands of the README's demo, all but the last: `npx PROGRAM WORDS`, in this file's folder. */
function readmeCommands(): string[][] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const block = /```sh\n(npx nojd demo --sql .*?)```/s.exec(readme)?.[1] ?? ''
  const lines = block.trim().split('\n')
  expect(lines.at(-1)).toMatch(/^npx wrangler dev\b/)
  expect(lines).toHaveLength(5)
  return lines.slice(0, -1).map((line) =>
    line
      .replace(/ {2}#.*/, '')
      .replaceAll('.wrangler/demo', join(folder, 'demo'))
      .split(' ')
      .slice(1)
      .filter((word) => word !== '--local'),
  )
}

/** A real `wrangler dev` on the state of this file's folder, at its address. */
async function dev(): Promise<Started> {
  const at = ['--port', String(port), '--inspector-port', '0', '--ip', '127.0.0.1']
  const words = [...at, '--show-interactive-dev-session=false', '--var', `NOJD_BASE_URL:${address}`]
  const server = start(program, ['dev', ...words, ...state()], { env: quiet, group: true })
  await server.says(/Ready on (http:\/\/\S+)/, 90)
  return server
}

const program = join(root, 'node_modules/.bin/wrangler')
const state = () => ['--persist-to', join(folder, 'state')]

/** A command of wrangler that ends by itself. */
async function wrangler(words: readonly string[]): Promise<void> {
  const command = start(program, [...words, '--local', ...state()], { env: quiet, group: true })
  const code = await command.ended(120)
  if (code !== 0) throw new Error(`wrangler ${words.join(' ')}: ${command.printed()}`)
}

/** From the first page to the thank-you, everything answered with a 4. */
async function answered(who: ReturnType<typeof visitor>, first: WebPage): Promise<WebPage> {
  let page = first
  for (let presses = 0; presses < 8 && page.title !== sv.respond.thanks.title; presses++) {
    const radios = page.forms[0]?.fields.filter(({ type }) => type === 'radio') ?? []
    const filled = Object.fromEntries(radios.map(({ name }) => [name, '4']))
    const last = page.forms[0]?.buttons.some(({ value }) => value === 'send')
    page = await who.press(page, last === true ? 'send' : 'next', filled)
  }
  return page
}

/** The processes of a group that are alive; one that ended and was not yet collected is not. */
function membersOf(group: number): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      // pid (name) state parent group …, and a name may hold anything.
      const [state, , own] =
        readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      return Number(own) === group && state !== 'Z'
    } catch {
      return false
    }
  })
}
