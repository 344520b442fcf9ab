import type { Block } from './block.ts'
import type { Column, Rated } from './items/item-kind.ts'
import { toPoints } from './statistics/to-points.ts'
import { columnOf } from './tally.ts'

/** What each person of a block answered in a column, on its own scale; null is blank or *don't know*. */
export function personAnswers(block: Block, column: Column): (number | null)[] {
  return Array.from(columnOf(block, column.name), (code) =>
    code < 2 ? null : column.min + code - 2,
  )
}

/** A row a person of a block, a column a question: points on the 0–100 line, 100 the good end. */
export function personPoints(block: Block, questions: readonly Rated[]): (number | null)[][] {
  const columns = questions.map(({ column, reversed }) =>
    personAnswers(block, column).map((answer) =>
      answer === null ? null : toPoints(column, answer, reversed),
    ),
  )
  return Array.from({ length: block.rows }, (_, row) =>
    columns.map((column) => column[row] ?? null),
  )
}
