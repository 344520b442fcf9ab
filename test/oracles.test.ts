import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { compare, summed } from './oracles/compare.ts'
import { playFolder } from './oracles/folder.ts'
import { root } from './surveys.ts'

// The fixtures: made-up answers, and what R 4.2.2 (survey 4.1-1, psych 2.2.9) computed from them.
// Every number was computed again in plain JavaScript written from the formulas; the two agree to
// 4e-12. The files are kept as they came, byte for byte.

/** How many values each kind of case expects, counted in the files by another program. */
const counts: Readonly<Record<string, number>> = {
  question: 38_210,
  nps: 1351,
  index: 5902,
  meanOfSubIndices: 244,
  responseRate: 1112,
  compareQuestion: 2632,
  compareIndex: 768,
  compareNps: 117,
  pAdjust: 316,
  pAdjustList: 84,
  weighted: 3241,
  weightedCompare: 168,
  postStratify: 117,
  rake: 117,
  reliability: 360,
  reliabilityRaw: 34,
  correlation: 3692,
  drivers: 228,
  driversRaw: 45,
  trend: 1120,
  quantileT: 84,
  twoSidedT: 126,
  quantileF: 10,
  quantileNormal: 6,
  twoSidedNormal: 9,
  upperChiSquare: 36,
  bands: 48,
  compareObjects: 9210,
  rank: 11_243,
  mixChange: 2317,
  planner: 398,
  targetVerdict: 802,
  changeWords: 2620,
  trendWords: 1345,
  movingFigures: 1192,
  roundSpread: 132,
}

const fixtures = `${root}test/oracles`
const played = playFolder(fixtures)

