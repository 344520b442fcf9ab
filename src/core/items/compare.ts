import { z } from 'zod'
import { namedScale } from '../definition/scale.ts'
import { key } from '../key.ts'
import {
  blank,
  type ItemKind,
  itemFields,
  keyedTwice,
  option,
  type ReadAnswer,
} from './item-kind.ts'
import {
  encodePoint,
  everyPoint,
  pointFromCell,
  pointFromForm,
  readPoint,
  waysOf,
} from './scale.ts'

/** One statement about several objects, each answered on the same scale. */
export const compareItem = z
  .strictObject({
    ...itemFields,
    kind: z.literal('compare'),
    scale: key,
    objects: z.array(option).min(2).max(60),
    reversed: z.boolean().exactOptional(),
  })
  .meta({ id: 'CompareItem' })
export type CompareItem = z.infer<typeof compareItem>

/** A column an object, each like a statement of its own. */
export const compareKind: ItemKind<CompareItem> = {
  shape: compareItem,
  apart: null,
  fields: objectFields,
  cells: objectFields,

  columns(item, scales) {
    const { min, max } = namedScale(scales, item.scale)
    return objectFields(item).map((name) => ({ name, min, max }))
  },

  rated: (item, scales) =>
    compareKind.columns(item, scales).map((column, i) => ({
      object: item.objects[i]?.key ?? null,
      column,
      reversed: item.reversed ?? false,
    })),

  counted: (item, scales) =>
    compareKind
      .rated(item, scales)
      .map(({ object, column }) => ({ object, column, entries: everyPoint(column) })),

  ranked: () => [],
  definesGroups: () => false,
  leftOut: ({ objects }, answer) =>
    !isRecord(answer) || objects.some(({ key }) => !Object.hasOwn(answer, key)),
  ways: ({ scale, objects, reversed }, scales) => [
    waysOf(namedScale(scales, scale)),
    objects.map(({ key }) => key),
    reversed === true,
  ],
  lint: ({ objects }) => keyedTwice(objects, 'objects'),

  read(item, scales, raw) {
    if (raw === null || raw === undefined) return blank
    if (!isRecord(raw)) return { refused: 'wrong-type' }
    if (Object.keys(raw).some((name) => !item.objects.some(({ key }) => key === name)))
      return { refused: 'no-such-option' }
    const scale = namedScale(scales, item.scale)
    return together(item, (object) =>
      readPoint(scale, Object.hasOwn(raw, object) ? raw[object] : null),
    )
  },

  fromForm(item, given) {
    const points = item.objects.map(({ key }): [string, unknown] => [
      key,
      pointFromForm(given(`${item.key}.${key}`)),
    ])
    return Object.fromEntries(points)
  },

  toForm: (item, answer) =>
    isRecord(answer)
      ? Object.entries(answer).map(
          ([key, point]) => [`${item.key}.${key}`, [String(point)]] as const,
        )
      : [],

  fromCells(item, scales, cell) {
    const scale = namedScale(scales, item.scale)
    return together(item, (object) => pointFromCell(scale, cell(`${item.key}.${object}`)))
  },

  encode(item, scales, answer) {
    const scale = namedScale(scales, item.scale)
    return item.objects.map(({ key }) =>
      encodePoint(scale, isRecord(answer) && Object.hasOwn(answer, key) ? answer[key] : null),
    )
  },
}

/** The points of the objects that were rated as one answer; the first fault, if there is one. */
function together(item: CompareItem, read: (object: string) => ReadAnswer): ReadAnswer {
  const points: [string, number | 'dont-know'][] = []
  for (const { key } of item.objects) {
    const one = read(key)
    if ('refused' in one) return one
    if (typeof one.answer === 'number' || one.answer === 'dont-know') points.push([key, one.answer])
  }
  return points.length === 0 ? blank : { answer: Object.fromEntries(points) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectFields({ key, objects }: CompareItem): string[] {
  return objects.map((one) => `${key}.${one.key}`)
}
