import { z } from 'zod'
import type { Block } from '../../src/core/block.ts'
import type { Rated } from '../../src/core/items/item-kind.ts'
import { encodePoint, pointFromCell } from '../../src/core/items/scale.ts'
import { shape } from './shape.ts'

/** A row of answers as it stands in the file: cells by the names of their columns. */
export type Cells = Readonly<Record<string, string>>

/** Which people a case is about; without `by` everybody of the round, without a round everybody. */
export const peopleShape = z.object({
  round: shape.name.optional(),
  by: z.string().optional(),
  value: shape.name.optional(),
})
export type People = z.infer<typeof peopleShape>

/** What was asked on a scale, and where its boxes lie. */
const asked = z.object({
  ...{ min: z.int(), max: z.int(), topMin: z.int(), bottomMax: z.int() },
  reversed: z.boolean().default(false),
})

const metaShape = z.object({
  items: z.record(z.string(), asked).default({}),
  recommend: asked.partial({ topMin: true, bottomMax: true }).optional(),
  indices: z
    .record(z.string(), z.object({ items: shape.names, minAnswered: z.int().default(1) }))
    .default({}),
  areas: z.record(z.string(), asked).default({}),
  objects: shape.names.default([]),
  questions: z.record(z.string(), z.object({ options: shape.names })).default({}),
  population: z
    .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
    .default([]),
})
export type Meta = z.infer<typeof metaShape>

/** The answers of a set, as the program reads them. */
export interface Survey {
  readonly meta: Meta
  rowsIn(people: People): readonly Cells[]
  /** The answers of some people to some questions, all in one atom. */
  blockIn(people: People, questions: readonly Rated[]): Block
}

/** Reads the rows of a set with what its meta says of them; the same rows are read once. */
export function surveyOf(rows: readonly Cells[], meta: unknown): Survey {
  const known = read.get(rows)
  if (known !== undefined && known.meta === meta) return known.survey
  const survey = surveyFrom(rows, metaShape.parse(meta))
  read.set(rows, { meta, survey })
  return survey
}

const read = new WeakMap<readonly Cells[], { meta: unknown; survey: Survey }>()

function surveyFrom(all: readonly Cells[], meta: Meta): Survey {
  const chosen = new Map<string, { rows: readonly Cells[]; columns: Map<string, Uint8Array> }>()
  const choose = ({ round, by, value }: People) => {
    const key = JSON.stringify([round, by, value])
    const known = chosen.get(key)
    if (known !== undefined) return known
    const rows = all.filter(
      (cells) =>
        (round === undefined || cells['round'] === round) &&
        (by === undefined || cells[by] === value),
    )
    const fresh = { rows, columns: new Map<string, Uint8Array>() }
    chosen.set(key, fresh)
    return fresh
  }
  return {
    meta,
    rowsIn: (people) => choose(people).rows,
    blockIn(people, questions) {
      const { rows, columns: known } = choose(people)
      const columns = new Map<string, Uint8Array>()
      for (const { column } of questions) {
        const codes = known.get(column.name) ?? codesOf(rows, column)
        known.set(column.name, codes)
        columns.set(column.name, codes)
      }
      const atomOf = new Uint16Array(rows.length)
      return { rows: rows.length, atoms: [{}], asked: null, atomOf, columns }
    },
  }
}

/** A question of the set, or the one whether people would recommend it. */
export function questionIn({ meta }: Survey, key: string): Rated {
  const { items, recommend } = meta
  const found = Object.hasOwn(items, key) ? items[key] : key === 'recommend' ? recommend : undefined
  if (found === undefined) throw new Error(`no question ${key}`)
  const { min, max, reversed } = found
  return { object: null, column: { name: key, min, max }, reversed }
}

/** From which answer on a question is in the top box, and up to which in the bottom box. */
export function boxesOf({ meta }: Survey, key: string): { topMin: number; bottomMax: number } {
  const { items, recommend } = meta
  const { topMin, bottomMax } =
    (Object.hasOwn(items, key) ? items[key] : key === 'recommend' ? recommend : undefined) ?? {}
  if (topMin === undefined || bottomMax === undefined) throw new Error(`no boxes of ${key}`)
  return { topMin, bottomMax }
}

/** A column of a block: 0 blank, 1 don't know, 2 … the points. */
function codesOf(rows: readonly Cells[], { name, min, max }: Rated['column']): Uint8Array {
  const scale = { min, max, dontKnow: true, labels: {} }
  return Uint8Array.from(rows, (cells) => {
    const cell = cells[name]
    if (cell === undefined) throw new Error(`no column ${name}`)
    const found = pointFromCell(scale, cell)
    if ('refused' in found) throw new Error(`${name}: ${cell} is ${found.refused}`)
    return encodePoint(scale, found.answer)
  })
}
