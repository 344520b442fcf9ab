/**
 * Where the upper tail of a distribution over x ≥ 0 has shrunk to `target`: Newton's method, kept
 * between bounds that are known to enclose the answer. `density` is how fast the tail shrinks.
 *
 * @example tailQuantile({ tail: (x) => Math.exp(-x), density: (x) => Math.exp(-x), target: 0.5, start: 1 }) // => Math.log(2)
 */
export function tailQuantile(of: {
  readonly tail: (x: number) => number
  readonly density: (x: number) => number
  readonly target: number
  readonly start: number
}): number {
  let low = 0
  let high = Infinity
  let x = of.start
  for (let step = 0; step < 500; step++) {
    const over = of.tail(x) - of.target
    if (over > 0) low = x
    else high = x
    const wish = x + over / of.density(x)
    const next = low < wish && wish < high ? wish : high === Infinity ? 2 * x : (low + high) / 2
    if (Math.abs(next - x) <= 4e-16 * x) return next
    x = next
  }
  return x
}
