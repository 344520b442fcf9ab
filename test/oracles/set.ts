import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Answers } from '../../src/core/answer.ts'
import type { Block } from '../../src/core/block.ts'
import { blockOf } from '../../src/core/block-of.ts'
import { type Definition, definition, itemsOf } from '../../src/core/definition/definition.ts'
import type { Answer } from '../../src/core/items/item-kind.ts'
import { kindOfItem } from '../../src/core/items/item-kinds.ts'
import { readCsv } from '../../src/exchange/csv.ts'
import { root } from '../surveys.ts'

// The fixtures: made-up answers, and what R 4.2.2 (survey 4.1-1, psych 2.2.9) computed from them.
// Every number was computed again in plain JavaScript written from the formulas; the two agree to
// 4e-12. The files are kept as they came, byte for byte.

const folder = `${root}test/oracles/`

/** Something the fixture says of some people, or of numbers that stand in `args` themselves. */
export interface Case {
  readonly id: string
  readonly kind: string
  readonly args: unknown
  readonly expected: unknown
}

/** Which people a case is about, and which of their answers. */
export const peopleArgs = z.object({
  ...{ round: z.string(), by: z.string().optional(), value: z.string().optional() },
  ...{ question: z.string().optional(), index: z.string().optional() },
  area: z.string().nullable().optional(),
})
export type PeopleArgs = z.infer<typeof peopleArgs>

/** A person of a fixture: the cells as they stand in the file, and what the program reads in them. */
export interface Person {
  readonly cells: Readonly<Record<string, string>>
  readonly answers: Answers
  /** The rankings that no form accepts: a number is missing, or stands twice. */
  readonly spoiled: readonly string[]
}

/** A set of made-up answers, with its questionnaire. */
export interface OracleSet {
  readonly meta: Meta
  readonly questionnaire: Definition
  /** The people of a case. */
  readonly peopleIn: (args: PeopleArgs) => readonly Person[]
  /** Their answers, all in one atom. */
  readonly blockIn: (args: PeopleArgs) => Block
}

export function readSet(name: string): OracleSet {
  const meta = metaShape.parse(JSON.parse(readFileSync(`${folder}${name}.meta.json`, 'utf8')))
  const questionnaire = questionnaireOf(name, meta)
  const people = readPeople(name, questionnaire)
  const blocks = new Map<string, Block>()
  const peopleIn = ({ round, by, value }: PeopleArgs) =>
    people.filter(
      ({ cells }) => cells['round'] === round && (by === undefined || cells[by] === value),
    )
  return {
    ...{ meta, questionnaire, peopleIn },

    blockIn(args) {
      const key = JSON.stringify([args.round, args.by, args.value])
      const known = blocks.get(key)
      if (known !== undefined) return known
      const answers = peopleIn(args).map((person) => person.answers)
      const atoms = { values: [{}], of: answers.map(() => 0) }
      const block = blockOf(questionnaire, atoms, answers, null)
      blocks.set(key, block)
      return block
    },
  }
}

/** The cases of a set, or of a file of cases that need no answers. */
export function readCases(name: string): Case[] {
  const one = z.object({
    id: z.string(),
    kind: z.string(),
    args: z.unknown(),
    expected: z.unknown(),
  })
  const text = readFileSync(`${folder}${name}.expected.json`, 'utf8')
  return z.object({ cases: z.array(one) }).parse(JSON.parse(text)).cases
}

const scaled = z.object({
  ...{ min: z.int(), max: z.int(), topMin: z.int(), bottomMax: z.int() },
  reversed: z.boolean(),
})

const metaShape = z.object({
  items: z.record(z.string(), scaled).default({}),
  recommend: scaled.optional(),
  indices: z
    .record(z.string(), z.object({ items: z.array(z.string()), minAnswered: z.int() }))
    .default({}),
  areas: z.record(z.string(), scaled).default({}),
  objects: z.array(z.string()).default([]),
  questions: z.record(z.string(), z.object({ options: z.array(z.string()) })).default({}),
  population: z.array(z.record(z.string(), z.union([z.string(), z.int(), z.null()]))),
})
type Meta = z.infer<typeof metaShape>

/** The questions and indices of a set as a definition of ours. */
function questionnaireOf(name: string, meta: Meta): Definition {
  const { items, recommend, areas, objects, questions, indices } = meta
  const asked = { ...items, ...(recommend === undefined ? {} : { recommend }) }
  const named = (key: string) => ({ key, text: { en: key } })
  return definition.parse({
    ...{ key: name, version: 1, title: { en: name }, source: 'fixture', languages: ['en'] },
    anonymity: 'confidential',
    scales: Object.fromEntries(
      Object.entries({ ...asked, ...areas }).map(([key, { min, max }]) => [
        key,
        { min, max, dontKnow: true, labels: { en: ['low', 'high'] } },
      ]),
    ),
    pages: [
      {
        items: [
          ...Object.entries(asked).map(([key, { reversed }]) => ({
            ...{ ...named(key), kind: 'scale', scale: key, reversed },
          })),
          ...Object.entries(areas).map(([key, { reversed }]) => ({
            ...{ ...named(key), kind: 'compare', scale: key, reversed },
            objects: objects.map(named),
          })),
          ...Object.entries(questions).map(([key, { options }]) => ({
            ...{ ...named(key), kind: 'rank', options: options.map(named) },
          })),
        ],
      },
    ],
    measures: [
      ...Object.keys({ ...items, ...areas }).map((item) => ({ key: item, kind: 'mean', item })),
      ...Object.entries(indices).flatMap(([key, { items, minAnswered }]) => [
        { key: `${key}-individual`, kind: 'index', rule: 'individual', items, minAnswered },
        { key: `${key}-question-means`, kind: 'index', rule: 'questionMeans', items },
      ]),
      ...('ledarskap' in indices
        ? [{ key: 'sub3', kind: 'index', rule: 'meanOfSubIndices', parts: subIndices }]
        : []),
      ...(recommend === undefined ? [] : [{ key: 'recommend', kind: 'nps', item: 'recommend' }]),
      ...(objects.length === 0
        ? []
        : [{ key: 'areas', kind: 'index', rule: 'questionMeans', items: Object.keys(areas) }]),
      ...Object.keys(questions).map((item) => ({ key: item, kind: 'rank', item })),
    ],
    groups: { by: [], cross: [], whole: 'people' },
  })
}

/** The sub-indices of HME, each a person's own. */
const subIndices = ['motivation', 'ledarskap', 'styrning'].map((key) => `${key}-individual`)

function readPeople(name: string, questionnaire: Definition): Person[] {
  const text = readFileSync(`${folder}${name}.csv`, 'utf8')
  const required = (text.split('\n', 1)[0] ?? '').trim().split(',')
  const table = readCsv(text, { required, optional: [] })
  if ('faults' in table) throw new Error(JSON.stringify(table.faults))
  return table.rows.map(({ row, cells }) => {
    const answers: Record<string, Answer> = {}
    const spoiled: string[] = []
    for (const item of itemsOf(questionnaire)) {
      const read = kindOfItem(item).fromCells(
        item,
        questionnaire.scales,
        (field) => cells[field] ?? '',
      )
      if (!('refused' in read)) {
        if (read.answer !== null) answers[item.key] = read.answer
      } else if (item.kind === 'rank') spoiled.push(item.key)
      else throw new Error(`${name} row ${String(row)} ${item.key}: ${read.refused}`)
    }
    return { cells, answers, spoiled }
  })
}
