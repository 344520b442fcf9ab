import { testWorld } from '#world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.tsx'
import { permissions } from '../../src/http/permissions.ts'
import { findRound } from '../../src/db/round.ts'
import { addApiKey, revokeApiKey } from '../../src/work/api-keys.ts'
import { closeRound } from '../../src/work/close-round.ts'
import { importHistory } from '../../src/work/import-history.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { client } from '../client.ts'
import { dump } from '../dump.ts'
import { allNine, fielded, type Fielded } from '../fielded.ts'
import { signedIn, signInPath } from '../signed-in.ts'
import { type App, visitor } from '../visitor.ts'
import { granted, type TestWorld } from '../world.ts'

let world: TestWorld
let app: App
let round: Fielded

beforeEach(async () => {
  world = await testWorld({ kind: 'demo' })
  app = createApp(world)
  round = await fielded(world)
})
afterEach(() => world.close())

const everyScope = ['read', 'manage', 'people', 'admin'] as const

/** Every route of the table: who may, how, and an address that is filled in. */
function routes() {
  return Object.entries(permissions).map(([name, demanded]) => {
    const [method = '', pattern = ''] = name.split(' ')
    const path = pattern
      .replace(/^(\/s\/|.*\/responses\/):token/, `$1${round.tokens.get('it-1') ?? ''}`)
      .replace(':token', 'no-sign-in-link')
      .replace(':link', 'no-open-link')
      .replace(':series', round.series)
      .replace(':period', round.period)
      .replace(':key', 'hme')
      .replace(':version', '1')
    return { name, method, path, demanded }
  })
}

describe('the table of permissions', () => {
  test('names every route there is and no other', () => {
    const there = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(there)].sort()).toEqual(Object.keys(permissions).sort())
  })

  test('a route that somebody adds without listing it is closed to everybody, and noted as a bug', async () => {
    app.get('/new', (c) => c.text('open to all'))
    const anna = await signedIn(world, app)
    const page = await anna.open('/new')
    expect([page.status, page.text.includes('open to all')]).toEqual([500, false])
    expect(world.logged.join('\n')).toContain('is not in the table of permissions')
  })
})

describe('a stranger', () => {
  test('is sent to the sign-in page by every staff page and refused by the API, and changes nothing', async () => {
    const before = await dump(world)
    const stranger = visitor(app)
    for (const { name, method, path, demanded } of routes()) {
      if (demanded === 'anyone') continue
      const response = await stranger.send(path, {
        method,
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      })
      const text = await response.text()
      if (demanded === 'staff') {
        expect([name, response.status, response.headers.get('Location')]).toEqual([
          name,
          303,
          '/in',
        ])
        expect(text).toBe('')
      } else {
        expect([name, response.status]).toEqual([name, 401])
        expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
        expect(text).not.toMatch(/hme|2025|stad|it-1/)
      }
    }
    expect(await dump(world)).toBe(before)
    expect((await stranger.open('/')).status).toBe(401)
  })

  test('with a made-up key, cookie or half a key is a stranger still', async () => {
    const { key } = granted(await addApiKey(world, 'real', everyScope))
    const wrong = [
      key.slice(0, -1),
      `${key}x`,
      'nojd_',
      `nojd_${'x'.repeat(43)}`,
      key.toUpperCase(),
    ]
    for (const one of wrong)
      expect([one, (await client(app, one).get('/api/v1/series')).status]).toEqual([one, 401])
    const headers = { Authorization: `Basic ${btoa(`nojd:${key}`)}` }
    expect((await visitor(app).send('/api/v1/series', { headers })).status).toBe(401)
    const cookie = { Cookie: `nojd=${'x'.repeat(43)}` }
    expect((await visitor(app).send('/', { headers: cookie })).status).toBe(303)
    // The control: the whole key opens.
    expect((await client(app, key).get('/api/v1/series')).status).toBe(200)
  })
})

