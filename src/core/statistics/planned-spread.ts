/** What is measured, and how it spread last time: enough to say how many answers a change takes. */
export type PlannedMeasure =
  /** Standard deviations in the unit of the mean; `sd2` null: as `sd1`. */
  | { readonly kind: 'mean'; readonly sd1: number | null; readonly sd2: number | null }
  /** A share, 0–1. */
  | { readonly kind: 'share'; readonly p: number | null }
  /** Shares, 0–1; the score itself runs from −100 to 100. */
  | {
      readonly kind: 'nps'
      readonly promoters: number | null
      readonly detractors: number | null
    }

/**
 * The standard deviation of one answer in each of two rounds, between which the measure changes by
 * `d`: as given for a mean, √(p(1 − p)) for a share, 100·√(p + q − (p − q)²) for an NPS. A share
 * that would end outside 0–1: `off-scale`. Unknown, or 0 in both rounds: `no-spread`. Throws where
 * an sd is below 0, or the shares of an NPS are none.
 * Source: Chow, Shao & Wang, Sample Size Calculations in Clinical Research, 2nd ed. 2008, ch. 3–4.
 *
 * @example plannedSpread({ kind: 'share', p: 0.5 }, 0.3) // => [0.5, 0.4]
 * @example plannedSpread({ kind: 'share', p: 0.95 }, 0.1) // => 'off-scale'
 */
export function plannedSpread(
  measure: PlannedMeasure,
  d: number,
): readonly [sd1: number, sd2: number] | 'off-scale' | 'no-spread' {
  const sds = sdsOf(measure, d)
  if (sds === 'off-scale') return sds
  const [sd1, sd2] = sds
  if (sd1 === null || sd2 === null || (sd1 === 0 && sd2 === 0)) return 'no-spread'
  if (!(sd1 >= 0 && sd1 < Infinity && sd2 >= 0 && sd2 < Infinity))
    throw new Error('plannedSpread: needs standard deviations of 0 or more')
  return [sd1, sd2]
}

function sdsOf(
  measure: PlannedMeasure,
  d: number,
): readonly [number | null, number | null] | 'off-scale' {
  switch (measure.kind) {
    case 'mean':
      return [measure.sd1, measure.sd2 ?? measure.sd1]
    case 'share': {
      const { p } = measure
      if (p === null) return [null, null]
      if (![p, p + d].every(isShare)) return 'off-scale'
      return [sdOfShare(p), sdOfShare(p + d)]
    }
    case 'nps': {
      const { promoters: p, detractors: q } = measure
      if (p === null || q === null) return [null, null]
      if (![p, q, p + q].every(isShare))
        throw new Error('plannedSpread: needs shares of promoters and detractors, 0–1 together')
      const sd = 100 * Math.sqrt(Math.max(0, p + q - (p - q) ** 2))
      return [sd, sd]
    }
  }
}

/** From 0 to 1, but for the last bits: 0.9 + 0.1 is a share. */
function isShare(p: number): boolean {
  return p > -5e-10 && p < 1 + 5e-10
}

function sdOfShare(p: number): number {
  return Math.sqrt(Math.max(0, p * (1 - p)))
}
