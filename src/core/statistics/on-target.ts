import type { TargetVerdict } from './target-verdict.ts'

/** A point in time, whether anything was measured, and whether that met the target then in force. */
export interface TargetPoint {
  readonly time: number
  readonly measured: boolean
  /** Null without a target in force, or without a value. */
  readonly met: boolean | null
  /** Whether it did so beyond chance (`targetVerdict`). */
  readonly verdict: TargetVerdict | null
}

/** How often a target was met over time. */
export interface OnTarget {
  /** Points with a value and a target, how many of them met it, and how many beyond chance. */
  readonly measured: number
  readonly met: number
  readonly reached: number
  /** When the unbroken run of met points began that ends at the newest value. */
  readonly since: number | null
  /** The same of those beyond chance. */
  readonly reachedSince: number | null
  /** Planned times from the first value to the newest where there is none. */
  readonly notMeasured: readonly number[]
  /** What is counted: years, or rounds where a year has several. */
  readonly unit: 'years' | 'rounds'
}

/**
 * Counts how often a target was met. A point without a target in force is not counted, and breaks
 * the runs of `since`; a planned time without a value does neither, and is named in `notMeasured`.
 * `step` is how many years lie between two measurements; null where nobody planned them.
 *
 * @example
 * const at = (time, met, verdict) => ({ time, measured: true, met, verdict })
 * const points = [at(2018, false, 'misses'), at(2019, true, 'meets'), at(2021, true, 'reached')]
 * const { met, since, reached, reachedSince, notMeasured } = onTarget(points, 1)
 * [met, since, reached, reachedSince, notMeasured] // => [2, 2019, 1, 2021, [2020]]
 */
export function onTarget(points: readonly TargetPoint[], step: number | null): OnTarget {
  const values = points.filter(({ measured }) => measured).sort((a, b) => a.time - b.time)
  const counted = values.filter(({ met }) => met !== null)
  const isReached = ({ verdict }: TargetPoint) => verdict === 'reached'
  const runOf = (isOn: (point: TargetPoint) => boolean) =>
    values.slice(values.findLastIndex((point) => !isOn(point)) + 1)[0]?.time ?? null
  const years = new Set(counted.map(({ time }) => Math.floor(time)))
  const times = values.map(({ time }) => time)
  return {
    measured: counted.length,
    met: counted.filter(({ met }) => met === true).length,
    reached: counted.filter(isReached).length,
    since: runOf(({ met }) => met === true),
    reachedSince: runOf(isReached),
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
