import { z } from 'zod'
import { plan } from '../group.ts'
import { item, type Item } from '../items/item-kinds.ts'
import { key } from '../key.ts'
import { conceptOf, measure, type Measure } from '../measures/measure-kinds.ts'
import { scale } from './scale.ts'
import { language, text } from './text.ts'

/** Who can see who answered what: chosen here, frozen when a round opens, told to those who answer. */
export const anonymity = z.enum(['confidential', 'anonymous', 'open'])
export type Anonymity = z.infer<typeof anonymity>

/** An answer as a program would send it, or the value of a variable of the groups. */
const sent = z.union([
  z.number(),
  z.string().max(5000),
  z.null(),
  z.array(z.string().max(64)).max(100),
  z.record(z.string().max(64), z.union([z.number(), z.boolean(), z.string().max(300)])),
])

/** A worked example: answers, and what the figures of the whole must then be. */
const example = z.strictObject({
  because: z.string().min(1).max(500),
  responses: z.array(z.record(z.string().max(64), sent)).max(200),
  expect: z.record(z.string().max(400), z.number().nullable()),
})

/** A published, immutable version of a questionnaire with its measures. */
export const definition = z
  .strictObject({
    $schema: z.string().max(500).exactOptional().describe('for editors; nothing is made of it'),
    key,
    version: z.int().min(1).max(999_999),
    title: text,
    source: z.string().min(1).max(500).describe('whose questions and words they are'),
    purpose: text.exactOptional().describe('why it is asked, told on the first page'),
    languages: z.array(language).min(1),
    anonymity,
    scales: z.record(key, scale),
    pages: z
      .array(z.strictObject({ title: text.exactOptional(), items: z.array(item).min(1).max(50) }))
      .min(1)
      .max(50),
    measures: z.array(measure).min(1).max(500),
    groups: plan,
    backgrounds: z
      .record(key, z.record(z.string().min(1).max(400), text))
      .exactOptional()
      .describe('what the values of a column of the frame are called; others stand as they are'),
    examples: z.array(example).max(100).default([]),
  })
  .meta({ id: 'Definition' })
export type Definition = z.infer<typeof definition>

/** `hme@1`. */
export function nameOf(definition: Pick<Definition, 'key' | 'version'>): string {
  return `${definition.key}@${String(definition.version)}`
}

/** Every item in the order it is asked. */
export function itemsOf(definition: Definition): readonly Item[] {
  const known = listed.get(definition)
  if (known !== undefined) return known
  const items = definition.pages.flatMap((page) => page.items)
  listed.set(definition, items)
  return items
}

/** A round asks for the items once an answer; a definition never changes. */
const listed = new WeakMap<Definition, readonly Item[]>()

/** An item by its key. Whoever asks has it from the definition itself, so a missing one is a bug. */
export function itemNamed(definition: Definition, key: string): Item {
  const item = itemsOf(definition).find((one) => one.key === key)
  if (item === undefined) throw new Error(`${nameOf(definition)} has no item ${key}`)
  return item
}

/** The measure that stands for the whole: the one named as the definition, else the first. */
export function headline(definition: Definition): Measure {
  const [first] = definition.measures
  const named = definition.measures.find((m) => conceptOf(m) === definition.key) ?? first
  if (named === undefined) throw new Error(`${nameOf(definition)} has no measure`)
  return named
}
