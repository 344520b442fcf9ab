import type { Answers } from '../core/answer.ts'
import { type Definition, itemsOf, scaledItem } from '../core/definition/definition.ts'
import type { Answer } from '../core/items/item-kind.ts'
import { kindOfItem } from '../core/items/item-kinds.ts'
import type { Fault } from '../core/refusal.ts'
import { readCsv } from './csv.ts'

/** A row of answers.csv: what a person answered and the groups they belong to. */
export interface AnswersRow {
  readonly answers: Answers
  readonly groups: Readonly<Record<string, string>>
}

/**
 * Reads answers.csv: a column an item (a missing column is blank for everybody), beside them only
 * the definition's groups and the columns named in `by`. Empty = no answer, DK = *don't know*.
 */
export function readAnswersCsv(
  text: string,
  definition: Definition,
  by: readonly string[],
): { rows: AnswersRow[] } | { faults: Fault[] } {
  const items = itemsOf(definition)
  const groups = [...new Set([...by, ...definition.groups.by, ...definition.groups.cross.flat()])]
  const table = readCsv(text, {
    required: [...by],
    optional: [...items.map(({ key }) => key), ...groups],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const rows = table.rows.map(({ row, cells }) => {
    const answers: Record<string, Answer> = {}
    for (const item of items) {
      const { scale } = scaledItem(definition, item.key)
      const read = kindOfItem(item).fromCell(item, scale, cells[item.key] ?? '')
      if (read === null) continue
      if (typeof read !== 'object') answers[item.key] = read
      else
        faults.push({
          where: `row ${String(row)}, ${item.key}`,
          what: `is not an answer on the scale ${String(scale.min)}–${String(scale.max)}, DK or empty`,
        })
    }
    return {
      answers,
      groups: Object.fromEntries(groups.map((name) => [name, cells[name] ?? ''])),
    }
  })
  return faults.length > 0 ? { faults } : { rows }
}
