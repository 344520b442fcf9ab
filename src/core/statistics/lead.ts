import { halfUp } from '../display.ts'
import { type Certainty, pairedTests, type PairedTest } from './paired-tests.ts'
import { questionMeansError } from './question-means-error.ts'
import { weightedMean } from './weighted-mean.ts'

/** What people said of an object: a row a person, a column an area; null where it was not rated. */
export type Ratings = readonly (readonly (number | null)[])[]

/** Which of several objects is ahead, and whether that is beyond chance. */
export interface Lead {
  /** The object with the largest mean; null when several share it or none can be compared. */
  readonly best: string | null
  /** Those that share the largest mean; empty when one is alone. */
  readonly tied: readonly string[]
  readonly plain: LeadTest
  /** With the finite population; null where N is not known. */
  readonly fpc: LeadTest | null
}

export interface LeadTest {
  /** `nothing-to-compare`: fewer than two were rated. `tie`: nobody is best. */
  readonly verdict: Certainty | 'tie' | 'nothing-to-compare'
  /** The best against each of the others that were rated, in their order. */
  readonly comparisons: readonly Comparison[]
}

/** The best less the other, among those who rated both in an area. */
export interface Comparison extends PairedTest {
  readonly object: string
  /** Areas in which somebody rated both. */
  readonly areasUsed: number
}

/**
 * Which of several objects is ahead, and whether that is beyond chance. More is better in all
 * ratings: turn those of a reversed area. One area may be on its own scale; for the index over
 * several put all on the 0–100 line. An object's mean is the mean of its areas' means; the best has
 * the largest, rounded to 9 decimals. It is held against each other object over the people who rated
 * both, area by area: the differences are made one as an index by question means, and tested as in
 * `pairedTests`. All `certain`: so is the lead. One `not-certain`, as when the best loses among those
 * who rated both: `not-certain`. Picking the best first and testing it after is safe, for it must
 * beat the second two-sided. The difference is not that of the two means: print its n beside it. N is
 * how many could have been asked; it is too large where some cannot know both, which is cautious.
 * Weights are one an area and above 0, where areas do not count alike. Throws where rows are not of
 * the same people and areas, a rating is no number, or a weight is not above 0.
 * Source: Gutmann & Maymin, Ann. Stat. 15, 1987; R `t.test(paired = TRUE)`.
 *
 * @example
 * const ratings = new Map([['se', [[8], [9], [7]]], ['dk', [[6], [5], [null]]]])
 * const { best, plain } = lead(ratings, null)
 * // Two rated both, 2 and 4 better: t = 3/1 on one degree of freedom.
 * [best, plain.verdict, plain.comparisons[0].diff, plain.comparisons[0].t] // => ['se', 'not-certain', 3, 3]
 */
export function lead(
  objects: ReadonlyMap<string, Ratings>,
  N: number | null,
  weights?: readonly number[],
): Lead {
  check(objects)
  if (weights?.every((w) => w > 0) === false) throw new Error('lead: needs weights above 0')
  const both = (test: LeadTest) => ({ plain: test, fpc: N === null ? null : test })
  const rated = [...objects].flatMap(([object, ratings]) => {
    const { mean } = meanOfAreas(ratings, weights)
    return mean === null ? [] : [{ object, ratings, mean: halfUp(mean, 9) }]
  })
  if (rated.length < 2)
    return { best: null, tied: [], ...both({ verdict: 'nothing-to-compare', comparisons: [] }) }
  const largest = Math.max(...rated.map(({ mean }) => mean))
  const top = rated.filter(({ mean }) => mean === largest)
  const [best] = top
  if (best === undefined || top.length > 1) {
    const tied = top.map(({ object }) => object)
    return { best: null, tied, ...both({ verdict: 'tie', comparisons: [] }) }
  }
  const pairs = rated
    .filter((other) => other !== best)
    .map(({ object, ratings }) => ({ object, ...differenceOf(best.ratings, ratings, weights) }))
  const against = (size: number | null): LeadTest => {
    const comparisons = pairedTests(pairs, size)
    return { verdict: verdictOf(comparisons), comparisons }
  }
  return {
    ...{ best: best.object, tied: [], plain: against(null) },
    fpc: N === null ? null : against(N),
  }
}

function check(objects: ReadonlyMap<string, Ratings>): void {
  const [first = []] = objects.values()
  const areas = first[0]?.length
  for (const ratings of objects.values())
    if (
      ratings.length !== first.length ||
      ratings.some((row) => row.length !== areas || !row.every((x) => Number.isFinite(x ?? 0)))
    )
      throw new Error('lead: needs ratings of the same people and areas, numbers or null')
}

function verdictOf(tests: readonly PairedTest[]): Certainty {
  const has = (wanted: Certainty) => tests.some(({ certainty }) => certainty === wanted)
  return has('not-certain') ? 'not-certain' : has('cannot-tell') ? 'cannot-tell' : 'certain'
}

/** What people who rated both say of the one less the other. */
function differenceOf(best: Ratings, other: Ratings, weights?: readonly number[]) {
  const differences = best.map((row, person) =>
    row.map((own, area) => {
      const its = other[person]?.[area] ?? null
      return own === null || its === null ? null : own - its
    }),
  )
  const { mean, areasUsed } = meanOfAreas(differences, weights)
  return { areasUsed, diff: mean, ...questionMeansError(differences, weights) }
}

/** The weighted mean over the areas anybody rated of each one's mean. */
function meanOfAreas(
  ratings: Ratings,
  weights?: readonly number[],
): { mean: number | null; areasUsed: number } {
  const means = (ratings[0] ?? []).map((_, area) => {
    // In order of size, so that the order of people does not matter.
    const values = Float64Array.from(ratings.flatMap((row) => row[area] ?? [])).sort()
    return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length
  })
  return {
    mean: weightedMean(means, weights),
    areasUsed: means.filter((mean) => mean !== null).length,
  }
}
