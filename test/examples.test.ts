import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { trendOf } from '../src/core/trend-of.ts'
import { historyCsv, targetsCsv } from '../src/demo/city/hme.ts'
import { readHistoryCsv } from '../src/exchange/history-csv.ts'
import { readTargetsCsv } from '../src/exchange/targets-csv.ts'
import { hme, root, toppbetyg } from './surveys.ts'

// An example in a doc comment is a promise to the reader: here every one of them is run.

const examples = ['src/core', 'src/exchange', 'src/charts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => examplesIn(join(folder, name))),
)

/** What examples may use by name beside the file they stand in. */
const known = { hme, toppbetyg, published: publishedTrend() }

test('the doc comments hold at least thirty examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(30)
})

describe('every example gives what it says', () => {
  for (const { file, line, code, value } of examples) {
    test(`${file}:${String(line)} ${code.at(-1) ?? ''}`, async () => {
      const module = z.looseObject({}).parse(await import(/* @vite-ignore */ join(root, file)))
      const scope = { ...known, ...module }
      close(run(code, scope), run([value], scope))
    })
  }
})

test('an example that says something else fails, and so does one that cannot be run', () => {
  const scope = { double: (x: number) => 2 * x }
  expect(() => {
    close(run(['double(2)'], scope), run(['5'], scope))
  }).toThrow()
  expect(() => {
    close(run(['double(2)'], scope), run(['4 + 13e-9'], scope))
  }).toThrow()
  expect(() => run(['triple(2)'], scope)).toThrow('triple is not defined')
  close(run(['const two = 2', 'double(two)'], scope), 4)
})

test('an @example without "// =>" is a fault and not passed over', () => {
  expect(() => examplesOf('/**\n * @example half(2)\n */', 'x.ts')).toThrow('x.ts:2')
  expect(examplesOf('/** @example half(2) // => 1 */', 'x.ts')).toHaveLength(1)
})

interface Example {
  readonly file: string
  readonly line: number
  /** Statements, the last of them the expression. */
  readonly code: readonly string[]
  readonly value: string
}

function examplesIn(file: string): Example[] {
  return examplesOf(readFileSync(join(root, file), 'utf8'), file)
}

function examplesOf(source: string, file: string): Example[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const firstLine = source.slice(0, comment.index).split('\n').length
    const lines = comment[0]
      .replace(/^\/\*\*|\*\/$/g, '')
      .split('\n')
      .map((text) => text.replace(/^\s*\* ?/, '').trim())
    return lines.flatMap((text, at) => {
      if (!text.startsWith('@example')) return []
      const next = lines.findIndex((later, i) => i > at && later.startsWith('@'))
      const block = lines.slice(at, next === -1 ? lines.length : next)
      const line = firstLine + at
      return [readExample(block, file, line)]
    })
  })
}

/** `call(…) // => value`, or statements on lines of their own, the value last. */
function readExample(block: readonly string[], file: string, line: number): Example {
  const text = block.join('\n').replace('@example', '').trim()
  const [before, value, ...more] = text.split('// =>')
  if (before === undefined || value === undefined || more.length > 0)
    throw new Error(`${file}:${String(line)} an example needs one "// => value"`)
  return { file, line, code: before.trim().split('\n'), value: value.trim() }
}

function run(code: readonly string[], scope: Readonly<Record<string, unknown>>): unknown {
  const statements = [...code.slice(0, -1), `return (${code.at(-1) ?? ''})`].join('\n')
  const body = compileFunction(statements, Object.keys(scope))
  return Reflect.apply(body, undefined, Object.values(scope))
}

/** Deep equality, numbers within 1e-9. */
function close(got: unknown, expected: unknown): void {
  expect(rounded(got, expected)).toEqual(expected)
}

/** What was got, each number that is near enough taken for the expected one. */
function rounded(got: unknown, expected: unknown): unknown {
  if (typeof got === 'number' && typeof expected === 'number')
    return Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) ? expected : got
  if (typeof got !== 'object' || got === null) return got
  const at = (name: string): unknown => Reflect.get(Object(expected), name)
  const inner = Object.entries(got).map(([name, one]) => [name, rounded(one, at(name))] as const)
  return Array.isArray(got) ? inner.map(([, one]) => one) : Object.fromEntries(inner)
}

/** HME of one administration as published, with its target. */
function publishedTrend() {
  const unit = 'stad/intraservice'
  const read = readHistoryCsv(historyCsv)
  const goals = readTargetsCsv(targetsCsv)
  if ('faults' in read || 'faults' in goals) throw new Error('the published data cannot be read')
  return trendOf(
    { series: 'hme', concept: 'hme', group: { unit } },
    read.history.map(({ point }) => point).filter((point) => point.unit === unit),
    [],
    goals.targets.filter((one) => one.unit === unit).map(({ target }) => target),
    'sv',
  )
}
