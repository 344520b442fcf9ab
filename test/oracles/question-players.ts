import { z } from 'zod'
import { bandOf } from '../../src/core/bands.ts'
import { respondedIn } from '../../src/core/block-of.ts'
import { peopleWithEvery } from '../../src/core/people-with-every.ts'
import { knownTotal } from '../../src/core/statistics/known-total.ts'
import { responseRate } from '../../src/core/statistics/response-rate.ts'
import { share } from '../../src/core/statistics/share.ts'
import { shareInterval } from '../../src/core/statistics/share-interval.ts'
import { turned } from '../../src/core/statistics/to-points.ts'
import { peopleWith } from '../../src/core/tally.ts'
import { toppbetyg } from '../surveys.ts'
import { distributionOf, meanOf, scoreOf } from './estimates.ts'
import { shape } from './shape.ts'
import { boxesOf, type Cells, peopleShape, questionIn, surveyOf } from './survey.ts'

const questionArgs = peopleShape.extend({ question: z.string(), N: shape.N })

/** One question: counts, mean, boxes, the band of the favourable share, and how sure they are. */
export function playQuestion(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = questionArgs.parse(given)
  const { question: key, N } = args
  const survey = surveyOf(rows, meta)
  const { column, reversed } = questionIn(survey, key)
  const { topMin, bottomMax } = boxesOf(survey, key)
  const distribution = distributionOf(survey, args, key)
  const box = (limits: { from?: number; to?: number }) => {
    const { count, n, percent, whole } = share(distribution, limits)
    if (percent === null) return null
    const figures = { count, ...shareInterval({ count, n, N }), percent: whole }
    return { figures, band: bandOf(toppbetyg, percent, 0).word }
  }
  const favourable = box(reversed ? { to: turned(column, topMin) } : { from: topMin })
  return {
    ...{ rows: survey.rowsIn(args).length, ...meanOf(survey, args, key, N) },
    ...{ missing: distribution.blank, dontKnow: distribution.dontKnow },
    distribution: Object.fromEntries(
      distribution.counts.map((count, i) => [String(distribution.min + i), count]),
    ),
    topBox: box({ from: topMin })?.figures ?? null,
    bottomBox: box({ to: bottomMax })?.figures ?? null,
    favourable: favourable && { ...favourable.figures, band: favourable.band },
  }
}

const npsArgs = peopleShape.extend({ N: shape.N })

/** How many are critics, passives and promoters, the score, and how sure it is. */
export function playNps(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = npsArgs.parse(given)
  const { score, n, mean, interval } = scoreOf(surveyOf(rows, meta), args, args.N)
  return {
    ...{ n, score: mean, promoters: score.promoters.count },
    ...{ passives: score.passives.count, detractors: score.critics.count, ...interval },
  }
}

/** Who was asked, who answered anything, who answered a question or every one with a number. */
export function playResponseRate(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = peopleShape.parse(given)
  const survey = surveyOf(rows, meta)
  const { items, recommend, population } = survey.meta
  const questions = Object.keys(items).map((key) => questionIn(survey, key))
  const columns = questions.map(({ column }) => column)
  const all = recommend === undefined ? questions : [...questions, questionIn(survey, 'recommend')]
  const block = survey.blockIn(args, all)
  const { round, by, value } = args
  const frame = population.filter(
    (row) =>
      (round === undefined || row['round'] === undefined || String(row['round']) === round) &&
      (by === undefined || (row[by] !== undefined && String(row[by]) === value)),
  )
  const known = (name: string) =>
    knownTotal(frame.map((row) => z.number().nullable().default(null).parse(row[name])))
  const [invited, ineligible] = [known('invited'), known('ineligible')]
  const responded = respondedIn(block)
  const { eligible, share } = responseRate({ invited, ineligible: ineligible ?? 0, responded })
  return {
    ...{ invited, ineligible, eligible, submitted: block.rows, responded },
    usable: peopleWith(block, columns)([0]),
    complete: peopleWithEvery(block, columns),
    rate: share,
  }
}
