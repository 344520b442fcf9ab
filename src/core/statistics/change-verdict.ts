import { halfUp } from '../display.ts'
import { holm } from './holm.ts'
import { twoSidedNormal } from './normal.ts'
import { twoSidedT } from './student-t.ts'

/** What can be said of a change. `not-established` is never to be read as unchanged. */
export type ChangeWord =
  | 'increased'
  | 'decreased'
  /** Everybody answered both times, and the two figures are equal. */
  | 'unchanged-fact'
  | 'not-established'
  | 'cannot-tell'

/**
 * The word for a change, which only `changeVerdicts` makes: a page that takes a `ChangeVerdict` can
 * not say *increased* of a difference that no test stands behind.
 */
class Verdict {
  /** Keeps any other object from being taken for a verdict, however alike. */
  declare protected readonly tested: true
  readonly word: ChangeWord
  constructor(word: ChangeWord) {
    this.word = word
  }
}
export type { Verdict as ChangeVerdict }

/** Why nothing can be said: the series breaks between the rounds, a figure is missing, two rounded
 * figures are equal, no error is known, or nobody differed from anybody. */
export type NoChangeWord = 'break' | 'no-figure' | 'rounded' | 'no-precision' | 'no-variation'

/** A figure of one round. */
export interface RoundEstimate {
  readonly estimate: number | null
  /** With the finite population where N is known; null: not known. */
  readonly se: number | null
  /** The people behind the error; null: not known. */
  readonly n: number | null
  /** Whether everybody answered. */
  readonly census: boolean
  /** Whether it was published by someone, rounded. */
  readonly history: boolean
}

/** A measure in two rounds. */
export interface Change {
  readonly key: string
  readonly from: RoundEstimate
  readonly to: RoundEstimate
  /** False where the series breaks between them. */
  readonly comparable: boolean
  /** From the measure's own test, as of shares; null: Welch's test is made here. */
  readonly p: number | null
}

export interface JudgedChange {
  readonly key: string
  readonly verdict: Verdict
  /** Null unless the word is `cannot-tell`. */
  readonly reason: NoChangeWord | null
  /** `to` less `from`, in the unit of the measure. */
  readonly diff: number | null
  readonly se: number | null
  /** Null also where the normal distribution was used. */
  readonly df: number | null
  readonly t: number | null
  readonly p: number | null
  /** Adjusted for the whole family; the word goes by it. */
  readonly pHolm: number | null
}

/**
 * Which of a family of changes are beyond chance: all measures of one group in one publication. Each
 * is tested as in `welch` (the error of a census is 0; no n known: normal), or comes with its own p;
 * all p together are adjusted by Holm, and below 0.05 a change is `increased` or `decreased`. Two
 * censuses need no test: the figures say it, and are `unchanged-fact` where they are equal, unless
 * they were rounded for publication. Facts, and what cannot be told, are not counted in the family.
 * The answers of two anonymous rounds cannot be paired, which makes the judgement cautious.
 * Throws where an estimate, an error or a p cannot be one.
 * Source: Welch, Biometrika 34, 1947; Holm, Scand. J. Stat. 6, 1979.
 *
 * @example
 * const of = (estimate) => ({ estimate, se: null, n: 14, census: true, history: false })
 * const change = { key: 'hme', from: of(76), to: of(76.4), comparable: true, p: null }
 * changeVerdicts([change])[0].verdict.word // => 'increased'
 */
export function changeVerdicts(family: readonly Change[]): JudgedChange[] {
  const tested = family.map(testedOf)
  const adjusted = holm(tested.map(({ p }) => p))
  return tested.map(({ word, ...change }, i) => {
    const pHolm = adjusted[i] ?? null
    const said = pHolm === null ? word : pHolm < 0.05 ? wayOf(change.diff) : 'not-established'
    return { ...change, verdict: new Verdict(said ?? 'not-established'), pHolm }
  })
}

/** A change with its own p, or with the word that needs none. */
type Tested = Omit<JudgedChange, 'verdict' | 'pHolm'> & { readonly word: ChangeWord }

function testedOf({ key, from, to, comparable, p }: Change): Tested {
  if (![from, to].every(isUsable))
    throw new Error('changeVerdicts: needs estimates and n as numbers, and errors of 0 or more')
  const untested = { key, reason: null, se: null, df: null, t: null, p: null }
  const untold = { ...untested, word: 'cannot-tell' } as const
  if (!comparable) return { ...untold, reason: 'break', diff: null }
  if (from.estimate === null || to.estimate === null)
    return { ...untold, reason: 'no-figure', diff: null }
  const diff = to.estimate - from.estimate + 0
  if (from.census && to.census) {
    const way = wayOf(halfUp(diff, 9))
    if (way === null && (from.history || to.history))
      return { ...untold, reason: 'rounded', diff, se: 0 }
    return { ...untested, word: way ?? 'unchanged-fact', diff, se: 0 }
  }
  if (p !== null) return { ...untold, diff, p }
  const [se1, se2] = [errorOf(from), errorOf(to)]
  if (se1 === null || se2 === null) return { ...untold, reason: 'no-precision', diff }
  if ((se1 < 1e-9 && !from.census) || (se2 < 1e-9 && !to.census))
    return { ...untold, reason: 'no-variation', diff }
  const variance = se1 ** 2 + se2 ** 2
  const over = overDf(se1, from.n) + overDf(se2, to.n)
  const se = Math.sqrt(variance)
  const df = over === 0 ? null : variance ** 2 / over
  const t = diff / se
  return { ...untold, diff, se, df, t, p: df === null ? twoSidedNormal(t) : twoSidedT(t, df) }
}

function isUsable({ estimate, se, n }: RoundEstimate): boolean {
  return [estimate, se, n].every((one) => one === null || Number.isFinite(one)) && (se ?? 0) >= 0
}

/** One answer has no error, whatever was written beside it. */
function errorOf({ census, se, n }: RoundEstimate): number | null {
  if (census) return 0
  return n !== null && n < 2 ? null : se
}

/** What a round adds to the divisor of the degrees of freedom. */
function overDf(se: number, n: number | null): number {
  return se === 0 || n === null ? 0 : se ** 4 / (n - 1)
}

function wayOf(diff: number | null): 'increased' | 'decreased' | null {
  if (diff === null || diff === 0) return null
  return diff > 0 ? 'increased' : 'decreased'
}
