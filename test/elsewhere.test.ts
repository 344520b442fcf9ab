import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sv } from '../src/core/words/sv.ts'
import { markInstallation } from '../src/db/installation.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import { createApp } from '../src/http/app.tsx'
import { client } from './client.ts'
import { dump } from './dump.ts'
import { nojd } from './nojd.ts'
import { visitor } from './visitor.ts'
import { type NodeTestWorld, root, testWorld } from './world-node.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-elsewhere-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the demo for a database elsewhere', () => {
  let NOJD_DATABASE: string
  beforeAll(async () => {
    NOJD_DATABASE = join(folder, 'demo.db')
    // The key folder has a secret of somebody else, and a folder that is none of ours.
    const NOJD_KEYS = join(folder, 'keys')
    mkdirSync(join(NOJD_KEYS, 'lost+found'), { recursive: true })
    writeFileSync(join(NOJD_KEYS, 'round-others'), 'secret of another database')
    const words = ['demo', '--sql', join(folder, 'demo')]
    const ran = await nojd(words, { NOJD_DATABASE, NOJD_KEYS })
    expect(ran).toMatchObject({ code: 0, err: '' })
    // Where wrangler dev answers, unless another address is named.
    expect(ran.out).toMatch(/Answer a survey: {2}http:\/\/localhost:8787\/s\//)
    expect(ran.out).toMatch(/Staff home: {7}http:\/\/localhost:8787\/in\//)
  })

  test('is the same demo, row by row, once it is loaded into empty tables', async () => {
    const elsewhere = join(folder, 'elsewhere.db')
    empty(elsewhere).exec(script('demo/demo.sql'))
    expect(await rowsOf(elsewhere)).toEqual(await rowsOf(NOJD_DATABASE))
    expect(await rowsOf(elsewhere)).toHaveLength((await rowsOf(NOJD_DATABASE)).length)
    expect((await rowsOf(elsewhere)).length).toBeGreaterThan(2000)
  })

  test('does not go into a database that is in use: it stays as it was, and real', async () => {
    const inUse = join(folder, 'in-use.db')
    const file = empty(inUse)
    const db = openSqlite(inUse)
    await db.work([markInstallation(db, 'real', '2026-01-01T00:00:00Z')])
    db.close()
    const before = await rowsOf(inUse)
    expect(() => {
      file.transaction(() => file.exec(script('demo/demo.sql')))()
    }).toThrow(/UNIQUE constraint failed: installation\.id/)
    expect(await rowsOf(inUse)).toEqual(before)
    file.close()
  })

  test('is no demo where somebody else made the tables: without a mark a database is a real one', async () => {
    const unmarked = join(folder, 'unmarked.db')
    expect((await nojd(['migrate'], { NOJD_DATABASE: unmarked })).code).toBe(0)
    new Database(unmarked).exec('DELETE FROM installation').close()
    const ran = await nojd(['demo', '--sql', join(folder, 'never')], { NOJD_DATABASE: unmarked })
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('is not a demo')])
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })

  test('brings the secrets of its open rounds and of no other database, for this user alone, and the list that uploads them', () => {
    const list = JSON.parse(script('demo/keys.json')) as { key: string; file: string }[]
    expect(list.length).toBeGreaterThan(0)
    expect(statSync(join(folder, 'demo/demo.sql')).mode & 0o777).toBe(0o600)
    for (const { key, file } of list) {
      expect(key).toMatch(/^round-[a-z2-9]{6}$/)
      expect(file).toContain(join(folder, 'demo/round-'))
      expect(statSync(file).mode & 0o777).toBe(0o600)
      const secret = readFileSync(file)
      expect(secret).toHaveLength(32)
      // The database has heard of no secret.
      expect(script('demo/demo.sql')).not.toContain(secret.toString('hex'))
    }
  })
})

describe('staff and keys for a database elsewhere', () => {
  let world: NodeTestWorld
  const NOJD_BASE_URL = 'http://nojd.test'
  beforeEach(async () => {
    world = await testWorld({ kind: 'real' })
    return () => world.close()
  })

  test('Anna signs in by the address that was printed, and a new link takes the place of the old', async () => {
    const first = await written('user', 'add', 'anna')
    load('user.sql')
    const again = await written('user', 'link', 'anna')
    load('user.sql')
    const anna = visitor(createApp(world))
    expect((await anna.open(new URL(first).pathname)).status).toBe(404)
    const home = await anna.press(await anna.open(new URL(again).pathname), sv.staff.signIn.button)
    expect([home.status, home.path]).toEqual([200, '/'])
  })

  test('somebody who is there already is not added again', async () => {
    await written('user', 'add', "Anna O'Hara")
    load('user.sql')
    await written('user', 'add', "Anna O'Hara")
    expect(() => {
      load('user.sql')
    }).toThrow(/UNIQUE constraint failed: staff\.name/)
    await written('user', 'link', 'nobody')
    expect(() => {
      load('user.sql')
    }).toThrow(/FOREIGN KEY constraint failed/)
  })

  test('a key may do what its scopes say, and stands in the file as a hash alone', async () => {
    const key = await written('key', 'add', 'report', '--scopes', 'read')
    expect(readFileSync(join(folder, 'user.sql'), 'utf8')).not.toContain(key)
    load('user.sql')
    const api = client(createApp(world), key)
    expect((await api.get('/api/v1/series')).status).toBe(200)
    expect((await api.post('/api/v1/series', { key: 'x', title: 'X' })).status).toBe(403)
  })

  test('a key is revoked by a file too, and an installation that was begun by one is no demo any more', async () => {
    const key = await written('key', 'add', "O'Hara", '--scopes', 'read')
    load('user.sql')
    await written('key', 'revoke', "O'Hara")
    load('user.sql')
    expect((await client(createApp(world), key).get('/api/v1/series')).status).toBe(401)
    await written('user', 'add', 'anna')
    const begun = empty(join(folder, 'begun.db'))
    begun.exec(script('user.sql'))
    expect(begun.prepare('SELECT kind FROM installation').pluck().all()).toEqual(['real'])
    begun.close()
  })

  test('a file that cannot be written is told in a sentence', async () => {
    const ran = await nojd(['user', 'add', 'anna', '--sql', join(root, 'package.json/x.sql')])
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(/package\.json\/x\.sql cannot be written/)
  })

  /** What a command prints last, having written its rows. */
  async function written(...words: string[]): Promise<string> {
    const ran = await nojd([...words, '--sql', join(folder, 'user.sql')], { NOJD_BASE_URL })
    expect(ran).toMatchObject({ code: 0, err: '' })
    return ran.out.trim().split('\n').at(-1) ?? ''
  }

  function load(name: string): void {
    const file = new Database(world.settings.database)
    try {
      file.pragma('foreign_keys = ON')
      file.transaction(() => file.exec(script(name)))()
    } finally {
      file.close()
    }
  }
})

function script(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** A database with our tables and nothing in them, as a command of another platform makes it. */
function empty(path: string): Database.Database {
  const file = new Database(path)
  for (const name of readdirSync(join(root, 'migrations')).sort())
    file.exec(readFileSync(join(root, 'migrations', name), 'utf8'))
  file.pragma('foreign_keys = ON')
  return file
}

/** All rows but the list of migrations, which each database keeps for itself. */
async function rowsOf(path: string): Promise<string[]> {
  const db = openSqlite(path)
  try {
    return (await dump({ db })).split('\n').filter((line) => !line.startsWith('migration '))
  } finally {
    db.close()
  }
}
