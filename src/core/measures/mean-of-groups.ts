import type { Outcome } from './measure-kind.ts'

/**
 * The plain mean of groups, as NKI is printed for business and private together: each group weighs
 * the same, however many answered. n is people in all. A group without a value leaves the whole
 * without one. `fewest` is the smallest group's n: a mean of two tells of each when one is a single
 * person.
 *
 * @example meanOfGroups([[{ value: 70, n: 90 }], [{ value: 60, n: 10 }]])
 * // => [{ value: 65, n: 100, fewest: 10, emptyGroup: false }]
 */
export function meanOfGroups(
  groups: readonly (readonly Outcome[])[],
): (Outcome & { readonly fewest: number; readonly emptyGroup: boolean })[] {
  const [first = []] = groups
  return first.map((outcome, i) => {
    const own = groups.flatMap((group) => group[i] ?? [])
    const values = own.flatMap(({ value }) => (value === null ? [] : [value]))
    const emptyGroup = values.length < own.length
    const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
    const { parts } = outcome
    const shared =
      parts === undefined || emptyGroup
        ? {}
        : {
            parts: Object.fromEntries(
              Object.keys(parts).map((name) => [
                name,
                mean(own.map((one) => one.parts?.[name] ?? 0)),
              ]),
            ),
          }
    return {
      ...(outcome.of === undefined ? {} : { of: outcome.of }),
      value: emptyGroup ? null : mean(values),
      n: own.reduce((sum, one) => sum + one.n, 0),
      ...shared,
      fewest: Math.min(...own.map(({ n, fewest = n }) => Math.min(n, fewest))),
      emptyGroup,
    }
  })
}
