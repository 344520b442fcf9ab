import { z } from 'zod'
import type { Rated } from '../../src/core/items/item-kind.ts'
import { personAnswers, personPoints } from '../../src/core/person-points.ts'
import { kendallW } from '../../src/core/statistics/kendall-w.ts'
import { lead, type LeadTest } from '../../src/core/statistics/lead.ts'
import { mean } from '../../src/core/statistics/mean.ts'
import { meanInterval } from '../../src/core/statistics/mean-interval.ts'
import { meanRanks } from '../../src/core/statistics/mean-ranks.ts'
import { peopleByValue } from '../../src/core/statistics/people-by-value.ts'
import { questionMeans } from '../../src/core/statistics/question-means.ts'
import { questionMeansError } from '../../src/core/statistics/question-means-error.ts'
import { rankCounts, twiceRanks } from '../../src/core/statistics/rank-counts.ts'
import { rankSteps, type RankStep } from '../../src/core/statistics/rank-steps.ts'
import { shareInterval } from '../../src/core/statistics/share-interval.ts'
import type { ShareOf } from '../../src/core/statistics/share-of.ts'
import { spread, spreadOfValues } from '../../src/core/statistics/spread.ts'
import { turned } from '../../src/core/statistics/to-points.ts'
import { talliesOf } from '../../src/core/tally.ts'
import { shape } from './shape.ts'
import { type Cells, peopleShape, type Survey, surveyOf } from './survey.ts'

const objectsArgs = peopleShape.extend({ area: z.string().nullable().default(null), N: shape.N })
type ObjectsArgs = z.infer<typeof objectsArgs>

/** Several objects in one area, or over all of them, and whether one is certainly ahead. */
export function playCompareObjects(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = objectsArgs.parse(given)
  const survey = surveyOf(rows, meta)
  const objects = survey.meta.objects.map((object) => ({
    object,
    ...(args.area === null
      ? overAreas(survey, args, object)
      : inArea(survey, args, object, args.area)),
  }))
  const { best, tied, plain, fpc } = lead(
    new Map(objects.map(({ object, ratings }) => [object, ratings])),
    args.N,
  )
  const test = ({ verdict, comparisons }: LeadTest) => ({
    verdict,
    comparisons: comparisons.map(({ areasUsed, certainty: _, ...one }) =>
      args.area === null ? { ...one, questionsUsed: areasUsed } : one,
    ),
  })
  return {
    rows: survey.rowsIn(args).length,
    objects: Object.fromEntries(objects.map(({ object, figures }) => [object, figures])),
    lead: { best, tied, plain: test(plain), fpc: fpc && test(fpc) },
  }
}

function inArea(survey: Survey, args: ObjectsArgs, object: string, area: string) {
  const question = ratedOf(survey, area, object)
  const { column, reversed } = question
  const block = survey.blockIn(args, [question])
  const distribution = talliesOf(block).distribution(column, [0])
  const { n, mean: own } = mean(distribution)
  const { sd, se } = spread(distribution)
  return {
    ratings: personAnswers(block, column).map((answer) => [
      answer !== null && reversed ? turned(column, answer) : answer,
    ]),
    figures: {
      ...{ n, missing: distribution.blank, dontKnow: distribution.dontKnow, mean: own, sd },
      ...meanInterval({ estimate: own, se, n, N: args.N }),
    },
  }
}

function overAreas(survey: Survey, args: ObjectsArgs, object: string) {
  const questions = Object.keys(survey.meta.areas).map((area) => ratedOf(survey, area, object))
  const block = survey.blockIn(args, questions)
  const tallies = talliesOf(block)
  const { value, used } = questionMeans(
    questions.map(({ column, reversed }) => ({
      distribution: tallies.distribution(column, [0]),
      ...{ scale: column, reversed },
    })),
  )
  const ratings = personPoints(block, questions)
  const error = questionMeansError(ratings)
  return {
    ratings,
    figures: {
      ...{ questionsUsed: used, n: error.n, mean: value },
      ...meanInterval({ estimate: value, ...error, N: args.N }),
    },
  }
}

function ratedOf({ meta }: Survey, area: string, object: string): Rated {
  const found = Object.hasOwn(meta.areas, area) ? meta.areas[area] : undefined
  if (found === undefined) throw new Error(`no area ${area}`)
  const { min, max, reversed } = found
  return { object, column: { name: `${area}.${object}`, min, max }, reversed }
}

const rankArgs = peopleShape.extend({ question: z.string(), N: shape.N })

/** How people put options in order, and which steps of it are certain. */
export function playRank(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = rankArgs.parse(given)
  const { question, N } = args
  const survey = surveyOf(rows, meta)
  const people = survey.rowsIn(args)
  const options = Object.hasOwn(survey.meta.questions, question)
    ? (survey.meta.questions[question]?.options ?? [])
    : []
  if (options.length === 0) throw new Error(`no options of ${question}`)
  const columns = options.map((option) => people.map((cells) => rankIn(cells, question, option)))
  const counts = rankCounts(
    columns,
    people.map(() => 0),
    1,
  )
  const ranking = meanRanks(options.length, counts)
  const twice = twiceRanks(columns)
  const { n, empty, invalid, order } = ranking
  const named = (of: (i: number) => unknown) =>
    Object.fromEntries(options.map((option, i) => [option, of(i)]))
  const share = ({ count, whole }: ShareOf) =>
    n === 0 ? null : { count, ...shareInterval({ count, n, N }), percent: whole }
  const step = ({ before, after, n: _, ...test }: RankStep) => ({
    ...{ before: options[before], after: options[after] },
    ...test,
  })
  return {
    ...{ rows: people.length, n, empty, invalid },
    options: named((i) => {
      const found = ranking.options[i]
      const ranks = Array.from(twice[i] ?? [], (rank) => (rank === 0 ? null : rank / 2))
      const { sd, se } = spreadOfValues(peopleByValue(ranks))
      return (
        found && {
          ...{ ranked: found.ranked, meanRank: found.meanRank, sd },
          ...meanInterval({ estimate: found.meanRank, se, n, N }),
          ...{ first: share(found.first), top3: share(found.top3) },
        }
      )
    }),
    order: order.map((i) => options[i]),
    place: n === 0 ? {} : named((i) => ranking.options[i]?.place),
    kendall: kendallW(twice),
    pairs: {
      plain: rankSteps(twice, order, null).map(step),
      fpc: N === null ? null : rankSteps(twice, order, N).map(step),
    },
  }
}

/** What a person ranked an option; 0 is not ranked, and so a written 0 is wrong. */
function rankIn(cells: Cells, question: string, option: string): number {
  const cell = cells[`${question}.${option}`]
  if (cell === undefined) throw new Error(`no column ${question}.${option}`)
  if (cell === '' || cell === 'DK') return 0
  return cell === '0' ? -1 : Number(cell)
}
