import { halfUp } from '../display.ts'

/**
 * Kendall's S of a row of values in order of time: how many pairs rise less how many fall; and the
 * exact two-sided p = P(|S′| ≥ |S|) over all orders of the values, ties or none. Values are equal
 * when they are to 9 decimals. With tie groups of sizes t₁, t₂, … the number of falling pairs is a sum
 * of independent Mann–Whitney counts U(tⱼ, t₁ + … + tⱼ₋₁), so its distribution is their convolution,
 * and S′ = n₀ − 2I with n₀ the number of pairs that differ. One value, or all equal: S 0, p 1.
 * Throws where there is no value, or one that is no number.
 * Source: Mann, Econometrica 13, 1945; Kendall, Rank Correlation Methods, 4th ed. 1975.
 *
 * @example exactKendall([1, 2, 3]) // => { S: 3, p: 1 / 3 }
 * @example exactKendall([1, 1, 2]) // => { S: 2, p: 2 / 3 }
 */
export function exactKendall(values: readonly number[]): { S: number; p: number } {
  if (values.length === 0 || !values.every(Number.isFinite))
    throw new Error('exactKendall: needs numbers, at least one')
  const rounded = values.map((value) => halfUp(value, 9))
  const S = rounded.reduce(
    (sum, value, i) =>
      rounded.slice(i + 1).reduce((own, later) => own + Math.sign(later - value), sum),
    0,
  )
  const groups = new Map<number, number>()
  for (const value of rounded) groups.set(value, (groups.get(value) ?? 0) + 1)
  let before = 0
  let falls: readonly number[] = [1]
  for (const ties of groups.values()) {
    falls = convolved(falls, mannWhitney(ties, before))
    before += ties
  }
  const pairs = falls.length - 1
  const p = falls.reduce(
    (sum, chance, I) => (Math.abs(pairs - 2 * I) >= Math.abs(S) ? sum + chance : sum),
    0,
  )
  return { S: S + 0, p: Math.min(1, p) }
}

/**
 * The chance of each number of pairs in which one of `a` stands after one of `b`, over all orders.
 * The last is one of the a with chance a/(a + b), and then stands after every one of the b.
 */
function mannWhitney(a: number, b: number): readonly number[] {
  // One row after the other: so many of the a, with 0, 1, … b of the others.
  let row: (readonly number[])[] = Array.from({ length: b + 1 }, () => [1])
  for (let i = 1; i <= a; i++) {
    const fewer = row
    row = []
    for (let j = 0; j <= b; j++) {
      const last = fewer[j] ?? []
      const other = row[j - 1] ?? []
      row.push(
        Array.from(
          { length: i * j + 1 },
          (_, u) => (i * (last[u - j] ?? 0) + j * (other[u] ?? 0)) / (i + j),
        ),
      )
    }
  }
  return row[b] ?? []
}

function convolved(one: readonly number[], other: readonly number[]): number[] {
  const sums = Array.from({ length: one.length + other.length - 1 }, () => 0)
  one.forEach((p, i) => {
    other.forEach((q, j) => {
      sums[i + j] = (sums[i + j] ?? 0) + p * q
    })
  })
  return sums
}