describe('the fixtures of this project', () => {
  test('every value is what R computed, a number within 1e-9, and no value is left out', () => {
    expect(played.unreadable).toEqual([])
    expect(
      played.cases.flatMap(({ id, compared }) => compared.faults.map((at) => `${id} ${at}`)),
    ).toEqual([])
    const agreed = Object.keys(counts).map((kind) => {
      const all = summed(
        played.cases.filter((one) => one.kind === kind).map(({ compared }) => compared),
      )
      return [kind, all.numbers + all.others]
    })
    expect(Object.fromEntries(agreed)).toEqual(counts)
  })

  test('every kind of case is counted', () => {
    expect([...new Set(played.cases.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(counts).sort(),
    )
  })

  test('one value that is changed is noticed, whichever it is', () => {
    let changes = 0
    const passed = played.cases.flatMap(({ id, expected, said }) => {
      if ('threw' in said) throw new Error(`${id} ${said.threw}`)
      return [...changedOnce(expected)].flatMap(({ at, changed }) => {
        changes += 1
        return compare(said.got, changed).faults.length === 1 ? [] : [`${id} ${at}`]
      })
    })
    expect(passed).toEqual([])
    expect(changes).toBe(Object.values(counts).reduce((sum, n) => sum + n, 0))
  })
})

describe('npm run oracles -- FOLDER', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nojd-oracles-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** The exit code and what was printed, of a folder with these files. */
  function run(files: Readonly<Record<string, unknown>>) {
    const own = mkdtempSync(join(folder, 'set-'))
    for (const [name, content] of Object.entries(files))
      writeFileSync(
        join(own, name),
        typeof content === 'string' ? content : JSON.stringify(content),
      )
    return runIn(own)
  }

  function runIn(own: string) {
    const words = ['--import', 'tsx', 'test/oracles/run.ts', own]
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      ...{ cwd: root, encoding: 'utf8' },
    })
    return { status, said: stdout + stderr }
  }

  // Halves go up: 23 of 40 is 57.5 %.
  const bands = {
    ...{ id: 'one', kind: 'bands', args: { countN: [[23, 40]] } },
    expected: { percent: [58], band: ['needs-improvement'] },
  }

  test('ends with how many values passed, and exit code 0', () => {
    const { status, said } = run({ 'a.expected.json': { cases: [bands, { ...bands, id: 'two' }] } })
    expect(said).toMatch(/4 passed, 0 failed \(values\)\n$/)
    expect(status).toBe(0)
  })

  test('names a value that differs by set, case and place, whatever tolerance the file asks for', () => {
    const expected = { percent: [57.5], more: null }
    const { status, said } = run({
      'a.expected.json': { tolerance: 1, cases: [bands, { ...bands, id: 'two', expected }] },
    })
    expect(said).toContain('FAILED a two percent.0: expected 57.5, got 58\n')
    expect(said).toContain('FAILED a two more: expected null, got nothing\n')
    expect(said).toContain('FAILED a two band.0: not expected\n')
    expect(said).toMatch(/2 passed, 3 failed \(values\)\n$/)
    expect(status).toBe(1)
  })

  test('fails for a kind it does not know, a case that cannot be played, and a file that is none', () => {
    const { status, said } = run({
      'kind.expected.json': { cases: [{ ...bands, kind: 'constructor' }] },
      'args.expected.json': { cases: [{ ...bands, args: { countN: 'all' } }] },
      'torn.expected.json': '{',
      'none.expected.json': { cases: [{ ...bands, expected: undefined }] },
    })
    expect(said).toContain('FAILED kind one: unknown kind constructor\n')
    expect(said).toContain('FAILED args one: ')
    expect(said).toContain('FAILED torn: ')
    expect(said).toContain('FAILED none: ')
    expect(said).toMatch(/0 passed, 6 failed \(values\)\n$/)
    expect(status).toBe(1)
  })

  test('fails where there is nothing to play, or no folder', () => {
    expect(run({ 'a.expected.json': { cases: [] } })).toMatchObject({ status: 1 })
    expect(run({})).toMatchObject({ status: 1 })
    expect(runIn(join(folder, 'nowhere'))).toMatchObject({ status: 1 })
  })

  test('a row less has other numbers, a column less has none, and other names have the same', () => {
    const read = (name: string) => readFileSync(join(fixtures, `support-a.${name}`), 'utf8')
    const csv = read('csv')
    const meta = read('meta.json')
    const { cases } = z
      .object({ cases: z.array(z.looseObject({ kind: z.string() })) })
      .parse(JSON.parse(read('expected.json')))
    const questions = JSON.stringify({ cases: cases.filter(({ kind }) => kind === 'question') })
    const { said } = run({
      ...{ 'short.expected.json': questions, 'short.meta.json': meta },
      'short.csv': csv.trimEnd().split('\n').slice(0, -1).join('\n'),
      ...{ 'thin.expected.json': questions, 'thin.meta.json': meta },
      'thin.csv': csv.replace('q1', 'q9'),
      'named.expected.json': questions.replaceAll('"q1"', '"Hur går det?"'),
      'named.meta.json': meta.replaceAll('"q1"', '"Hur går det?"'),
      'named.csv': csv.replace('q1', '"Hur går det?"'),
    })
    expect(said).toMatch(/FAILED short q\/2017Q4\/q1 n: expected \d+, got \d+/)
    expect(said).toContain('FAILED thin q/2017Q4/q1: no column q1\n')
    expect(said).not.toContain('FAILED named')
    expect(said).toContain('99 cases')
  })
})

/** A document with one value changed, for each: a number by 3e-9, more than may pass for the same. */
function* changedOnce(value: unknown, at = ''): Generator<{ at: string; changed: unknown }> {
  if (Array.isArray(value) && value.length > 0) {
    for (const [i, inner] of value.entries())
      for (const one of changedOnce(inner, `${at}.${String(i)}`))
        yield { at: one.at, changed: value.with(i, one.changed) }
  } else if (isRecord(value) && Object.keys(value).length > 0) {
    for (const [name, inner] of Object.entries(value))
      for (const one of changedOnce(inner, `${at}.${name}`))
        yield { at: one.at, changed: { ...value, [name]: one.changed } }
  } else if (typeof value === 'number')
    yield { at, changed: value + 3e-9 * Math.max(1, Math.abs(value)) }
  else yield { at, changed: value === null ? 0 : typeof value === 'boolean' ? !value : 'another' }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
