import { z } from 'zod'
import { text } from '../definition/text.ts'
import type { NumberStyle } from '../display.ts'
import { key } from '../key.ts'
import type { AnswerSpread } from '../planned-size.ts'
import type { Tallies } from '../tally.ts'
import type { Estimator } from './estimator.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Which way is good. */
const goodWay = z.enum(['higher', 'lower'])
export type GoodWay = z.infer<typeof goodWay>

/** What every measure may say of itself: its key, the concept it estimates, its name, what is good. */
export const measureFields = {
  key,
  concept: key.exactOptional(),
  title: text.exactOptional(),
  direction: goodWay.exactOptional().describe('which way is good, where the kind does not know'),
}

/** How many decimals are shown. */
export const decimals = z.int().min(0).max(6).exactOptional()

/**
 * A measure of one group, of one object or option where it is about several (`of`): a value in the
 * unit people use (percent, points), or null without answers. A distribution has its `counts` alone.
 */
export interface Outcome {
  readonly of?: Readonly<Record<string, string>>
  readonly value: number | null
  readonly n: number
  /**
   * Of a mean of parts (objects, questions, sub-indices, groups): the fewest people that one of them
   * speaks for. Where the others are printed, it tells as much of that part as the part itself.
   */
  readonly fewest?: number
  /** Several numbers of one kind, such as critics, passives and promoters. */
  readonly parts?: Readonly<Record<string, number>>
}

/** Which line of the table of thresholds a figure is held to. */
export type ThresholdLine = 'mean' | 'share' | 'spread' | 'text'

/** Something wrong with a measure beside its shape, by path inside it. */
export interface MeasureFault {
  readonly at: string
  readonly what: string
}

/**
 * Everything the program must know of a kind of measure; `measure-kinds.ts` gathers them. A
 * definition that is handed over here has passed the lint of its items, but maybe not of its measures.
 */
export interface MeasureKind<M> {
  readonly shape: z.ZodType<M>
  readonly threshold: ThresholdLine
  /** How its interval is made: Wilson's of a share, from the spread of people, or it has none. */
  readonly interval: 'share' | 'mean' | null
  /** Whether the plain mean of groups makes sense of its values. */
  readonly averages: boolean
  /** What it puts in order by values that can be tested within people; null: nothing. */
  readonly orders: 'objects' | 'options' | null
  /** The items it is computed from. */
  itemsOf(measure: M, definition: Questionnaire): readonly string[]
  /** How its value is written; null for one that is only parts. */
  style(measure: M): NumberStyle | null
  /** Where its values can lie. */
  range(measure: M, definition: Questionnaire): { readonly min: number; readonly max: number }
  /** Which way is good where the measure does not say. */
  goodWay(measure: M, definition: Questionnaire): GoodWay
  lint(measure: M, definition: Questionnaire): readonly MeasureFault[]
  /**
   * Counts a block once; what comes back computes the figures of any union of atoms: one, or one
   * an object or option.
   */
  over(
    measure: M,
    definition: Questionnaire,
    tallies: Tallies,
  ): (atoms: readonly number[]) => readonly Outcome[]
  /** How each of those figures is made from people, in the same order; none where it has no interval. */
  estimators(measure: M, definition: Questionnaire, tallies: Tallies): readonly Estimator[]
  /** How answers spread, where the published number of some people says so by itself. */
  spread?(published: PublishedNumber): AnswerSpread
}

/** What a figure shows of its people, beside n. */
interface PublishedNumber {
  readonly value: number
  readonly parts?: Readonly<Record<string, number>>
}
