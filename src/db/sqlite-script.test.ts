import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scriptOf } from './sqlite-script.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-script-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('what was written as SQL and read again is the same, whatever it holds and however long it is', () => {
  const texts = [
    "O'Hara; DROP TABLE plan;--",
    'två\nrader\r\n',
    'noll\0tecken',
    '',
    'å🙂'.repeat(120_000),
    "'".repeat(90_000),
  ]
  const blobs = [new Uint8Array(0), Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256)]
  const reals = [0.1 + 0.2, 1 / 3, 65.6123456789012345, -0.5, 1e-300, 77]
  const from = tables('from.db')
  texts.forEach((text, i) =>
    from.prepare('INSERT INTO parent VALUES (?, ?)').run(`p${String(i)}`, text),
  )
  blobs.forEach((bytes, i) =>
    from.prepare('INSERT INTO child VALUES (?, ?, ?, NULL)').run('p0', i, bytes),
  )
  reals.forEach((real, i) =>
    from.prepare('INSERT INTO child VALUES (?, ?, ?, ?)').run('p1', i, Buffer.from('x'), real),
  )
  const before = rowsOf(from)
  from.close()

  const script = scriptOf(join(folder, 'from.db'))
  const into = tables('into.db')
  into.exec(script)
  expect(rowsOf(into)).toEqual(before)
  into.close()
  // D1 takes statements of at most 100 kB.
  const statements = script.split(/;\n(?=INSERT|UPDATE|$)/)
  expect(statements.length).toBeGreaterThan(10)
  for (const one of statements) expect(Buffer.byteLength(one)).toBeLessThan(100_000)
})

test('ten thousand short rows are a few statements, and only the tables that were asked for', () => {
  const from = tables('from.db')
  const insert = from.prepare('INSERT INTO parent VALUES (?, ?)')
  from.transaction(() => {
    for (let i = 0; i < 10_000; i++) insert.run(`p${String(i)}`, 'x')
  })()
  from.exec("INSERT INTO child VALUES ('p0', 0, X'00', NULL)")
  from.close()
  const script = scriptOf(join(folder, 'from.db'), ['parent'])
  expect(script.match(/INSERT INTO/g)?.length).toBeLessThan(5)
  expect(script).not.toContain('child')
})

test('a row that refers to another comes after it', () => {
  const from = tables('from.db')
  from.exec("INSERT INTO parent VALUES ('p0', 'x'); INSERT INTO child VALUES ('p0', 0, X'00', 1)")
  from.close()
  const script = scriptOf(join(folder, 'from.db'))
  expect(script.indexOf('"parent"')).toBeLessThan(script.indexOf('"child"'))
})

function tables(name: string): Database.Database {
  const file = new Database(join(folder, name))
  file.pragma('foreign_keys = ON')
  file.exec(`CREATE TABLE migration (name TEXT); INSERT INTO migration VALUES ('0001.sql');
    CREATE TABLE parent (key TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE child (parent TEXT NOT NULL REFERENCES parent (key), part INTEGER NOT NULL,
      bytes BYTEA NOT NULL, value DOUBLE PRECISION, PRIMARY KEY (parent, part))`)
  return file
}

function rowsOf(file: Database.Database): unknown[] {
  return ['parent', 'child', 'migration'].map((name) => file.prepare(`SELECT * FROM ${name}`).all())
}
