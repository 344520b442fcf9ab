/**
 * The answers to one item: how many chose each point, how many said *don't know*, how many left it
 * blank. The three are never added together: only points are answers.
 */
export interface Distribution {
  /** The point that `counts[0]` counts. */
  readonly min: number
  readonly counts: readonly number[]
  readonly dontKnow: number
  readonly blank: number
}

/** How many answered with a point: the n of the item. */
export function answered(distribution: Distribution): number {
  return distribution.counts.reduce((sum, count) => sum + count, 0)
}
