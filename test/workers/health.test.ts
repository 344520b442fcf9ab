import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, start, type Started } from '../started.ts'

const wrangler = join(root, 'node_modules/.bin/wrangler')

// Nothing is reported home, and nobody is asked anything.
const quiet = {
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-workers-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the same program on Workers', () => {
  let server: Started
  let address: string

  beforeAll(async () => {
    const at = ['--port', '0', '--inspector-port', '0', '--ip', '127.0.0.1']
    const kept = ['--persist-to', join(folder, 'state'), '--show-interactive-dev-session=false']
    server = start(wrangler, ['dev', ...at, ...kept], { env: quiet, group: true })
    address = await server.says(/Ready on (http:\/\/\S+)/, 90)
  })

  afterAll(async () => {
    await server.stop()
  })

  test('says that it is alive, under the same guard of headers as everywhere', async () => {
    const response = await fetch(`${address}/healthz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'alive' })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as unknown,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  test('serves the style sheet that the pages ask for', async () => {
    const response = await fetch(`${address}/style.css`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/css/)
    expect(await response.text()).toBe(readFileSync(join(root, 'web/public/style.css'), 'utf8'))
  })

  test('has no database yet, and says so at /readyz instead of pretending', async () => {
    const response = await fetch(`${address}/readyz`)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ database: false, keys: false })
  })

  test('stops when asked, and leaves no process behind', async () => {
    expect(membersOf(server.pid).length).toBeGreaterThan(1)
    expect(await server.stop()).toBe(0)
    await expect(fetch(`${address}/healthz`)).rejects.toThrow()
    await expect.poll(() => membersOf(server.pid)).toEqual([])
  })
})

test('the bundle is below the 3 MB that a Worker may weigh', async () => {
  const out = join(folder, 'bundle')
  const built = start(wrangler, ['deploy', '--dry-run', '--outdir', out], {
    env: quiet,
    group: true,
  })
  await built.says(/--dry-run: exiting now/, 60)
  await built.stop()
  const files = readdirSync(out).filter((name) => !name.endsWith('.map') && name !== 'README.md')
  expect(files).toContain('worker.js')
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0)
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(3_000_000)
})

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
