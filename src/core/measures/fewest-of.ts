import type { Outcome } from './measure-kind.ts'

/**
 * The fewest people that one of the parts of a mean speaks for. A part that nobody answered is left
 * out of the mean, and here.
 *
 * @example fewestOf([{ n: 12 }, { n: 0 }, { n: 9, fewest: 3 }]) // => { fewest: 3 }
 */
export function fewestOf(parts: readonly Pick<Outcome, 'n' | 'fewest'>[]): Pick<Outcome, 'fewest'> {
  const people = parts.map(({ n, fewest = n }) => Math.min(n, fewest)).filter((n) => n > 0)
  return people.length === 0 ? {} : { fewest: Math.min(...people) }
}