describe('a program with a key', () => {
  test('does what its scopes say and is refused everything else by name', async () => {
    for (const scope of everyScope) {
      const { key } = granted(await addApiKey(world, scope, [scope]))
      const before = await dump(world)
      for (const { name, method, path, demanded } of routes()) {
        if (demanded === 'anyone' || demanded === 'staff') continue
        const api = client(app, key)
        if (demanded !== scope) {
          const reply = method === 'GET' ? await api.get(path) : await api.post(path)
          expect([scope, name, reply.status]).toEqual([scope, name, 403])
          expect(reply.json).toMatchObject({ code: 'not-allowed' })
          expect(reply.text).toContain(`lacks the scope ${demanded}`)
        } else if (method === 'GET')
          expect([scope, name, (await api.get(path)).status]).not.toContain(403)
      }
      expect(await dump(world)).toBe(before)
    }
  })

  test('a key with every scope has no staff pages; a revoked key has nothing, at once', async () => {
    const { key } = granted(await addApiKey(world, 'chef', everyScope))
    const api = client(app, key)
    expect((await api.get('/api/v1/rounds/hme/2025/links')).status).toBe(200)
    expect((await api.get('/')).status).toBe(303)
    granted(await revokeApiKey(world, 'chef'))
    expect((await api.get('/api/v1/rounds/hme/2025/links')).status).toBe(401)
  })

  test('its key is in the database as a hash only', async () => {
    const { key } = granted(await addApiKey(world, 'chef', everyScope))
    const rows = await world.db.all(world.db.build.selectFrom('api_key').selectAll())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(key.slice(5, 15))
    expect(world.logged.join('\n')).not.toContain(key.slice(5, 15))
  })
})

describe('the way in', () => {
  test('Anna may look at her link as often as she likes; the button works once', async () => {
    const path = await signInPath(world, 'anna')
    const scanner = visitor(app)
    for (let i = 0; i < 5; i++) {
      expect((await scanner.send(path)).status).toBe(200)
      expect((await scanner.send(path, { method: 'HEAD' })).status).toBe(200)
    }
    expect(scanner.cookie()).toBe('')
    const anna = visitor(app)
    const page = await anna.open(path)
    expect((await anna.press(page, undefined)).path).toBe('/')
    const thief = visitor(app)
    expect((await thief.press(page, undefined)).status).toBe(404)
    expect(thief.cookie()).toBe('')
    expect((await scanner.send(path)).status).toBe(404)
    expect((await anna.open('/')).status).toBe(200)
  })

  test('two who press at the same moment: one comes in', async () => {
    const path = await signInPath(world, 'anna')
    const both = await Promise.all([1, 2].map(() => visitor(app).send(path, { method: 'POST' })))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
  })

  test('a link is good for a day, and a new one puts the old out of use', async () => {
    const old = await signInPath(world, 'anna')
    world.turnClock(60)
    const newer = await signInPath(world, 'anna')
    expect((await visitor(app).send(old, { method: 'POST' })).status).toBe(404)
    world.turnClock(24 * 60 - 1)
    expect((await visitor(app).send(newer)).status).toBe(200)
    world.turnClock(1)
    expect((await visitor(app).send(newer)).status).toBe(404)
    expect((await visitor(app).send(newer, { method: 'POST' })).status).toBe(404)
  })

  test('half an hour away and Anna must sign in again', async () => {
    const anna = await signedIn(world, app)
    // A visit is noted once a minute at most, so half an hour may be a minute short.
    for (const away of [29, 29, 1, 28]) {
      world.turnClock(away)
      expect((await anna.send('/')).status).toBe(200)
    }
    world.turnClock(31)
    expect((await anna.send('/')).status).toBe(303)
    world.turnClock(-31)
    expect((await anna.send('/')).status).toBe(200)
  })

  test('twelve hours of work without a pause and Anna must sign in again', async () => {
    const anna = await signedIn(world, app)
    for (let quarter = 1; quarter < 48; quarter++) {
      world.turnClock(15)
      expect([quarter, (await anna.send('/')).status]).toEqual([quarter, 200])
    }
    world.turnClock(15)
    expect((await anna.send('/')).status).toBe(303)
  })

  test('after signing out the session is gone, also for whoever kept the cookie', async () => {
    const anna = await signedIn(world, app)
    const cookie = anna.cookie()
    expect((await visitor(app).send('/', { headers: { Cookie: cookie } })).status).toBe(200)
    const page = await anna.press(await anna.open('/'), 'Logga ut')
    expect([page.path, page.status, anna.cookie()]).toEqual(['/in', 401, ''])
    expect((await visitor(app).send('/', { headers: { Cookie: cookie } })).status).toBe(303)
  })

  test('neither link nor session stands in the database or the log', async () => {
    const path = await signInPath(world, 'bo')
    const anna = await signedIn(world, app)
    const rows = JSON.stringify([
      await world.db.all(world.db.build.selectFrom('sign_in_link').selectAll()),
      await world.db.all(world.db.build.selectFrom('staff_session').selectAll()),
      world.logged,
    ])
    expect(rows).toContain('anna')
    expect(rows).not.toContain(path.slice(4, 24))
    expect(rows).not.toContain(anna.cookie().slice(5, 25))
  })
})

