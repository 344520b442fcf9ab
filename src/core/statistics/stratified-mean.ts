import { influence } from './influence.ts'
import { type Strata, stratifiedError, type StratifiedError } from './stratified-error.ts'
import { tInterval } from './t-interval.ts'
import { weightFigures } from './weight-figures.ts'
import type { Ends } from './wilson.ts'

/** How the people were drawn, and how many others each stands for: what every estimate takes. */
export interface Design {
  readonly weights: ArrayLike<number>
  readonly strata: Strata
}

export interface StratifiedMean extends StratifiedError {
  readonly mean: number | null
  readonly ci: Ends | null
  /** How many people of equal weight would be as good. */
  readonly kishN: number | null
}

/**
 * The weighted mean of some people's values, in their own unit, with the error of its design. Null is
 * no answer: the sample for a variable is the people who have a value of it, and n, the finite
 * population and df are counted on them. Equal weights and one stratum give the plain mean and its
 * interval. A stratum asked without a sample (N_h) that all answered adds no error; if all are such,
 * the interval is [mean, mean]. One answer alone has no interval.
 *
 * With weights from `rakedWeights`, give `margins` the categories they were made from.
 * Source: Lumley, Complex Surveys, 2010 (`svymean`).
 *
 * @example
 * const strata = { of: [0, 0, 1, 1], sizes: [2, 60] }
 * stratifiedMean([4, 2, null, 5], { weights: [1, 1, 30, 30], strata }).mean // => 4.875
 */
export function stratifiedMean(
  values: readonly (number | null)[],
  { weights, strata }: Design,
  margins: readonly ArrayLike<number>[] = [],
): StratifiedMean {
  const { mean, z } = influence(values, weights, margins)
  const error = stratifiedError(z, strata)
  const answered = Array.from(weights).filter((_, i) => z[i] !== null)
  return {
    ...{ ...error, mean },
    ci: error.census && mean !== null ? [mean, mean] : tInterval(mean, error.se, error.df),
    kishN: weightFigures(answered)?.kishN ?? null,
  }
}
