import { personAnswers } from '../../src/core/person-points.ts'
import { npsPoints } from '../../src/core/statistics/nps.ts'
import { indexPointsOf } from './estimates.ts'
import { type People, questionIn, type Survey } from './survey.ts'

/** Each person's value of an index, of the NPS, or of a question as it was given. */
export function valuesOf(survey: Survey, people: People, variable: string): (number | null)[] {
  const { indices, items } = survey.meta
  if (Object.hasOwn(indices, variable)) return indexPointsOf(survey, people, variable).own
  if (variable === 'nps' && !Object.hasOwn(items, variable))
    return answersOf(survey, people, 'recommend').map((x) => (x === null ? null : npsPoints(x)))
  return answersOf(survey, people, variable)
}

/** What each person answered a question, as it was given; blank and *don't know* are null. */
export function answersOf(survey: Survey, people: People, key: string): (number | null)[] {
  const question = questionIn(survey, key)
  return personAnswers(survey.blockIn(people, [question]), question.column)
}
