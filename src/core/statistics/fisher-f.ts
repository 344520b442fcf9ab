import { incompleteBeta } from './incomplete-beta.ts'
import { logBeta } from './log-beta.ts'
import { tailQuantile } from './tail-quantile.ts'

/**
 * The value that an F distributed variable with `df1` and `df2` degrees of freedom stays below with
 * probability p, 0 < p < 1.
 *
 * @example quantileF(0.5, 4, 4) // => 1
 */
export function quantileF(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1) || !(df1 > 0 && df2 > 0))
    throw new Error('quantileF: needs p between 0 and 1, df1 > 0 and df2 > 0')
  // The small tail is the exact one: below the median it is that of 1/F.
  return p < 0.5 ? 1 / above(p, df2, df1) : above(1 - p, df1, df2)
}

/** The value that is exceeded with probability `target`, up to a half or so. */
function above(target: number, df1: number, df2: number): number {
  const norm = -logBeta(df1 / 2, df2 / 2) + (df1 / 2) * Math.log(df1 / df2)
  return tailQuantile({
    tail: (f) =>
      incompleteBeta(df2 / (df2 + df1 * f), (df1 * f) / (df2 + df1 * f), df2 / 2, df1 / 2),
    density: (f) =>
      Math.exp(
        norm + (df1 / 2 - 1) * Math.log(f) - ((df1 + df2) / 2) * Math.log1p((df1 * f) / df2),
      ),
    ...{ target, start: 1 },
  })
}
