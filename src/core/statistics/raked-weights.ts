import { sum } from './sum.ts'

/** What is known of a whole population by one characteristic: how many are in each category. */
export interface Margin {
  /** The category of each person, as a place in `totals`. */
  readonly of: ArrayLike<number>
  readonly totals: readonly number[]
}

/**
 * Weights that make those who answered add up to the population in every margin: w · N_g/Σ w over
 * the category g, margin after margin in the given order, round after round until no weight changes
 * by more than 1e-12 of itself. One margin is post-stratification. Made once, over everybody who
 * answered anything, and in cells of people alike, so the order of people does not matter.
 *
 * Null when it cannot be done: a category without anybody who answered, a person in a category that
 * is not known or has nobody, or margins that contradict each other. Put small categories together.
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11, 1940.
 *
 * @example rakedWeights([1, 1, 2], [{ of: [0, 0, 1], totals: [30, 70] }]) // => [15, 15, 70]
 */
export function rakedWeights(
  weights: ArrayLike<number>,
  margins: readonly Margin[],
): number[] | null {
  if (margins.some(({ of }) => of.length !== weights.length))
    throw new Error('rakedWeights: needs a category for each person in each margin')
  if (!Array.from(weights).every((w) => w >= 0 && w < Infinity))
    throw new Error('rakedWeights: needs weights of 0 or more')
  if (!margins.every(({ totals }) => totals.every((N) => N >= 0 && N < Infinity)))
    throw new Error('rakedWeights: needs population counts of 0 or more')
  const cells = cellsOf(weights, margins)
  if (!margins.every((margin, m) => isFilled(margin, m, cells))) return null
  for (let round = 0; round < 10_000; round++) {
    const changes = margins.map((margin, m) => fit(margin, m, cells))
    if (changes.every((change) => change <= 1e-12)) return weightsFrom(weights, cells)
  }
  return null
}

/** People alike in every margin. */
interface Cell {
  /** The category in each margin. */
  readonly at: readonly number[]
  readonly people: number[]
  weight: number
  /** What each one's weight is multiplied by. */
  factor: number
}

/** The cells in order of their categories. */
function cellsOf(weights: ArrayLike<number>, margins: readonly Margin[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (let person = 0; person < weights.length; person++) {
    const at = margins.map(({ of }) => of[person] ?? NaN)
    const cell = cells.get(at.join()) ?? { at, people: [], weight: 0, factor: 1 }
    cell.people.push(person)
    cells.set(at.join(), cell)
  }
  const sorted = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  for (const cell of sorted) cell.weight = sum(cell.people.map((person) => weights[person] ?? NaN))
  return sorted
}

/** Whether the margin knows everybody's category, and somebody stands for each that has people. */
function isFilled({ totals }: Margin, m: number, cells: readonly Cell[]): boolean {
  const filled = new Set(cells.filter(({ weight }) => weight > 0).map(({ at }) => at[m] ?? NaN))
  return (
    cells.every(({ at }) => (totals[at[m] ?? NaN] ?? 0) > 0) &&
    totals.every((N, category) => N === 0 || filled.has(category))
  )
}

/** Makes the cells meet a margin, and says by how much of itself a weight changed at most. */
function fit({ totals }: Margin, m: number, cells: readonly Cell[]): number {
  const reached = totals.map(() => 0)
  for (const { at, weight, factor } of cells) {
    const category = at[m] ?? NaN
    reached[category] = (reached[category] ?? 0) + weight * factor
  }
  const ratios = cells.map(({ at }) => {
    const category = at[m] ?? NaN
    return (totals[category] ?? NaN) / (reached[category] ?? NaN)
  })
  cells.forEach((cell, c) => {
    cell.factor *= ratios[c] ?? NaN
  })
  return Math.max(0, ...ratios.map((ratio) => Math.abs(ratio - 1)))
}

function weightsFrom(weights: ArrayLike<number>, cells: readonly Cell[]): number[] {
  const raked = Array.from(weights)
  for (const { people, factor } of cells)
    for (const person of people) raked[person] = (weights[person] ?? NaN) * factor
  return raked
}
