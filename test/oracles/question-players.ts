import { z } from 'zod'
import { bandOf } from '../../src/core/bands.ts'
import { mean } from '../../src/core/statistics/mean.ts'
import { meanInterval } from '../../src/core/statistics/mean-interval.ts'
import { share } from '../../src/core/statistics/share.ts'
import { shareInterval } from '../../src/core/statistics/share-interval.ts'
import { spread } from '../../src/core/statistics/spread.ts'
import { turned } from '../../src/core/statistics/to-points.ts'
import { talliesOf } from '../../src/core/tally.ts'
import { toppbetyg } from '../surveys.ts'
import { shape } from './shape.ts'
import { type Cells, peopleShape, questionIn, surveyOf } from './survey.ts'

const questionArgs = peopleShape.extend({ question: z.string(), N: shape.N })

/** One question: counts, mean, boxes, the band of the favourable share, and how sure they are. */
export function playQuestion(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = questionArgs.parse(given)
  const { question: key, N } = args
  const survey = surveyOf(rows, meta)
  const question = questionIn(survey, key)
  const { topMin, bottomMax } = survey.meta.items[key] ?? survey.meta.recommend ?? {}
  if (topMin === undefined || bottomMax === undefined) throw new Error(`no boxes of ${key}`)
  const block = survey.blockIn(args, [question])
  const distribution = talliesOf(block).distribution(question.column, [0])
  const { sd, se } = spread(distribution)
  const own = mean(distribution)
  const box = (limits: { from?: number; to?: number }) => {
    const { count, n, percent, whole } = share(distribution, limits)
    return percent === null
      ? null
      : { count, ...shareInterval({ count, n, N }), percent: whole, shown: percent }
  }
  const plain = (found: ReturnType<typeof box>) => found && { ...found, shown: undefined }
  const favourable = box(
    question.reversed ? { to: turned(question.column, topMin) } : { from: topMin },
  )
  return {
    ...{ rows: block.rows, ...own, sd },
    ...meanInterval({ estimate: own.mean, se, n: own.n, N }),
    ...{ missing: distribution.blank, dontKnow: distribution.dontKnow },
    distribution: Object.fromEntries(
      distribution.counts.map((count, i) => [String(distribution.min + i), count]),
    ),
    ...{ topBox: plain(box({ from: topMin })), bottomBox: plain(box({ to: bottomMax })) },
    favourable: favourable && {
      ...plain(favourable),
      band: bandOf(toppbetyg, favourable.shown, 0).word,
    },
  }
}
