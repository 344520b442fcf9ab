import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seeded } from '../src/demo/simulate.ts'
import { closeRound } from '../src/work/close-round.ts'
import { publishRound } from '../src/work/publish-round.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import { dump } from './dump.ts'
import { fielded, items } from './fielded.ts'
import { type Environment, nojd } from './nojd.ts'
import { program, start, type Started } from './started.ts'
import { granted } from './world.ts'
import { testWorld, type NodeTestWorld as TestWorld } from './world-node.ts'

describe('two hundred colleagues answer while the server is killed again and again', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await testWorld({ kind: 'demo' })
  })
  afterAll(() => world.close())

  test('every answer that was acknowledged is there after each start, as it was last sent, and none twice', async () => {
    const round = await fielded(world, { people: { it: 200 } })
    const environment = {
      NOJD_DATABASE: world.settings.database,
      NOJD_KEYS: world.settings.keys,
      NOJD_LISTEN: '127.0.0.1:0',
    }
    const chance = seeded(9)
    /** By the hash of a token: everything that was sent, and what was last acknowledged. */
    const sent = new Map<string, string[]>()
    const acknowledged = new Map<string, string>()
    let server = await started(environment)
    let alive = true

    const submit = async (token: string) => {
      const answers = Object.fromEntries(items.map((i) => [i, 1 + Math.floor(chance() * 5)]))
      const hash = createHash('sha256').update(token).digest('hex')
      const text = JSON.stringify(answers)
      sent.set(hash, [...(sent.get(hash) ?? []), text])
      try {
        const response = await fetch(`${server.address}/api/v1/responses/${token}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ language: 'sv', answers }),
        })
        if (response.status === 200) acknowledged.set(hash, text)
        else throw new Error(`answered ${String(response.status)}`)
        return true
      } catch (error) {
        // Cut off in the middle: nobody knows whether it was stored.
        if (error instanceof TypeError) return false
        throw error
      }
    }

    const queue = [...round.tokens.values()]
    const restarted = async () => {
      while (!alive) await wait(5)
    }
    const clients = Array.from({ length: 6 }, async () => {
      for (;;) {
        const token = queue.shift()
        if (token === undefined) return
        // Who was cut off tries again: with new answers, by the same link.
        while (!(await submit(token))) await restarted()
      }
    })

    const kills: number[] = []
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      while (acknowledged.size < share * 200) await wait(1)
      await wait(chance() * 8)
      alive = false
      process.kill(server.process.pid, 'SIGKILL')
      expect(await server.process.stop()).toBe('SIGKILL')
      const stored = ballots(world)
      kills.push(stored.size)
      expectAllThere(stored, sent, acknowledged)
      server = await started(environment)
      expectAllThere(ballots(world), sent, acknowledged)
      alive = true
    }
    await Promise.all(clients)
    expect(await server.process.stop()).toBe(0)

    // It was killed in the middle of work, not before or after it.
    expect(kills.every((count) => count > 0 && count < 200)).toBe(true)
    expect(new Set(kills).size).toBe(5)
    expect(acknowledged.size).toBe(200)
    expect([...ballots(world)].sort()).toEqual([...acknowledged].sort())
    expect(granted(await closeRound(world, round))).toMatchObject({ submitted: 200 })
    const { figures } = granted(await publishRound(world, round))
    expect(figures.find(({ measure }) => measure === 'hme')).toMatchObject({ n: 200 })
  })
})

test('what was written is on disk before it is acknowledged: WAL and synchronous=FULL on every connection', async () => {
  const world = await testWorld({ kind: 'real' })
  try {
    const ask = async (pragma: string) => {
      const query = sql.raw<Record<string, unknown>>(`PRAGMA ${pragma}`).compile(world.db.build)
      const [row = {}] = await world.db.all({ compile: () => query })
      return Object.values(row)[0]
    }
    expect(await ask('journal_mode')).toBe('wal')
    expect(await ask('synchronous')).toBe(2)
    expect(await ask('secure_delete')).toBe(1)
    expect(await ask('foreign_keys')).toBe(1)
    // The control: on a connection that only asks for WAL, better-sqlite3 leaves NORMAL.
    const plain = new Database(world.settings.database)
    plain.pragma('journal_mode = WAL')
    expect(plain.pragma('synchronous', { simple: true })).toBe(1)
    plain.close()
  } finally {
    await world.close()
  }
})

describe('an operator who starts it wrongly', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nojd-start-'))
    writeFileSync(join(folder, 'a-file'), 'not a database, whatever it is called\n'.repeat(40))
    mkdirSync(join(folder, 'a-folder'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** Exit code 1 and a sentence for people: no stack, nothing on the output stream. */
  async function expectRefusal(env: Environment, says: RegExp, words = ['migrate']) {
    const { code, out, err } = await nojd(words, env)
    expect([words, env, code, out]).toEqual([words, env, 1, ''])
    expect(err).toMatch(says)
    expect(err).not.toMatch(/^\s+at |node:internal|Error:.*\n\s+at/m)
    expect(err.trim().split('\n').length).toBeLessThan(4)
  }

  test('reads which file cannot be a database, and why, and finds nothing changed', async () => {
    const before = readFileSync(join(folder, 'a-file'), 'utf8')
    const wrong: [path: string, why: RegExp][] = [
      [join(folder, 'no-folder/nojd.db'), /no-folder\/nojd\.db cannot be opened.*NOJD_DATABASE/s],
      [join(folder, 'a-file/nojd.db'), /cannot be opened for writing/],
      ['/proc/nojd.db', /cannot be opened for writing/],
      [join(folder, 'a-folder'), /cannot be opened for writing/],
      [join(folder, 'a-file'), /not a database/],
      ['postgres://nojd@localhost/nojd', /PostgreSQL is not supported yet/],
    ]
    await Promise.all(wrong.map(([path, why]) => expectRefusal({ NOJD_DATABASE: path }, why)))
    expect(existsSync(join(folder, 'no-folder'))).toBe(false)
    expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe(before)
  })

  test('reads that the database belongs to a newer program, which it leaves as it was', async () => {
    const NOJD_DATABASE = join(folder, 'newer.db')
    expect((await nojd(['migrate'], { NOJD_DATABASE })).code).toBe(0)
    const file = new Database(NOJD_DATABASE)
    file.exec("INSERT INTO migration VALUES ('9999_next_year.sql', '2027-01-01')")
    file.close()
    const before = await dumpFile(NOJD_DATABASE)
    const says = /made by a newer Nöjd \(it has 9999_next_year\.sql\).*Nothing was changed/s
    const commands = [['migrate'], ['serve'], ['demo'], ['series', 'add', 'x', '--title', 'x']]
    await Promise.all(commands.map((words) => expectRefusal({ NOJD_DATABASE }, says, words)))
    expect(await dumpFile(NOJD_DATABASE)).toBe(before)
  })

  test('reads which setting is wrong by its name, a sentence each', async () => {
    const NOJD_DATABASE = join(folder, 'settings.db')
    const wrong: [env: Environment, says: RegExp][] = [
      [{ NOJD_LISTEN: 'here' }, /^NOJD_LISTEN is host:port/],
      [{ NOJD_LISTEN: '127.0.0.1:99999' }, /^NOJD_LISTEN .*65535/],
      [{ NOJD_BASE_URL: 'ftp://nojd.test' }, /^NOJD_BASE_URL is an address such as/],
      [{ NOJD_BASE_URL: 'nojd.test' }, /^NOJD_BASE_URL/],
      [{ NOJD_LISTEN: '0.0.0.0:3000' }, /^NOJD_BASE_URL is needed/],
      [{ NOJD_LOCALE: 'de' }, /^NOJD_LOCALE is sv or en/],
      [{ NOJD_FEWEST: 'few' }, /^NOJD_FEWEST is a whole number/],
      [{ NOJD_FEWEST: '-1' }, /^NOJD_FEWEST/],
      [{ NOJD_FEWEST: '7.5' }, /^NOJD_FEWEST is a whole number/],
      [{ NOJD_LOG_LEVEL: 'loud' }, /^NOJD_LOG_LEVEL/],
      [{ NOJD_SURVEYS: join(folder, 'nowhere') }, /NOJD_SURVEYS/],
      [{ NOJD_LOCALE: 'de', NOJD_FEWEST: 'x' }, /NOJD_FEWEST.*\n.*NOJD_LOCALE/],
    ]
    await Promise.all(wrong.map(([env, says]) => expectRefusal({ NOJD_DATABASE, ...env }, says)))
    expect(existsSync(NOJD_DATABASE)).toBe(false)
    // An empty variable is one that was not set.
    expect((await nojd(['migrate'], { NOJD_DATABASE, NOJD_LOCALE: '' })).code).toBe(0)
  })

  test('reads that the key folder cannot be used, and no round is planned', async () => {
    const NOJD_DATABASE = join(folder, 'keys.db')
    const plan = ['round', 'plan', 'hme/2026', '--definition', 'hme@1']
    expect((await nojd(['survey', 'publish', 'surveys/hme/1.json'], { NOJD_DATABASE })).code).toBe(
      0,
    )
    expect((await nojd(['series', 'add', 'hme', '--title', 'HME'], { NOJD_DATABASE })).code).toBe(0)
    const before = await dumpFile(NOJD_DATABASE)
    const NOJD_KEYS = join(folder, 'a-file/keys')
    await expectRefusal({ NOJD_DATABASE, NOJD_KEYS }, /key folder .*a-file\/keys/, plan)
    expect(await dumpFile(NOJD_DATABASE)).toBe(before)
    expect((await nojd(plan, { NOJD_DATABASE })).code).toBe(0)
  })

  test('finds database and secrets readable by nobody else', () => {
    const files = [join(folder, 'keys.db'), join(folder, 'keys-keys')]
    expect(files.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['600', '700'])
  })

  test('reads that the port is taken', async () => {
    const first = await started({
      NOJD_DATABASE: join(folder, 'one.db'),
      NOJD_LISTEN: '127.0.0.1:0',
    })
    const NOJD_LISTEN = new URL(first.address).host
    const env = { NOJD_DATABASE: join(folder, 'two.db'), NOJD_LISTEN }
    await expectRefusal(env, /is taken\. Name another in NOJD_LISTEN/, ['serve'])
    expect(await first.process.stop()).toBe(0)
  })
})

async function started(env: Environment): Promise<{ process: Started; address: string }> {
  const process_ = start(process.execPath, [program, 'serve'], { env })
  return { process: process_, address: await process_.says(/answers at (\S+)/) }
}

/** The ballots in the file, by key. */
function ballots(world: TestWorld): Map<string, string> {
  const file = new Database(world.settings.database, { readonly: true })
  try {
    const rows = file
      .prepare<[], { ballot_key: string; answers: Buffer }>(
        'SELECT ballot_key, answers FROM ballot',
      )
      .all()
    expect(new Set(rows.map(({ ballot_key }) => ballot_key)).size).toBe(rows.length)
    return new Map(rows.map(({ ballot_key, answers }) => [ballot_key, answers.toString('utf8')]))
  } finally {
    file.close()
  }
}

/** Nothing acknowledged is missing; nothing is there that nobody sent. */
function expectAllThere(
  stored: ReadonlyMap<string, string>,
  sent: ReadonlyMap<string, readonly string[]>,
  acknowledged: ReadonlyMap<string, string>,
) {
  const missing = [...acknowledged.keys()].filter((hash) => !stored.has(hash))
  expect(missing).toEqual([])
  for (const [hash, text] of stored) {
    expect(sent.get(hash)).toContain(text)
    const last = acknowledged.get(hash)
    if (last !== undefined) expect(text).toBe(last)
  }
}

async function dumpFile(path: string): Promise<string> {
  const db = openSqlite(path)
  try {
    return await dump({ db })
  } finally {
    db.close()
  }
}
