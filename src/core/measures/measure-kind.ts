import type { z } from 'zod'
import type { Scale } from '../definition/scale.ts'
import { text } from '../definition/text.ts'
import type { NumberStyle } from '../display.ts'
import type { Item } from '../items/item-kinds.ts'
import { key } from '../key.ts'
import type { Tallies } from '../tally.ts'

/** What every measure may say of itself: its key, the concept it estimates, its name. */
export const measureFields = { key, concept: key.exactOptional(), title: text.exactOptional() }

/** An item with the scale it is answered on. */
export interface ScaledItem {
  readonly item: Item
  readonly scale: Scale
}

/** A measure of one group: a value in the unit people use (percent, points), or null without answers. */
export interface Outcome {
  readonly value: number | null
  readonly n: number
}

/** Which line of the table of thresholds a figure is held to. */
export type ThresholdLine = 'mean' | 'share'

/**
 * Everything the program must know of a kind of measure; `measure-kinds.ts` gathers them.
 */
export interface MeasureKind<M> {
  readonly shape: z.ZodType<M>
  readonly threshold: ThresholdLine
  /** The items it is computed from. */
  itemsOf(measure: M): readonly string[]
  /** How its value is written. */
  style(measure: M): NumberStyle
  /** Where its values can lie, given the scale of its first item. */
  range(measure: M, scale: Scale): { readonly min: number; readonly max: number }
  /** What is wrong with it beside its shape, given its items; by path inside the measure. */
  lint(measure: M, items: readonly ScaledItem[]): readonly { at: string; what: string }[]
  /** Counts a block once; what comes back computes the figure of any union of atoms. */
  over(
    measure: M,
    items: readonly ScaledItem[],
    tallies: Tallies,
  ): (atoms: readonly number[]) => Outcome
}
