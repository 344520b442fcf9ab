/** How much is done: enough to believe the ratio, or just enough to see that nothing is broken. */
export interface Effort {
  readonly smoke: boolean
  /** How often each side is measured. */
  readonly runs: number
}

/** One line of the bench: ours beside the limit, measured in the same minute on the same machine. */
export interface Measurement {
  /** The row of the table of goals. */
  readonly goal: string
  readonly what: string
  readonly unit: string
  readonly ours: number
  /** What the machine does at best; null where the goal is an amount. */
  readonly limit: number | null
  readonly ratio: number | null
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly met: boolean
}

type Wish = { readonly atLeast: number } | { readonly atMost: number }

/** A ratio of two medians, held to its goal. */
export function ratioOf(
  about: Pick<Measurement, 'goal' | 'what' | 'unit'>,
  { ours, limit }: { readonly ours: number; readonly limit: number },
  wish: Wish,
): Measurement {
  const ratio = ours / limit
  return { ...about, ours, limit, ratio, ...held(ratio, wish) }
}

/** An amount that is held to its goal by itself. */
export function amountOf(
  about: Pick<Measurement, 'goal' | 'what' | 'unit'>,
  ours: number,
  wish: Wish,
): Measurement {
  return { ...about, ours, limit: null, ratio: null, ...held(ours, wish) }
}

function held(value: number, wish: Wish) {
  if (!(value > 0)) throw new Error(`a measurement of ${String(value)} is no measurement`)
  return 'atLeast' in wish
    ? { atLeast: wish.atLeast, atMost: null, met: value >= wish.atLeast }
    : { atLeast: null, atMost: wish.atMost, met: value <= wish.atMost }
}

/** Measures both sides in turn, A B A B …, after one of each that does not count: their medians. */
export async function interleaved(
  { runs }: Effort,
  ours: () => number | Promise<number>,
  limit: () => number | Promise<number>,
): Promise<{ ours: number; limit: number }> {
  await ours()
  await limit()
  const taken: { ours: number[]; limit: number[] } = { ours: [], limit: [] }
  for (let run = 0; run < runs; run += 1) {
    taken.ours.push(await ours())
    taken.limit.push(await limit())
  }
  return { ours: median(taken.ours), limit: median(taken.limit) }
}

/** How many milliseconds something takes. */
export async function timed(act: () => unknown): Promise<number> {
  const before = performance.now()
  await act()
  return performance.now() - before
}

/** @example median([3, 1, 2]) // => 2 */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
