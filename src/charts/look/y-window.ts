export interface Scale {
  readonly min: number
  readonly max: number
}

/** The part of a scale that a chart shows, with the levels of its grid. */
export interface YWindow extends Scale {
  readonly ticks: readonly number[]
  /** How many decimals the ticks need. */
  readonly decimals: number
}

/**
 * The part of a scale that holds all levels, with room above and below, ending on even ticks. It
 * shows at least an eighth of the scale, so that a small change does not look like a leap; and where
 * little would be cut off below beside what is shown, it begins where the scale does. With no levels it is
 * the whole scale.
 *
 * @example yWindow([76, 77, 81], { min: 0, max: 100 }).ticks // => [70, 75, 80, 85, 90]
 */
export function yWindow(levels: readonly number[], scale: Scale): YWindow {
  const range = scale.max - scale.min
  const lowest = levels.length === 0 ? scale.min : Math.min(...levels)
  const high = levels.length === 0 ? scale.max : Math.max(...levels)
  const cut = lowest - scale.min
  const low = 0 < cut && cut <= 0.75 * Math.max(high - lowest, range / 8) ? scale.min : lowest
  const span = Math.max(high - low, range / 8)
  const room = 0.14 * span
  const middle = (low + high) / 2
  const step = evenStep((span + 2 * room) / 4)
  const down = Math.floor((middle - span / 2 - room) / step)
  const up = Math.ceil((middle + span / 2 + room) / step)
  // A level outside the scale (a wrong import) is still shown where it is.
  const min = Math.max(round(down * step), Math.min(scale.min, low))
  const max = Math.min(round(up * step), Math.max(scale.max, high))
  const ticks = Array.from({ length: up - down + 1 }, (_, i) => round((down + i) * step))
  return {
    min,
    max,
    ticks: ticks.filter((tick) => min <= tick && tick <= max),
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  }
}

/** The nearest 1, 2 or 5 times a power of ten. */
export function evenStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  const share = step / power
  return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10)
}

/** Takes back what binary fractions lose: 0.1 · 3 is 0.3. */
function round(value: number): number {
  return Number(value.toFixed(9))
}
