import { answered, type Distribution } from './distribution.ts'
import { share } from './share.ts'
import { shareOf, type ShareOf } from './share-of.ts'

/** The Net Promoter Score of one question 0–10, and the three parts it is made from. */
export interface Nps {
  readonly n: number
  /** −100 (all critics) to 100 (all promoters). */
  readonly score: number | null
  readonly critics: ShareOf
  readonly passives: ShareOf
  readonly promoters: ShareOf
}

/**
 * The Net Promoter Score: 100 (promoters − critics)/n, where promoters answered 9–10, passives 7–8
 * and critics 0–6. It is the mean of +100, 0 and −100, counted in whole numbers. The whole percents
 * that are shown need not give the score that is shown. Nobody answered: null.
 * Source: Reichheld, The one number you need to grow, Harvard Business Review 2003.
 *
 * @example
 * const recommend = { min: 0, counts: [0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1], dontKnow: 2, blank: 0 }
 * nps(recommend).score // => 25
 */
export function nps(distribution: Distribution): Nps {
  const n = answered(distribution)
  const { count: critics } = share(distribution, { to: 6 })
  const { count: promoters } = share(distribution, { from: 9 })
  return {
    n,
    score: n === 0 ? null : (100 * (promoters - critics)) / n,
    critics: shareOf(critics, n),
    passives: shareOf(n - critics - promoters, n),
    promoters: shareOf(promoters, n),
  }
}

/**
 * What one answer adds to the score: 100 from 9, 0 at 7 and 8, −100 up to 6.
 *
 * @example [6, 7, 9].map(npsPoints) // => [-100, 0, 100]
 */
export function npsPoints(answer: number): number {
  return answer >= 9 ? 100 : answer >= 7 ? 0 : -100
}
