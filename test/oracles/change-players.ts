import { z } from 'zod'
import { benjaminiHochberg } from '../../src/core/statistics/benjamini-hochberg.ts'
import { holm } from '../../src/core/statistics/holm.ts'
import { share } from '../../src/core/statistics/share.ts'
import { shareChanges } from '../../src/core/statistics/share-change.ts'
import { shareInterval } from '../../src/core/statistics/share-interval.ts'
import { type Welch, welch } from '../../src/core/statistics/welch.ts'
import { distributionOf, indexOf, meanOf, scoreOf } from './estimates.ts'
import { shape } from './shape.ts'
import { boxesOf, type Cells, peopleShape, surveyOf } from './survey.ts'

const roundsShape = peopleShape
  .omit({ round: true })
  .extend({ round1: shape.name, round2: shape.name, N1: shape.N, N2: shape.N })
type Rounds = z.infer<typeof roundsShape>

const questionArgs = roundsShape.extend({ question: z.string() })

/** The mean and the top box of a question in two rounds. */
export function playCompareQuestion(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = questionArgs.parse(given)
  const { question, N1, N2 } = args
  const survey = surveyOf(rows, meta)
  const [one, two] = peopleOf(args)
  const box = (people: typeof one, N: number | null) => {
    const { topMin } = boxesOf(survey, question)
    const { count, n } = share(distributionOf(survey, people, question), { from: topMin })
    return { count, n, N }
  }
  const [from, to] = [box(one, N1), box(two, N2)]
  return {
    mean: changeOf(meanOf(survey, one, question, N1), meanOf(survey, two, question, N2), {
      withFpc: N1 !== null && N2 !== null,
    }),
    topBox:
      from.n === 0 || to.n === 0
        ? null
        : {
            ...{ count1: from.count, n1: from.n, count2: to.count, n2: to.n },
            ...{ share1: shareInterval(from).share, share2: shareInterval(to).share },
            ...shareChanges(from, to),
          },
  }
}

const indexArgs = roundsShape.extend({ index: z.string() })

/** An index by both rules in two rounds. */
export function playCompareIndex(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = indexArgs.parse(given)
  const survey = surveyOf(rows, meta)
  const [one, two] = peopleOf(args)
  const { index, N1, N2 } = args
  const from = indexOf(survey, one, index, N1)
  const to = indexOf(survey, two, index, N2)
  return {
    individual: changeOf(from.individual, to.individual, { withFpc: N1 !== null && N2 !== null }),
    // With an N unknown the fixtures have a test here in which everything is null.
    questionMeans: changeOf(from.questionMeans, to.questionMeans, { withFpc: true }),
  }
}

/** The Net Promoter Score in two rounds. */
export function playCompareNps(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = roundsShape.parse(given)
  const survey = surveyOf(rows, meta)
  const [one, two] = peopleOf(args)
  const score = (people: typeof one, N: number | null) => {
    const { n, mean, interval } = scoreOf(survey, people, N)
    return { n, mean, ...interval }
  }
  const { N1, N2 } = args
  return changeOf(score(one, N1), score(two, N2), { withFpc: N1 !== null && N2 !== null })
}

/** Adjusted p-values by the names of the tests. */
export function playPAdjust(given: unknown) {
  const { p } = z.object({ p: z.record(z.string(), z.number().nullable()) }).parse(given)
  const named = (values: readonly (number | null)[]) =>
    Object.fromEntries(Object.keys(p).map((key, i) => [key, values[i]]))
  return { holm: named(holm(Object.values(p))), bh: named(benjaminiHochberg(Object.values(p))) }
}

/** Adjusted p-values in the order of the tests. */
export function playPAdjustList(given: unknown) {
  const { p } = z.object({ p: shape.numbersOrNull }).parse(given)
  return { holm: holm(p), bh: benjaminiHochberg(p) }
}

function peopleOf({ round1, round2, by, value }: Rounds) {
  return [
    { round: round1, by, value },
    { round: round2, by, value },
  ] as const
}

interface Figures {
  readonly n: number
  readonly mean: number | null
  readonly se: number | null
  readonly seFpc: number | null
}

/** A change and its test, as if there were endlessly many people and, where N is known, with it. */
function changeOf(from: Figures, to: Figures, { withFpc }: { readonly withFpc: boolean }) {
  const side = ({ n, mean }: Figures, se: number | null) => ({ estimate: mean, se, n })
  const plain = welch(side(from, from.se), side(to, to.se))
  const fpc = welch(side(from, from.seFpc), side(to, to.seFpc))
  const test = ({ se, t, df, p, ci }: Welch) => ({ se, t, df, p, ci })
  return {
    ...{ n1: from.n, n2: to.n, mean1: from.mean, mean2: to.mean, diff: plain.diff },
    welch: test(plain),
    welchFpc: withFpc ? test(fpc) : null,
  }
}
