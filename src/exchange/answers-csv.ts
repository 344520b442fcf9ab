import type { Answers } from '../core/answer.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import type { Answer } from '../core/items/item-kind.ts'
import { kindOfItem } from '../core/items/item-kinds.ts'
import { variablesOf } from '../core/group.ts'
import { groupOf } from '../core/group-of.ts'
import { answerFaultWords } from '../core/words/answer-faults.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv } from './csv.ts'

/** A row of answers.csv: what a person answered and the groups they belong to. */
export interface AnswersRow {
  readonly answers: Answers
  readonly groups: Readonly<Record<string, string>>
}

/**
 * Reads answers.csv: a column an item, or `item.option` and `item.object` one each (a missing column
 * is blank for everybody); beside them only the definition's groups and the columns named in `by`.
 * Empty = no answer, DK = *don't know*; a ranking holds its numbers, several choices hold 1.
 */
export function readAnswersCsv(
  text: string,
  definition: Definition,
  by: readonly string[],
): { rows: AnswersRow[] } | { faults: Fault[] } {
  const items = itemsOf(definition)
  const groups = [...new Set([...by, ...variablesOf(definition.groups)])]
  const table = readCsv(text, {
    required: [...by],
    optional: [...items.flatMap((item) => kindOfItem(item).cells(item)), ...groups],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const rows = table.rows.map(({ row, cells }) => {
    const answers: Record<string, Answer> = {}
    for (const item of items) {
      const kind = kindOfItem(item)
      const read = kind.fromCells(item, definition.scales, (column) => cells[column] ?? '')
      if ('answer' in read) {
        if (read.answer !== null) answers[item.key] = read.answer
      } else
        faults.push({
          where: `row ${String(row)}, ${kind.cells(item).join(', ')}`,
          what: `is not an answer to the question, DK or empty: ${answerFaultWords[read.refused]}`,
        })
    }
    return {
      answers,
      groups: groupOf(
        definition,
        Object.fromEntries(groups.map((name) => [name, cells[name] ?? ''])),
        answers,
      ),
    }
  })
  return faults.length > 0 ? { faults } : { rows }
}
