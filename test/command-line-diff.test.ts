import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionDiffShape } from '../src/core/definition/diff-shape.ts'
import { nojd } from './nojd.ts'
import { hme } from './surveys.ts'

// What changed between two versions, at the terminal.

let folder = ''
let env: Record<string, string> = {}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-diff-'))
  env = { NOJD_DATABASE: join(folder, 'nojd.db') }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** HME in a later version: every question says it is the same, `larande` as said. */
function version(number: number, change: string, words?: string): string {
  const pages = hme.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => ({
      ...item,
      since: { item: item.key, change: item.key === 'larande' ? change : 'same' },
      ...(item.key === 'larande' && words !== undefined ? { text: { sv: words, en: words } } : {}),
    })),
  }))
  const path = join(folder, `hme-${String(number)}.json`)
  writeFileSync(path, JSON.stringify({ ...hme, version: number, pages }))
  return path
}

describe('nojd survey diff', () => {
  test('compares a file with what ships, in the language that is wished, and makes no database', async () => {
    const second = version(2, 'reworded', 'Jag lär mig nya saker i mitt arbete')
    const { code, out, err } = await nojd(['survey', 'diff', 'hme@1', second], env)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('hme@1 → hme@2\n\nFrågor\n  larande: omformulerad; ändrad ordalydelse\n')
    expect(out).toContain('  8 frågor är oförändrade\n')
    expect(out).toContain('  hme: bryter jämförbarheten: ändrad fråga (larande)\n')
    // Of 22 measures the index, motivation, and the mean and share of the question break.
    expect(out).toMatch(/ {2}18 mått kan jämföras\n$/)
    const english = await nojd(['survey', 'diff', 'hme@1', second, '--language', 'en'], env)
    expect(english.out).toContain('  hme: breaks comparability: reworded question (larande)\n')
    const set = await nojd(['survey', 'diff', 'hme@1', second], { ...env, NOJD_LOCALE: 'en' })
    expect(set.out).toBe(english.out)
    const json = await nojd(['survey', 'diff', second, 'hme@1', '--json'], env)
    expect(definitionDiffShape.parse(JSON.parse(json.out))).toMatchObject({
      ...{ older: 'hme@1', newer: 'hme@2', relation: 'versions', missing: [] },
    })
    expect(existsSync(env['NOJD_DATABASE'] ?? '')).toBe(false)
  })

  test('warns of words that changed in silence, and of a version that is not there', async () => {
    const third = version(3, 'same', 'Jag lär mig något')
    const { out } = await nojd(['survey', 'diff', 'hme@1', third], env)
    expect(out).toContain('Version 2 finns inte här.')
    expect(out).toContain(
      '  larande: samma fråga; ändrad ordalydelse (versionen säger att frågan är densamma: ange reworded om meningen kan ha ändrats)\n',
    )
  })

  test('takes what is published for the truth, and follows it from version to version', async () => {
    const published = { ...hme, key: 'hme-egen' }
    const path = (number: number) => join(folder, `egen-${String(number)}.json`)
    const step = (number: number, change: string) => {
      const pages = published.pages.map((page) => ({
        ...page,
        items: page.items.map((item) => ({
          ...item,
          ...(number === 1 ? {} : { since: { item: item.key, change } }),
        })),
      }))
      writeFileSync(path(number), JSON.stringify({ ...published, version: number, pages }))
    }
    step(1, 'same')
    step(2, 'reworded')
    step(3, 'same')
    for (const number of [1, 2])
      expect((await nojd(['survey', 'publish', path(number)], env)).code).toBe(0)
    // The file of version 1 is changed afterwards: the published one counts.
    writeFileSync(path(1), JSON.stringify({ ...published, title: { sv: 'Annat', en: 'Other' } }))
    const { out } = await nojd(['survey', 'diff', 'hme-egen@1', path(3)], env)
    expect(out).toContain('bryter jämförbarheten: ändrad fråga')
    expect(out).not.toContain('Enkäten\n')
    const same = await nojd(['survey', 'diff', 'hme-egen@2', path(2)], env)
    expect(same.out).toBe('hme-egen@2 och hme-egen@2 är lika.\n')
    const changed = await nojd(['survey', 'diff', 'hme-egen@1', path(1)], env)
    expect([changed.code, changed.out]).toEqual([1, ''])
    expect(changed.err).toContain('Both are hme-egen@1, with different content.')
  })

  test('is refused what it cannot find or read', async () => {
    const faulty = join(folder, 'faulty.json')
    writeFileSync(faulty, JSON.stringify({ ...hme, measures: [] }))
    for (const [words, code, says] of [
      [['hme@7', 'hme@1'], 1, /hme@7 is neither published nor in the catalogue/],
      [['hme@1', 'nowhere.json'], 1, /nowhere\.json cannot be read/],
      [['hme@1', faulty], 1, /faulty\.json has faults/],
      [['hme@1'], 2, /takes OLDER NEWER/],
      [['hme@1', 'hme@1', '--language', 'fi'], 2, /--language is sv or en/],
    ] as const) {
      const ran = await nojd(['survey', 'diff', ...words], env)
      expect([words, ran.code, ran.out]).toEqual([words, code, ''])
      expect(ran.err).toMatch(says)
    }
  })
})
