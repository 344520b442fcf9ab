import type { Nps } from './nps.ts'
import type { Spread } from './spread.ts'

/**
 * How +100, 0 and −100 lie around the score: sd = 100 √(n/(n − 1) · (p + d − (p − d)²)) with the shares
 * p of promoters and d of critics, and se = sd/√n, without the finite population. Texts that divide
 * by n get √((n − 1)/n) of it. In whole numbers. Fewer than two answers: both null.
 *
 * @example npsSpread({ n: 2, promoters: { count: 1 }, critics: { count: 1 } }).se // => 100
 */
export function npsSpread(of: {
  readonly n: number
  readonly promoters: Pick<Nps['promoters'], 'count'>
  readonly critics: Pick<Nps['critics'], 'count'>
}): Spread {
  const { n, promoters, critics } = of
  if (!(n >= promoters.count + critics.count))
    throw new Error('npsSpread: needs no more promoters and critics than answers')
  if (n < 2) return { n, sd: null, se: null }
  const squares = n * (promoters.count + critics.count) - (promoters.count - critics.count) ** 2
  const variance = squares / (n * (n - 1))
  return { n, sd: 100 * Math.sqrt(variance), se: 100 * Math.sqrt(variance / n) }
}
