import type { z } from 'zod'
import type { Scale } from '../definition/scale.ts'

/** An answer: a point on the scale, or *don't know*. Blank is no answer at all. */
export type Answer = number | 'dont-know'

/** What was wrong with an answer. It never says what the answer was. */
export type AnswerFaultCode = 'wrong-type' | 'off-scale' | 'no-dont-know' | 'unknown-item'

export interface Refused {
  readonly refused: AnswerFaultCode
}

/**
 * Everything the program must know of a kind of item, in one object; `item-kinds.ts` gathers them.
 * How it is drawn stands on the floor of pages, in a table with the same keys.
 */
export interface ItemKind<I> {
  readonly shape: z.ZodType<I>
  /** Reads an answer as a program sends it (JSON). `null` is blank. */
  read(item: I, scale: Scale, raw: unknown): Answer | null | Refused
  /** Turns what a form sends under the item's name into what a program would send. */
  fromForm(texts: readonly string[]): unknown
  /** Reads a cell of answers.csv, where DK is accepted for every item. */
  fromCell(item: I, scale: Scale, cell: string): Answer | null | Refused
  /** The small whole number that stands for an answer in a block: 0 blank, 1 don't know, 2 … points. */
  encode(item: I, scale: Scale, answer: Answer | null): number
}
