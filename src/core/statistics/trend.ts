import { halfUp } from '../display.ts'
import { upperChiSquare } from './chi-square.ts'
import { exactKendall } from './exact-kendall.ts'
import { lineFit } from './line-fit.ts'
import { twoSidedNormal, z975 } from './normal.ts'
import { senSlope } from './sen-slope.ts'
import { twoSidedT } from './student-t.ts'
import { tInterval } from './t-interval.ts'
import type { Ends } from './wilson.ts'

/** A round: when, what was found, and how precise it is. */
export interface TrendRound {
  /** In years: a half year is .5. */
  readonly x: number
  /** Null: nothing was found; the round is left out. */
  readonly y: number | null
  readonly se?: number | null
}

/**
 * Whether some rounds have a direction, in three ways. `ols`: the line of least squares, judged by how
 * the rounds lie around it. `wls`: rounds weighted by 1/se², judged by their own precision (`seKnown`),
 * or by how they lie (`seEstimated`); a small `pQ` says that the line does not explain them. Null
 * unless every round has an error above 0. `mannKendall`: signs of differences only, pExact from all
 * orders and null with ties (`exactKendall` is exact with them too); `senSlope` the median of all slopes
 * between two rounds. Slopes are per year. Fewer than two rounds have no slope, fewer than three no
 * error. All equal: slope 0, error 0, no test. On a perfect line: error 0, no t, p 0.
 * Source: Mann, Econometrica 13, 1945; Kendall, Rank Correlation Methods, 1975; Sen, J. Am. Stat.
 * Assoc. 63, 1968.
 *
 * @example trend([{ x: 2019, y: 70 }, { x: 2020, y: 71 }, { x: 2022, y: 75 }]).senSlope // => 5 / 3
 */
export function trend(rounds: readonly TrendRound[]): Trend {
  const points = rounds
    .flatMap(({ x, y, se = null }) => (y === null ? [] : [{ x, y, se }]))
    .sort((a, b) => a.x - b.x)
  if (!points.every(({ x, y }, i) => Number.isFinite(y) && x > (points[i - 1]?.x ?? -Infinity)))
    throw new Error('trend: needs rounds at different times, with numbers')
  const x = points.map((point) => point.x)
  const y = points.map((point) => point.y)
  const errors = points.flatMap(({ se }) => (se !== null && se > 0 ? se : []))
  return {
    k: points.length,
    ols: ols(x, y),
    wls: points.length > 0 && errors.length === points.length ? wls(x, y, errors) : null,
    mannKendall: mannKendall(y),
    senSlope: senSlope(points),
  }
}

export interface Trend {
  /** How many rounds have a value. */
  readonly k: number
  readonly ols: Ols
  readonly wls: Wls | null
  readonly mannKendall: MannKendall
  readonly senSlope: number | null
}

interface Ols {
  readonly slope: number | null
  readonly intercept: number | null
  readonly se: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  readonly ci: Ends | null
  readonly r2: number | null
}

function ols(x: readonly number[], y: readonly number[]): Ols {
  const none = { se: null, t: null, p: null, ci: null, r2: null }
  if (x.length < 2) return { slope: null, intercept: null, df: null, ...none }
  const { slope, intercept, xx, yy, rest } = lineFit(x, y)
  const df = x.length - 2
  const se = errorOf(rest, df, xx)
  const r2 = yy === 0 ? null : 1 - rest / yy
  return { slope, intercept, se, ...tested(slope, se, df), df, ci: tInterval(slope, se, df), r2 }
}

interface Wls {
  readonly slope: number | null
  readonly intercept: number | null
  readonly seEstimated: number | null
  readonly t: number | null
  readonly df: number | null
  readonly pEstimated: number | null
  readonly seKnown: number | null
  readonly z: number | null
  readonly pKnown: number | null
  readonly ciKnown: Ends | null
  /** How far the rounds lie from the line, in their own errors squared. */
  readonly Q: number | null
  readonly pQ: number | null
}

function wls(x: readonly number[], y: readonly number[], errors: readonly number[]): Wls | null {
  if (x.length < 2) return null
  const {
    slope,
    intercept,
    xx,
    rest: Q,
  } = lineFit(
    x,
    y,
    errors.map((se) => 1 / se ** 2),
  )
  const df = x.length - 2
  const seEstimated = errorOf(Q, df, xx)
  const seKnown = Math.sqrt(1 / xx)
  const z = slope / seKnown
  const { t, p } = tested(slope, seEstimated, df)
  return {
    ...{ slope, intercept, seEstimated, t, df, pEstimated: p, seKnown, z },
    pKnown: twoSidedNormal(z),
    ciKnown: [slope - z975 * seKnown, slope + z975 * seKnown],
    ...{ Q, pQ: df === 0 ? null : upperChiSquare(Q, df) },
  }
}

function errorOf(rest: number, df: number, xx: number): number | null {
  return df === 0 ? null : Math.sqrt(rest / df / xx)
}

function tested(slope: number, se: number | null, df: number) {
  if (se === null || (se === 0 && slope === 0)) return { t: null, p: null }
  return { t: se === 0 ? null : slope / se, p: se === 0 ? 0 : twoSidedT(slope / se, df) }
}

interface MannKendall {
  readonly S: number
  readonly varS: number
  readonly tauB: number | null
  readonly z: number | null
  readonly pNormal: number | null
  readonly pExact: number | null
}

function mannKendall(y: readonly number[]): MannKendall {
  const k = y.length
  const { S, p } = k === 0 ? { S: 0, p: null } : exactKendall(y)
  const ties = new Map<number, number>()
  for (const value of y) ties.set(halfUp(value, 9), (ties.get(halfUp(value, 9)) ?? 0) + 1)
  const over = (of: (t: number) => number) => [...ties.values()].reduce((sum, t) => sum + of(t), 0)
  const varS = (k * (k - 1) * (2 * k + 5) - over((t) => t * (t - 1) * (2 * t + 5))) / 18
  const pairs = (k * (k - 1)) / 2
  const differing = pairs - over((t) => (t * (t - 1)) / 2)
  const z = varS === 0 ? null : (S - Math.sign(S)) / Math.sqrt(varS)
  return {
    ...{ S, varS, tauB: differing === 0 ? null : S / Math.sqrt(pairs * differing), z },
    pNormal: z === null ? null : twoSidedNormal(z),
    pExact: k < 2 || ties.size < k ? null : p,
  }
}
