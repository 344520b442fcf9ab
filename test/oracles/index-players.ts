import { z } from 'zod'
import { individualIndex } from '../../src/core/statistics/individual-index.ts'
import { meanInterval } from '../../src/core/statistics/mean-interval.ts'
import { peopleByValue } from '../../src/core/statistics/people-by-value.ts'
import { questionMeansError } from '../../src/core/statistics/question-means-error.ts'
import { weightedMean } from '../../src/core/statistics/weighted-mean.ts'
import { difference } from '../../src/core/statistics/welch.ts'
import { indexOf, indexPointsOf } from './estimates.ts'
import { shape } from './shape.ts'
import { type Cells, type Meta, peopleShape, surveyOf } from './survey.ts'

const indexArgs = peopleShape.extend({ index: z.string(), N: shape.N })

/** An index by both rules. */
export function playIndex(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = indexArgs.parse(given)
  const found = indexOf(surveyOf(rows, meta), args, args.index, args.N)
  const { individual, questionMeans } = found
  return { ...found, difference: difference(questionMeans.mean, individual.mean) }
}

const partsArgs = peopleShape.extend({ N: shape.N })

/** The index of indices: their means, each of people's own, weigh the same. */
export function playMeanOfSubIndices(rows: readonly Cells[], meta: unknown, given: unknown) {
  const args = partsArgs.parse(given)
  const survey = surveyOf(rows, meta)
  const parts = partsIn(survey.meta).map((index) => indexPointsOf(survey, args, index).own)
  const means = parts.map((own) => individualIndex(peopleByValue(own)).mean)
  const mean = weightedMean(means)
  const people = survey.rowsIn(args).map((_, row) => parts.map((own) => own[row] ?? null))
  const error = questionMeansError(people)
  return {
    ...{ questionsUsed: means.filter((one) => one !== null).length, n: error.n, mean },
    ...meanInterval({ estimate: mean, ...error, N: args.N }),
  }
}

/** The three of HME; in a set without them, all indices that are a part of another. */
function partsIn({ indices }: Meta): string[] {
  const ofHme = ['motivation', 'ledarskap', 'styrning']
  if (ofHme.every((key) => Object.hasOwn(indices, key))) return ofHme
  return Object.keys(indices).filter((key) =>
    Object.values(indices).some(
      ({ items }) =>
        items.length > (indices[key]?.items.length ?? 0) &&
        indices[key]?.items.every((item) => items.includes(item)),
    ),
  )
}