describe('a page of somebody else that presses Anna’s buttons', () => {
  const elsewhere: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://nojd.test' },
    { Origin: 'https://evil.example' },
    { Origin: 'http://nojd.test.evil.example' },
    { Origin: 'https://nojd.test' },
    { Origin: 'null' },
    {},
  ]

  test('closes no round, whatever it says of itself, by form or by JSON', async () => {
    const anna = await signedIn(world, app)
    const before = await dump(world)
    const json = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ key: 'x', title: 'x' })
    for (const headers of elsewhere) {
      for (const path of ['/omgang/hme/2025/close', '/api/v1/rounds/hme/2025/close', '/out']) {
        const response = await anna.send(path, { method: 'POST', headers })
        expect([path, headers, response.status]).toEqual([path, headers, 403])
      }
      const added = { method: 'POST', headers: { ...headers, ...json }, body }
      expect((await anna.send('/api/v1/series', added)).status).toBe(403)
    }
    expect(await dump(world)).toBe(before)
    expect((await anna.send('/')).status).toBe(200)
  })

  test('Anna’s own press works, from a browser that says same-origin and from one that only sends Origin', async () => {
    const anna = await signedIn(world, app)
    const own = { method: 'POST', headers: { Origin: 'http://nojd.test' } }
    expect((await anna.send('/omgang/hme/2025/close', own)).status).toBe(303)
    expect((await findRound(world.db, round))?.state).toBe('closed')
    const modern = { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } }
    expect((await anna.send('/omgang/hme/2025/publish', modern)).status).toBe(303)
  })

  test('signs nobody in as somebody else', async () => {
    const path = await signInPath(world, 'mallory')
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const response = await visitor(app).send(path, { method: 'POST', headers })
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
  })
})

