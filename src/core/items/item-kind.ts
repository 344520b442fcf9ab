import { z } from 'zod'
import type { Scale } from '../definition/scale.ts'
import { key } from '../key.ts'
import { text } from '../definition/text.ts'

/** How an item relates to one of the previous version. Absent: the item is new. */
const since = z.strictObject({
  item: key,
  change: z.enum(['same', 'reworded', 'new-scale']),
})

/** What every item says of itself. */
export const itemFields = {
  key,
  text,
  since: since.exactOptional(),
  sensitive: z.literal(true).exactOptional().describe('held to the smallest n of free text'),
}

/** Something to choose, to rank or to compare: a key that is stored and a text that is read. */
export const option = z.strictObject({ key, text }).meta({ id: 'Option' })
export type Option = z.infer<typeof option>

/** Consent to be contacted, with the address it is given for. */
export interface Contact {
  readonly consent: true
  readonly email: string
}

/**
 * An answer as a program sends it: a point on the scale or *don't know*, an option or several,
 * options in order of importance, a point an object, a text, a consent. Blank is no answer at all.
 */
export type Answer =
  number | string | readonly string[] | Readonly<Record<string, number | 'dont-know'>> | Contact

/** What was wrong with an answer. It never says what the answer was. */
export type AnswerFaultCode =
  | 'wrong-type'
  | 'off-scale'
  | 'no-dont-know'
  | 'no-such-option'
  | 'given-twice'
  | 'too-many'
  | 'not-alone'
  | 'not-in-order'
  | 'too-long'
  | 'no-address'
  | 'no-consent'
  | 'unknown-item'

/** What reading an answer comes to; `null` is blank. */
export type ReadAnswer = { readonly answer: Answer | null } | { readonly refused: AnswerFaultCode }

export const blank: ReadAnswer = { answer: null }

/**
 * A column of a block: one small whole number a person, 0 blank, 1 don't know, 2 … the points
 * from `min` to `max`.
 */
export interface Column {
  readonly name: string
  readonly min: number
  readonly max: number
}

/** Points to take a mean of: about one object of several, or about one thing (`null`). */
export interface Rated {
  readonly object: string | null
  readonly column: Column
  readonly reversed: boolean
}

/** Answers to count by name: `column` says who answered, each entry where its name is a point. */
export interface Counted {
  readonly object: string | null
  readonly column: Column
  readonly entries: readonly {
    readonly name: string
    readonly column: Column
    readonly point: number
  }[]
}

/** The scales of a questionnaire by their names. */
export type Scales = Readonly<Record<string, Scale>>

/**
 * Everything the program must know of a kind of item, in one object; `item-kinds.ts` gathers them.
 * How it is drawn stands on the floor of pages, in a table with the same keys.
 */
export interface ItemKind<I> {
  readonly shape: z.ZodType<I>
  /** Its fields in a form: its key, or one an option or object. */
  fields(item: I): readonly string[]
  /** Its columns in answers.csv; a consent to be contacted has none. */
  cells(item: I): readonly string[]
  /** The columns of a block that hold it; a text or a consent has none. */
  columns(item: I, scales: Scales): readonly Column[]
  /** What a mean can be taken of: one entry, or one an object; none where there are no points. */
  rated(item: I, scales: Scales): readonly Rated[]
  /** What can be counted: one entry, or one an object; none for what is not chosen from a list. */
  counted(item: I, scales: Scales): readonly Counted[]
  /** Its options as columns of ranks, where it is put in order; else none. */
  ranked(item: I, scales: Scales): readonly { readonly option: string; readonly column: Column }[]
  /** Which block of its own it is kept in, shuffled and with nothing else of the person; null: the columns. */
  readonly apart: 'texts' | 'contacts' | null
  /** Whether its answer can put people into groups: exactly one of a list is chosen. */
  definesGroups(item: I): boolean
  /**
   * Whether somebody who goes on is asked once if they meant to leave it, or a part of it, blank.
   * Nobody is asked twice for words or for an address.
   */
  leftOut(item: I, answer: Answer | null): boolean
  /**
   * How it may be answered and how answers count, as JSON without its own key and without any words:
   * figures of two items whose ways differ cannot be compared, whatever their author says of them.
   */
  ways(item: I, scales: Scales): unknown
  /** What is wrong with it beside its shape, by path inside the item. */
  lint(item: I, scales: Scales): readonly { at: string; what: string }[]
  /** Reads an answer as a program sends it (JSON). */
  read(item: I, scales: Scales, raw: unknown): ReadAnswer
  /** Turns what a form sends under the item's fields into what a program would send. */
  fromForm(item: I, given: (field: string) => readonly string[]): unknown
  /** The fields of a form that say an answer again. */
  toForm(item: I, answer: Answer): readonly (readonly [field: string, texts: readonly string[]])[]
  /** Reads the cells of answers.csv, where DK is accepted for every item. */
  fromCells(item: I, scales: Scales, cell: (field: string) => string): ReadAnswer
  /** The number that stands for an answer in each of the item's columns. */
  encode(item: I, scales: Scales, answer: Answer | null): readonly number[]
}

/** The faults of keys that should be distinct, by path. */
export function keyedTwice(
  options: readonly Option[],
  field: string,
): { at: string; what: string }[] {
  return options.flatMap(({ key }, i) => {
    const at = `${field}.${String(i)}.key`
    // Both are counted beside the options, under these names.
    if (key === 'dont-know' || key === 'blank')
      return [{ at, what: `"${key}" is an answer of its own: choose another key` }]
    const first = options.findIndex((other) => other.key === key)
    return first < i ? [{ at, what: `"${key}" is the key of ${field}.${String(first)}` }] : []
  })
}

/** What an item that is stored apart has to do with figures: nothing. Blank is no omission in it. */
export const neverCounted = {
  columns: () => [],
  rated: () => [],
  counted: () => [],
  ranked: () => [],
  definesGroups: () => false,
  leftOut: () => false,
  ways: () => [],
  lint: () => [],
  encode: () => [],
} satisfies Partial<ItemKind<never>>
