/** A point in time, whether anything was measured, and whether that met the target then in force. */
export interface TargetPoint {
  readonly time: number
  readonly measured: boolean
  /** Null without a target in force, or without a value. */
  readonly met: boolean | null
}

/** How often a target was met over time. */
export interface OnTarget {
  /** Points with a value and a target, and how many of them met it. */
  readonly measured: number
  readonly met: number
  /** When the unbroken run of met points began that ends at the newest value. */
  readonly since: number | null
  /** Planned times from the first value to the newest where there is none. */
  readonly notMeasured: readonly number[]
  /** What is counted: years, or rounds where a year has several. */
  readonly unit: 'years' | 'rounds'
}

/**
 * Counts how often a target was met. A point without a target in force is not counted, and breaks
 * the run of `since`; a planned time without a value does neither, and is named in `notMeasured`.
 * `step` is how many years lie between two measurements; null where nobody planned them.
 *
 * @example
 * const points = [[2018, false], [2019, true], [2021, true]].map(([time, met]) => ({ time, met, measured: true }))
 * onTarget(points, 1) // => { measured: 3, met: 2, since: 2019, notMeasured: [2020], unit: 'years' }
 */
export function onTarget(points: readonly TargetPoint[], step: number | null): OnTarget {
  const values = points.filter(({ measured }) => measured).sort((a, b) => a.time - b.time)
  const counted = values.filter(({ met }) => met !== null)
  const run = values.slice(values.findLastIndex(({ met }) => met !== true) + 1)
  const years = new Set(counted.map(({ time }) => Math.floor(time)))
  const times = values.map(({ time }) => time)
  return {
    measured: counted.length,
    met: counted.filter(({ met }) => met === true).length,
    since: run[0]?.time ?? null,
    notMeasured: planned(times, step).filter((x) => times.every((t) => Math.abs(t - x) > 1e-6)),
    unit: years.size < counted.length ? 'rounds' : 'years',
  }
}

/** The first time, one step later, and so on up to the last. */
function planned(times: readonly number[], step: number | null): number[] {
  const [first] = times
  const last = times.at(-1)
  if (first === undefined || last === undefined || step === null) return []
  // Should the last fall a hair outside: it was measured anyway.
  const steps = Math.floor((last - first) / step)
  return Array.from({ length: steps + 1 }, (_, i) => first + i * step)
}
