import { personPoints } from '../../src/core/person-points.ts'
import { individualIndex } from '../../src/core/statistics/individual-index.ts'
import { mean } from '../../src/core/statistics/mean.ts'
import { meanInterval } from '../../src/core/statistics/mean-interval.ts'
import { nps } from '../../src/core/statistics/nps.ts'
import { npsSpread } from '../../src/core/statistics/nps-spread.ts'
import { peopleByValue } from '../../src/core/statistics/people-by-value.ts'
import { personIndex } from '../../src/core/statistics/person-index.ts'
import { questionMeans } from '../../src/core/statistics/question-means.ts'
import { questionMeansError } from '../../src/core/statistics/question-means-error.ts'
import { spread, spreadOfValues } from '../../src/core/statistics/spread.ts'
import { talliesOf } from '../../src/core/tally.ts'
import { type People, questionIn, type Survey } from './survey.ts'

// What several kinds of cases are about: a mean, a score and an index of some people.

export function distributionOf(survey: Survey, people: People, key: string) {
  const question = questionIn(survey, key)
  return talliesOf(survey.blockIn(people, [question])).distribution(question.column, [0])
}

/** The mean of a question, and how sure it is. */
export function meanOf(survey: Survey, people: People, key: string, N: number | null) {
  const distribution = distributionOf(survey, people, key)
  const { n, mean: own } = mean(distribution)
  const { sd, se } = spread(distribution)
  return { n, mean: own, sd, ...meanInterval({ estimate: own, se, n, N }) }
}

/** The Net Promoter Score with its parts, and how sure it is. */
export function scoreOf(survey: Survey, people: People, N: number | null) {
  const score = nps(distributionOf(survey, people, 'recommend'))
  const { se } = npsSpread(score)
  const { n, score: own } = score
  return { score, n, mean: own, interval: meanInterval({ estimate: own, se, n, N }) }
}

/** Each person's points in the questions of an index, and their own index. */
export function indexPointsOf(survey: Survey, people: People, index: string) {
  const found = Object.hasOwn(survey.meta.indices, index) ? survey.meta.indices[index] : undefined
  if (found === undefined) throw new Error(`no index ${index}`)
  const questions = found.items.map((key) => questionIn(survey, key))
  const points = personPoints(survey.blockIn(people, questions), questions)
  return { ...found, questions, points, own: points.map((u) => personIndex(u, found.minAnswered)) }
}

/** An index by both rules, and how sure they are. */
export function indexOf(survey: Survey, people: People, index: string, N: number | null) {
  const { items, questions, points, own } = indexPointsOf(survey, people, index)
  const tallies = talliesOf(survey.blockIn(people, questions))
  const asked = questionMeans(
    questions.map(({ column, reversed }) => ({
      distribution: tallies.distribution(column, [0]),
      ...{ scale: column, reversed },
    })),
  )
  const error = questionMeansError(points)
  return {
    individual: individualOf(own, N),
    questionMeans: {
      ...{ questionsUsed: asked.used, n: error.n, mean: asked.value },
      ...meanInterval({ estimate: asked.value, ...error, N }),
    },
    perQuestion: Object.fromEntries(items.map((key, i) => [key, asked.perQuestion[i] ?? null])),
  }
}

/** The mean of people's own values, and how sure it is. */
function individualOf(own: readonly (number | null)[], N: number | null) {
  const people = peopleByValue(own)
  const { n, mean: value } = individualIndex(people)
  const { sd, se } = spreadOfValues(people)
  return { n, mean: value, sd, ...meanInterval({ estimate: value, se, n, N }) }
}
