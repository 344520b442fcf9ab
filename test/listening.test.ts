import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/http/app.tsx'
import { type Listening, listen } from '../src/node/server.ts'
import type { RawBody } from './client.ts'
import { damagedForms, endless, lastPage, urlencoded } from './damaged-forms.ts'
import { dump, storedBallots } from './dump.ts'
import { allNine, fielded, type Fielded } from './fielded.ts'
import { visitor } from './visitor.ts'
import { type NodeTestWorld, root, testWorld } from './world-node.ts'

describe('a server that listens', () => {
  let world: NodeTestWorld
  let round: Fielded
  let server: Listening
  let home: string
  beforeAll(async () => {
    world = await testWorld({ kind: 'demo' })
    round = await fielded(world)
    server = await listen(root, { host: '127.0.0.1', port: 0 }, (port) => ({
      ...world,
      settings: { ...world.settings, baseUrl: `http://127.0.0.1:${String(port)}` },
    }))
    home = `http://127.0.0.1:${String(server.port)}`
  })
  afterAll(async () => {
    await server.stop()
    await world.close()
  })

  test('says what the program says, under its own name only, and serves its style sheet and no other file', async () => {
    const { headers } = await visitor(createApp(world)).send('/in')
    const policy = headers.get('Content-Security-Policy')
    expect(policy).toMatch(/^default-src 'none'/)
    expect((await fetch(`${home}/in`)).headers.get('Content-Security-Policy')).toBe(policy)
    expect((await fetch(`http://localhost:${String(server.port)}/in`)).status).toBe(421)
    const style = await fetch(`${home}/style.css`)
    expect([style.status, style.headers.get('X-Content-Type-Options')]).toEqual([200, 'nosniff'])
    for (const path of ['/style.css/../../../package.json', '/..%2fpackage.json', '/package.json'])
      expect([path, (await fetch(home + path)).status]).toEqual([path, 404])
  })

  test('refuses over the wire what the program refuses, and keeps the answer it had', async () => {
    expect((await post(lastPage(allNine(3)))).status).toBe(303)
    const before = await dump(world)
    const canary = 'Kanariefagel7f3c9b'
    for (const { label, status, body, type } of damagedForms(canary)) {
      const reply = await post(body, type)
      expect([label, reply.status]).toEqual([label, status])
      expect(await reply.text()).not.toContain(canary)
    }
    // The server answers before all has come and hangs up, so a sender may only see the latter.
    const status = await post(endless()).then(
      (response) => response.status,
      () => 'hung up',
    )
    expect(['hung up', 413]).toContain(status)
    expect((await fetch(home + link())).status).toBe(200)
    expect(await dump(world)).toBe(before)
    expect(await storedBallots(world, round)).toEqual([allNine(3)])
    expect(world.logged.join('\n')).not.toContain(canary)
  })

  const link = () => round.links.get('it-1') ?? ''
  const post = (body: RawBody, type: string | null = urlencoded) =>
    fetch(home + link(), {
      method: 'POST',
      redirect: 'manual',
      headers: type === null ? {} : { 'Content-Type': type },
      body,
      duplex: 'half',
    })
})
