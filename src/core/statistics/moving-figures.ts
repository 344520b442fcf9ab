import { halfUp } from '../display.ts'

/** A point in time (a year with its fraction) and what was measured then; null: nothing. */
export interface TimedValue {
  readonly time: number
  readonly value: number | null
}

/** What can be said of a row of values by looking at them, as they are shown. */
export interface MovingFigures {
  /** How many points there are, since the last break. With fewer than two all but `last` is null. */
  readonly k: number
  readonly last: { time: number; value: number } | null
  readonly previous: { time: number; value: number; diff: number } | null
  readonly highest: Extreme | null
  readonly lowest: Extreme | null
  /** Whether the last value rose above all before it, or above all since `highSince`. */
  readonly high: Standing | null
  readonly highSince: number | null
  readonly low: Standing | null
  readonly lowSince: number | null
  /** How many steps up, or down, in a row end at the last point. */
  readonly risesInRow: number | null
  readonly fallsInRow: number | null
}

export interface Extreme {
  readonly value: number
  readonly times: readonly number[]
  readonly isLast: boolean
}

/** `no`: the last step did not go that way. */
export type Standing = 'no' | 'so-far' | 'since'

/**
 * Facts about values as they are shown, rounded half up to so many decimals (null: 9) before they
 * are compared, so that nothing is said that the reader cannot see. Points without value are
 * dropped, and those before the last break. A step longer than 1.5 · `step` years ends a row of
 * rises: a year is missing. `step` null: nobody planned how often.
 * No fact here says that something changed beyond chance.
 *
 * @example
 * const nri = [[2014, 80.4], [2015, 83.6], [2016, 84.5], [2017, 83.5], [2018, 82.1]]
 * const points = nri.map(([time, value]) => ({ time, value }))
 * const { low, lowSince, fallsInRow } = movingFigures(points, { step: 1, decimals: 1, breaks: [] })
 * [low, lowSince, fallsInRow] // => ['since', 2014, 2]
 */
export function movingFigures(
  points: readonly TimedValue[],
  how: {
    readonly step: number | null
    readonly decimals: number | null
    readonly breaks: readonly number[]
  },
): MovingFigures {
  const since = Math.max(-Infinity, ...how.breaks)
  const shown = points
    .flatMap(({ time, value }) =>
      value === null || time < since ? [] : [{ time, value: halfUp(value, how.decimals ?? 9) }],
    )
    .sort((a, b) => a.time - b.time)
  const last = shown.at(-1) ?? null
  const before = shown.at(-2)
  if (last === null || before === undefined) return { ...nothing, k: shown.length, last }
  const values = shown.map(({ value }) => value)
  const [high, highSince] = standing(shown, 1)
  const [low, lowSince] = standing(shown, -1)
  return {
    k: shown.length,
    last,
    previous: { ...before, diff: halfUp(last.value - before.value, 9) },
    highest: extreme(shown, Math.max(...values)),
    lowest: extreme(shown, Math.min(...values)),
    ...{ high, highSince, low, lowSince },
    risesInRow: inRow(shown, 1, how.step),
    fallsInRow: inRow(shown, -1, how.step),
  }
}

const nothing = {
  ...{ previous: null, highest: null, lowest: null },
  ...{ high: null, highSince: null, low: null, lowSince: null },
  ...{ risesInRow: null, fallsInRow: null },
}

interface Shown {
  readonly time: number
  readonly value: number
}

function extreme(shown: readonly Shown[], value: number): Extreme {
  const at = shown.filter((one) => one.value === value)
  return { value, times: at.map(({ time }) => time), isLast: shown.at(-1)?.value === value }
}

/** Whether the last step went `up` (1, or −1 for down), and since when it has not been so far. */
function standing(shown: readonly Shown[], up: 1 | -1): [Standing, number | null] {
  const earlier = shown.slice(0, -1)
  const last = shown.at(-1)?.value ?? 0
  if (up * (last - (earlier.at(-1)?.value ?? 0)) <= 0) return ['no', null]
  const asFar = earlier.findLast(({ value }) => up * (value - last) >= 0)
  return asFar === undefined ? ['so-far', null] : ['since', asFar.time]
}

function inRow(shown: readonly Shown[], up: 1 | -1, step: number | null): number {
  const longest = step === null ? Infinity : 1.5 * step
  return [...shown].reverse().findIndex((point, i, backwards) => {
    const before = backwards[i + 1]
    const goesOn = before !== undefined && up * (point.value - before.value) > 0
    return !goesOn || point.time - before.time > longest
  })
}
