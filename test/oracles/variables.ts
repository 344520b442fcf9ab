import { npsPoints } from '../../src/core/statistics/nps.ts'
import { personIndex } from '../../src/core/statistics/person-index.ts'
import { toPoints } from '../../src/core/statistics/to-points.ts'
import { type Cells, questionIn, type Survey } from './survey.ts'

/** Each person's value of a question as it was given, of an index, or of the NPS. */
export function valuesOf(
  survey: Survey,
  rows: readonly Cells[],
  variable: string,
): (number | null)[] {
  const { indices, items } = survey.meta
  const index = Object.hasOwn(indices, variable) ? indices[variable] : undefined
  if (index !== undefined) {
    const questions = index.items.map((key) => questionIn(survey, key))
    return rows.map((cells) => {
      const points = questions.map(({ column, reversed }) => {
        const answer = answerIn(cells, column.name)
        return answer === null ? null : toPoints(column, answer, reversed)
      })
      return personIndex(points, index.minAnswered)
    })
  }
  if (variable === 'nps' && !Object.hasOwn(items, 'nps'))
    return rows.map((cells) => {
      const answer = answerIn(cells, 'recommend')
      return answer === null ? null : npsPoints(answer)
    })
  return rows.map((cells) => answerIn(cells, variable))
}

/** The number in a cell; blank and *don't know* are none. */
export function answerIn(cells: Cells, column: string): number | null {
  const cell = cells[column]
  if (cell === undefined) throw new Error(`no column ${column}`)
  if (cell === '' || cell === 'DK') return null
  const answer = Number(cell)
  if (!Number.isFinite(answer)) throw new Error(`${column}: ${cell} is no answer`)
  return answer
}
