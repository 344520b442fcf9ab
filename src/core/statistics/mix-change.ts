import { twoSidedNormal, z975 } from './normal.ts'
import type { Ends } from './wilson.ts'

/** A group in one round. */
export interface GroupInRound {
  /** Answers, or people in the frame; 0: the group does not exist in this round. */
  readonly size: number
  readonly mean: number | null
  /** The standard error that applies, with the finite factor where N is known; null: one answer. */
  readonly se: number | null
}

export interface MixGroup {
  readonly key: string
  readonly before: GroupInRound
  readonly after: GroupInRound
}

/** A change, or a part of one: its 95 % interval and two-sided p; null where the error is unknown. */
export interface MixPart {
  readonly value: number
  readonly se: number | null
  readonly ci: Ends | null
  /** Null also where the error is 0. */
  readonly p: number | null
}

export type MixChange =
  | {
      readonly reason: null
      readonly total1: number
      readonly total2: number
      readonly change: MixPart
      readonly within: MixPart
      readonly mix: MixPart
      readonly groups: readonly {
        readonly key: string
        readonly share1: number
        readonly share2: number
        readonly within: number
        readonly mix: number
      }[]
    }
  | {
      readonly reason: 'empty-round' | 'mean-missing'
      readonly total1: null
      readonly total2: null
      readonly change: null
      readonly within: null
      readonly mix: null
      readonly groups: readonly []
    }

/**
 * Parts a change of a total into what changed within its groups and what changed because the groups
 * have other shares of the people. With shares p, means m and totals T of two rounds:
 *
 *     within = sum (p1+p2)/2 (m2-m1)     mix = sum (p2-p1) ((m1+m2)/2 - (T1+T2)/2)
 *
 * and the change is their sum, to the last bit. Shares that come from who answered have an error of
 * their own, with the finite factor where `N1`, `N2` say how many there are; shares of a frame are
 * known. A group that exists in one round only is all mix. No group has people in a round:
 * `empty-round`; a group has people and no mean: `mean-missing` (put it together with another). An
 * error below 1e-9 is 0. Whether the total changed is not judged here but by `changeVerdicts`.
 * Throws where a size is no whole number from 0, or a mean or an error is no number.
 * Source: Kitagawa 1955, J. Am. Stat. Assoc. 50; Särndal, Swensson & Wretman 1992, ch. 5.
 *
 * @example
 * const at = (size, mean) => ({ size, mean, se: 0 })
 * const groups = [{ key: 'office', before: at(10, 60), after: at(30, 60) }, { key: 'field', before: at(30, 80), after: at(10, 84) }]
 * const { change, within, mix } = mixChange(groups, { shares: 'frame', N1: null, N2: null })
 * [change.value, within.value, mix.value] // => [-9, 2, -11]
 */
export function mixChange(
  groups: readonly MixGroup[],
  how: {
    readonly shares: 'answers' | 'frame'
    readonly N1: number | null
    readonly N2: number | null
  },
): MixChange {
  const rounds = groups.flatMap(({ before, after }) => [before, after])
  if (!rounds.every(isUsable))
    throw new Error('mixChange: needs whole sizes from 0, and means and errors that are numbers')
  const n1 = total(groups, ({ before }) => before.size)
  const n2 = total(groups, ({ after }) => after.size)
  if (n1 === 0 || n2 === 0) return { reason: 'empty-round', ...nothing }
  if (rounds.some(({ size, mean }) => size > 0 && mean === null))
    return { reason: 'mean-missing', ...nothing }
  const shared = groups.map((group) => sharedOf(group, n1, n2))
  const total1 = total(shared, ({ p1, m1 }) => p1 * m1)
  const total2 = total(shared, ({ p2, m2 }) => p2 * m2)
  const parts = shared.map((group) => {
    const { key, p1, p2, m1, m2 } = group
    const within = ((p1 + p2) / 2) * (m2 - m1)
    const mix = (p2 - p1) * ((m1 + m2) / 2 - (total1 + total2) / 2)
    return { key, share1: p1, share2: p2, within: within + 0, mix: mix + 0 }
  })
  const within = total(parts, (part) => part.within)
  const mix = total(parts, (part) => part.mix)
  const errors = [errorOfShares(how.shares, n1, how.N1), errorOfShares(how.shares, n2, how.N2)]
  const part = (value: number, slopesOf: (group: Shared) => Slopes) =>
    partOf(value, varianceOf(shared, slopesOf, errors))
  return {
    ...{ reason: null, total1, total2 },
    change: part(within + mix, slopesOfChange),
    within: part(within, slopesOfWithin),
    mix: part(mix, slopesOfMix),
    groups: parts,
  }
}

