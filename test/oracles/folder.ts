import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCsv } from '../../src/exchange/csv.ts'
import { type Comparison, compare, valuesIn } from './compare.ts'
import { kinds, type Player } from './kinds.ts'
import type { Cells } from './survey.ts'

/** What a case of a folder came to. */
export interface Played {
  readonly set: string
  readonly id: string
  readonly kind: string
  readonly expected: unknown
  /** What the program says, or why it says nothing. */
  readonly said: { readonly got: unknown } | { readonly threw: string }
  readonly compared: Comparison
}

/** The cases of a folder, and the files that could not be read, each with the reason. */
export interface PlayedFolder {
  readonly cases: readonly Played[]
  readonly unreadable: readonly string[]
}

/**
 * Plays every case of every `*.expected.json` of a folder. Beside `<set>.expected.json` stand the
 * answers, `<set>.csv`, and what was asked, `<set>.meta.json`, where a set has any.
 */
export function playFolder(
  folder: string,
  table: Readonly<Record<string, Player>> = kinds,
): PlayedFolder {
  const cases: Played[] = []
  const unreadable: string[] = []
  for (const set of setsIn(folder)) {
    try {
      const { expected, rows, meta } = readSetOf(folder, set)
      for (const one of expected) cases.push({ set, ...one, ...play(table, rows, meta, one) })
    } catch (error) {
      unreadable.push(`${set}: ${reason(error)}`)
    }
  }
  return { cases, unreadable }
}

/** The names of the sets, in order. */
function setsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
}

const ending = '.expected.json'

const casesShape = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      args: z.unknown().default({}),
      expected: z.unknown().refine((value) => value !== undefined, 'is missing'),
    }),
  ),
})

function readSetOf(folder: string, set: string) {
  const read = (name: string) => readFileSync(join(folder, `${set}.${name}`), 'utf8')
  const has = (name: string) => existsSync(join(folder, `${set}.${name}`))
  const { cases } = casesShape.parse(JSON.parse(read('expected.json')))
  const meta: unknown = has('meta.json') ? JSON.parse(read('meta.json')) : {}
  return { expected: cases, rows: has('csv') ? readRows(read('csv')) : [], meta }
}

/** The rows as they stand; which columns there are, the file itself says. */
function readRows(text: string): Cells[] {
  const table = readCsv(text, { required: [], others: () => true })
  if ('faults' in table) throw new Error(JSON.stringify(table.faults))
  return table.rows.map(({ cells }) => cells)
}

function play(
  table: Readonly<Record<string, Player>>,
  rows: readonly Cells[],
  meta: unknown,
  { kind, args, expected }: { kind: string; args: unknown; expected: unknown },
): Pick<Played, 'said' | 'compared'> {
  const silent = (threw: string) => ({
    said: { threw },
    compared: {
      ...{ numbers: 0, others: 0, worst: 0 },
      faults: Array.from({ length: valuesIn(expected) }, () => threw),
    },
  })
  const player = Object.hasOwn(table, kind) ? table[kind] : undefined
  if (player === undefined) return silent(`unknown kind ${kind}`)
  try {
    const got = player(rows, meta, args)
    return { said: { got }, compared: compare(got, expected) }
  } catch (error) {
    return silent(reason(error))
  }
}

/** In one line: a fault of a shape is told over several. */
function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
}