describe('what the browser is told', () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

  test('every answer carries the policy of ANONYMITY.md and is kept nowhere', async () => {
    const csv = 'series,concept,period,value,source\nhme,hme,2022,77,Årsrapport\n'
    granted(await importHistory(world, csv))
    const anna = await signedIn(world, app)
    const asked = routes().filter(({ method }) => method === 'GET')
    const odd = ['/nothing', '/api/nothing', '/s/unknown', '/o/unknown', '/omgang/hme/1999']
    for (const path of [...asked.map((route) => route.path), ...odd]) {
      const { headers, status } = await anna.send(path)
      expect([path, headers.get('Content-Security-Policy')]).toEqual([path, policy])
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      const respondent = /^\/(s|o|in)\/|responses|open\//.test(path)
      expect([path, headers.get('Referrer-Policy')]).toEqual([
        path,
        respondent ? 'no-referrer' : 'same-origin',
      ])
      const picture = status === 200 && /chart\.(svg|png)$/.test(path)
      const kept = picture ? 'private, no-cache' : 'no-store'
      expect([path, headers.get('Cache-Control')]).toEqual([path, kept])
      expect(headers.get('Strict-Transport-Security')).toBeNull()
    }
    for (const refused of [
      await anna.send('/s/x', { method: 'POST', body: 'x'.repeat(100_000) }),
      await visitor(app, 'http://elsewhere.test').send('/'),
    ]) {
      expect(refused.status).toBeGreaterThan(400)
      expect(refused.headers.get('Content-Security-Policy')).toBe(policy)
    }
  })

  test('no page has script or style of its own in it, or loads anything from elsewhere', async () => {
    const anna = await signedIn(world, app)
    for (const path of [
      '/',
      '/serie/hme',
      '/omgang/hme/2025',
      round.links.get('it-1') ?? '',
      '/in',
    ]) {
      const { html } = await anna.open(path)
      expect(html.startsWith('<!doctype html>')).toBe(true)
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|(src|href)="https?:/)
    }
  })

  test('under https the cookie is bound to the host; under http it is at least hidden from script', async () => {
    const cookieOf = async (at: TestWorld) => {
      const path = await signInPath(at, 'anna')
      const who = visitor(createApp(at), at.settings.baseUrl)
      const response = await who.send(path, { method: 'POST' })
      return { set: response.headers.getSetCookie()[0] ?? '', headers: response.headers, who }
    }
    const plain = await cookieOf(world)
    expect(plain.set).toMatch(/^nojd=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    await world.close()
    world = await testWorld({ kind: 'demo', baseUrl: 'https://enkat.example.se' })
    const { set, headers, who } = await cookieOf(world)
    expect(set).toMatch(/^__Host-nojd=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=63072000; includeSubDomains')
    expect((await who.send('/')).status).toBe(200)
  })

  test('under another name the program does not answer, except to probes', async () => {
    for (const { name, method, path } of routes()) {
      const response = await visitor(app, 'http://evil.test').send(path, { method })
      const probe = path === '/healthz' || path === '/readyz'
      expect([name, response.status]).toEqual([name, probe ? 200 : 421])
    }
    for (const host of ['nojd.test:81', 'NOJD.test.', 'nojd.test@evil.test', '']) {
      const response = await app.request('http://nojd.test/', { headers: { Host: host } })
      expect([host, response.status]).toEqual([host, 421])
    }
  })
})

test('while a round is open nobody can tell from any page or reply how it was answered; after publication they can', async () => {
  // Two cities alike in everything but the answers of 2025.
  const happy = await city(5)
  const unhappy = await city(1)
  expect(happy.open.size).toBeGreaterThan(60)
  expect(unhappy.open).toEqual(happy.open)
  expect(unhappy.closed).toEqual(happy.closed)
  const after = [...happy.published]
  const changed = after.filter(([name, text]) => unhappy.published.get(name) !== text)
  expect(changed.map(([name]) => name)).toContain('anna GET /omgang/hme/2025')
  expect(changed.map(([name]) => name)).toContain('anna GET /')
  // Every picture of six states is drawn.
}, 120_000)

/**
 * A city of its own with one published round, and one that is answered by thirty alike, one of them
 * with a blank form: what the program says of it while it is open, closed, and published.
 */
async function city(answer: number) {
  await world.close()
  world = await testWorld({ kind: 'demo' })
  const people = { it: 20, hr: 12 }
  const earlier = await fielded(world, { period: '2024', people })
  const api = client(createApp(world), null)
  const send = (token: string, answers: object) =>
    api.post(`/api/v1/responses/${token}`, { answers })
  for (const token of earlier.tokens.values()) await send(token, allNine(3))
  granted(await closeRound(world, earlier))
  granted(await publishRound(world, earlier))
  const asked = await fielded(world, { period: '2025', people })
  const tokens = [...asked.tokens.values()].slice(0, 30)
  for (const [i, token] of tokens.entries()) {
    const reply = await send(token, i === 0 && answer === 1 ? {} : allNine(answer))
    expect(reply.status).toBe(200)
  }
  const open = await crawl(asked)
  granted(await closeRound(world, asked))
  const closed = await crawl(asked)
  granted(await publishRound(world, asked))
  return { open, closed, published: await crawl(asked) }
}

/** What every GET of the program says to everybody: bodies and headers, by who asked for what. */
async function crawl({ tokens }: Fielded): Promise<Map<string, string>> {
  const own = createApp(world)
  const anna = await signedIn(world, own)
  const name = `program-${String(world.logged.length)}`
  const { key } = granted(await addApiKey(world, name, everyScope))
  const program = client(own, key)
  const stranger = client(own, null)
  const token = tokens.get('it-1') ?? ''
  const paths = Object.keys(permissions)
    .filter((name) => name.startsWith('GET '))
    .map((name) =>
      name
        .slice(4)
        .replace('/s/:token', `/s/${token}`)
        .replace(/:token|:link/, 'none')
        .replace(':series', 'hme')
        .replace(':period', '2025')
        .replace(':key', 'hme')
        .replace(':version', '1'),
    )
  const more = paths
    .filter((path) => /trend|serie\//.test(path))
    .flatMap((path) => [`${path}?concept=hme&unit=stad/it`, `${path}?concept=meningsfullt-topp`])
  // One letter a byte: pictures are compared too, and are no text.
  const letters = (bytes: ArrayBuffer | Uint8Array) => new TextDecoder('latin1').decode(bytes)
  const seen = new Map<string, string>()
  for (const path of [...paths, ...more, `/s/${token}?again=1`]) {
    const response = await anna.send(path)
    const headers = JSON.stringify([...response.headers])
    const body = letters(await response.arrayBuffer())
    seen.set(`anna GET ${path}`, `${String(response.status)} ${headers} ${body}`)
    seen.set(`stranger GET ${path}`, letters((await stranger.get(path)).bytes))
    if (path.startsWith('/api/'))
      seen.set(`program GET ${path}`, letters((await program.get(path)).bytes))
  }
  return seen
}
