import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Definition, definition } from '../src/core/definition/definition.ts'
import { type AnswersRow, readAnswersCsv } from '../src/exchange/answers-csv.ts'
import { root } from './surveys.ts'

// The fixture hme-a: 395 made-up employees in two rounds and thirteen groups. Every expected number
// was computed in R 4.2.2 (survey 4.1-1) and again in plain JavaScript written from the formulas;
// the two agree to 4e-12.

const folder = `${root}test/oracles/`
export const meta = readMeta()
export const cases = readCases()
export const questionnaire = questionnaireOf()
const rows = readRows()

/** Which rows a case is about, and which question or index. */
export interface Args {
  readonly round: string
  readonly by?: string | undefined
  readonly value?: string | undefined
  readonly question?: string | undefined
  readonly index?: string | undefined
}

/** A value of a document; an object or array is only the way to one. */
export type Leaf = number | string | null
export type Leaves = ReadonlyMap<string, Leaf>

/** The people a case is about. */
export function rowsOf(args: Args): AnswersRow[] {
  return rows.filter(
    ({ groups }) =>
      groups['round'] === args.round && (args.by === undefined || groups[args.by] === args.value),
  )
}

/** Whether a number is the one expected, within 1e-9; a null or a word must be the same. */
export function agrees(got: Leaf, expected: Leaf): boolean {
  if (typeof got !== 'number' || typeof expected !== 'number') return got === expected
  return Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}

/** Every number, word and null of a document by its path. An array is one path an element. */
export function leavesOf(value: unknown, at = ''): Map<string, Leaf> {
  if (value === null || typeof value === 'number' || typeof value === 'string')
    return new Map([[at, value]])
  if (typeof value !== 'object') throw new Error(`${at} is a ${typeof value}`)
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, at === '' ? name : `${at}.${name}`),
    ]),
  )
}

function readMeta() {
  const scaled = z.object({
    ...{ min: z.int(), max: z.int(), topMin: z.int(), bottomMax: z.int() },
    reversed: z.boolean(),
  })
  const shape = z.object({
    items: z.record(z.string(), scaled),
    recommend: scaled,
    indices: z.record(z.string(), z.object({ items: z.array(z.string()), minAnswered: z.int() })),
    population: z.array(
      z.object({ round: z.string(), group: z.string(), invited: z.int(), ineligible: z.int() }),
    ),
  })
  return shape.parse(JSON.parse(readFileSync(`${folder}hme-a.meta.json`, 'utf8')))
}

function readCases() {
  const args = z.object({
    ...{ round: z.string(), by: z.string().optional(), value: z.string().optional() },
    ...{ question: z.string().optional(), index: z.string().optional() },
  })
  const one = z.object({
    ...{ id: z.string(), kind: z.string(), expected: z.unknown() },
    // Kinds that compare rounds have other arguments; they are not played here.
    args: args.catch({ round: '' }),
  })
  const text = readFileSync(`${folder}hme-a.expected.json`, 'utf8')
  return z.object({ cases: z.array(one) }).parse(JSON.parse(text)).cases
}

/** The fixture's questions and indices as a definition of ours. */
function questionnaireOf(): Definition {
  const asked = { ...meta.items, recommend: meta.recommend }
  return definition.parse({
    ...{ key: 'hme-a', version: 1, title: { en: 'hme-a' }, source: 'fixture', languages: ['en'] },
    anonymity: 'confidential',
    scales: Object.fromEntries(
      Object.entries(asked).map(([key, { min, max }]) => [
        key,
        { min, max, dontKnow: true, labels: { en: ['low', 'high'] } },
      ]),
    ),
    pages: [
      {
        items: Object.entries(asked).map(([key, { reversed }]) => ({
          ...{ key, kind: 'scale', scale: key, text: { en: key }, reversed },
        })),
      },
    ],
    measures: Object.entries(meta.indices).flatMap(([key, { items, minAnswered }]) => [
      { key: `${key}-individual`, kind: 'index', rule: 'individual', items, minAnswered },
      { key: `${key}-question-means`, kind: 'index', rule: 'questionMeans', items },
    ]),
    groups: { by: [], cross: [], whole: 'people' },
  })
}

function readRows(): AnswersRow[] {
  const text = readFileSync(`${folder}hme-a.csv`, 'utf8')
  const read = readAnswersCsv(text, questionnaire, ['respondent', 'round', 'group'])
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.rows
}