const nothing = {
  ...{ total1: null, total2: null, change: null, within: null, mix: null },
  groups: [] as const,
}

function isUsable({ size, mean, se }: GroupInRound): boolean {
  const isNumber = (value: number | null) => value === null || Number.isFinite(value)
  return Number.isInteger(size) && size >= 0 && isNumber(mean) && isNumber(se) && (se ?? 0) >= 0
}

function total<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0)
}

/** A group with its shares; a mean that is missing is put equal to the other round's. */
interface Shared {
  readonly key: string
  readonly p1: number
  readonly p2: number
  readonly m1: number
  readonly m2: number
  /** The errors; 0 in a round where the group does not exist. */
  readonly e1: number | null
  readonly e2: number | null
  readonly isInBoth: boolean
}

function sharedOf({ key, before, after }: MixGroup, n1: number, n2: number): Shared {
  const mean1 = before.size > 0 ? before.mean : null
  const mean2 = after.size > 0 ? after.mean : null
  return {
    ...{ key, p1: before.size / n1, p2: after.size / n2 },
    ...{ m1: mean1 ?? mean2 ?? 0, m2: mean2 ?? mean1 ?? 0 },
    e1: before.size > 0 ? before.se : 0,
    e2: after.size > 0 ? after.se : 0,
    isInBoth: before.size > 0 && after.size > 0,
  }
}

/** How much a part moves with a group's means (a) and with its shares (b), round by round. */
interface Slopes {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

function slopesOfWithin({ p1, p2, m1, m2, isInBoth }: Shared): Slopes {
  const a = isInBoth ? (p1 + p2) / 2 : 0
  return { a: [-a, a], b: [(m2 - m1) / 2, (m2 - m1) / 2] }
}

/** A mean that stands for both rounds is one estimate in two places. */
function slopesOfMix({ p1, p2, m1, m2, isInBoth }: Shared): Slopes {
  const a = isInBoth ? (p2 - p1) / 2 : p2 - p1
  return { a: [a, a], b: [-(m1 + m2) / 2, (m1 + m2) / 2] }
}

function slopesOfChange({ p1, p2, m1, m2 }: Shared): Slopes {
  return { a: [-p1, p2], b: [-m1, m2] }
}

/** (1 − f)/(n − 1), which the variance of shares is a multiple of; null: one answer tells nothing. */
function errorOfShares(shares: 'answers' | 'frame', n: number, N: number | null): number | null {
  if (shares === 'frame' || (N !== null && n >= N)) return 0
  return n < 2 ? null : (1 - (N === null ? 0 : n / N)) / (n - 1)
}

function varianceOf(
  groups: readonly Shared[],
  slopesOf: (group: Shared) => Slopes,
  errors: readonly (number | null)[],
): number | null {
  let variance = 0
  for (const round of [0, 1] as const) {
    const error = errors[round] ?? null
    if (error === null) return null
    const share = ({ p1, p2 }: Shared) => (round === 0 ? p1 : p2)
    const middle = total(groups, (group) => share(group) * slopesOf(group).b[round])
    for (const group of groups) {
      const e = round === 0 ? group.e1 : group.e2
      if (e === null) return null
      const { a, b } = slopesOf(group)
      variance += (a[round] * e) ** 2 + error * share(group) * (b[round] - middle) ** 2
    }
  }
  return variance
}

function partOf(value: number, variance: number | null): MixPart {
  if (variance === null) return { value, se: null, ci: null, p: null }
  const se = Math.sqrt(variance)
  if (se < 1e-9) return { value, se: 0, ci: [value, value], p: null }
  return {
    ...{ value, se },
    ci: [value - z975 * se, value + z975 * se],
    p: twoSidedNormal(value / se),
  }
}
