import { z } from 'zod'
import { namedScale, type Scale } from '../definition/scale.ts'
import { key } from '../key.ts'
import {
  blank,
  type Column,
  type Counted,
  type ItemKind,
  itemFields,
  type ReadAnswer,
  type Scales,
} from './item-kind.ts'

/** One statement answered on a scale: Likert, 1–10, 0–10, 0–100. */
export const scaleItem = z
  .strictObject({
    ...itemFields,
    kind: z.literal('scale'),
    scale: key,
    reversed: z.boolean().exactOptional(),
  })
  .meta({ id: 'ScaleItem' })
export type ScaleItem = z.infer<typeof scaleItem>

export const scaleKind: ItemKind<ScaleItem> = {
  shape: scaleItem,
  apart: null,
  fields: ({ key }) => [key],
  cells: ({ key }) => [key],

  columns({ key, scale }, scales) {
    const { min, max } = namedScale(scales, scale)
    return [{ name: key, min, max }]
  },

  rated: (item, scales) =>
    scaleKind
      .columns(item, scales)
      .map((column) => ({ object: null, column, reversed: item.reversed ?? false })),

  counted: (item, scales) =>
    scaleKind
      .columns(item, scales)
      .map((column) => ({ object: null, column, entries: everyPoint(column) })),

  ranked: () => [],
  definesGroups: () => false,
  leftOut: (_item, answer) => answer === null,
  ways: (item, scales) => [waysOf(namedScale(scales, item.scale)), item.reversed === true],
  lint: () => [],
  read: ({ scale }, scales, raw) => readPoint(namedScale(scales, scale), raw),
  fromForm: ({ key }, given) => pointFromForm(given(key)),
  toForm: ({ key }, answer) =>
    typeof answer === 'number' || typeof answer === 'string' ? [[key, [String(answer)]]] : [],
  fromCells: ({ key, scale }, scales, cell) => pointFromCell(namedScale(scales, scale), cell(key)),
  encode: ({ scale }, scales, answer) => [encodePoint(namedScale(scales, scale), answer)],
}

/** Each point of a column under its number. */
export function everyPoint(column: Column): Counted['entries'] {
  return Array.from({ length: column.max - column.min + 1 }, (_, i) => {
    const point = column.min + i
    return { name: String(point), column, point }
  })
}

/** What may be answered on a scale, whatever the words at its points. */
export function waysOf({ min, max, dontKnow }: Scale): unknown {
  return [min, max, dontKnow]
}

/** Reads a point on a scale, or *don't know* where the scale offers it. */
export function readPoint(scale: Scale, raw: unknown): ReadAnswer {
  if (raw === null || raw === undefined) return blank
  if (raw === 'dont-know') return scale.dontKnow ? { answer: raw } : { refused: 'no-dont-know' }
  if (Array.isArray(raw) && raw.length > 1 && raw.includes('dont-know'))
    return { refused: 'not-alone' }
  if (typeof raw !== 'number') return { refused: 'wrong-type' }
  if (!Number.isInteger(raw) || raw < scale.min || raw > scale.max) return { refused: 'off-scale' }
  return { answer: raw }
}

/** `'4'` → 4, nothing → blank; anything else stays text, which no scale accepts. */
export function pointFromForm(texts: readonly string[]): unknown {
  const [only, ...others] = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (only === undefined) return null
  if (others.length > 0) return [only, ...others]
  return /^\d{1,3}$/.test(only) ? Number(only) : only
}

/** A cell of answers.csv: a point, DK, or nothing. */
export function pointFromCell(scale: Scale, cell: string): ReadAnswer {
  const trimmed = cell.trim()
  if (trimmed === 'DK') return { answer: 'dont-know' }
  return readPoint(scale, pointFromForm([trimmed]))
}

/** 0 blank, 1 don't know, 2 … the points: how a column holds an answer. */
export function encodePoint({ min }: Pick<Scales[string], 'min'>, answer: unknown): number {
  if (answer === 'dont-know') return 1
  return typeof answer === 'number' ? answer - min + 2 : 0
}
