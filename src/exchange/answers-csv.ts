import type { Answers } from '../core/answer.ts'
import { type Definition, itemsOf } from '../core/definition/definition.ts'
import { type Group, variablesOf } from '../core/group.ts'
import { groupOf, meanOfFrame } from '../core/group-of.ts'
import type { Answer, AnswerFaultCode } from '../core/items/item-kind.ts'
import { type Item, kindOfItem } from '../core/items/item-kinds.ts'
import type { Fault } from '../core/refusal.ts'
import { answerFaultWords } from '../core/words/answer-faults.ts'
import { type CsvColumns, type CsvRow, readCsv, readDecimal } from './csv.ts'

/** A row of answers.csv: what a person answered and the groups they belong to. */
export interface AnswersRow {
  readonly answers: Answers
  readonly groups: Group
  /** What the person's answers weigh, where a column says so. */
  readonly weight?: number
}

/**
 * Reads answers.csv: a column an item, or `item.option` and `item.object` one each (a missing column
 * is blank for everybody); beside them only the definition's groups, the columns named in `by`, and
 * `weights`, a column of numbers above 0.
 * Empty = no answer, DK = *don't know*; a ranking holds its numbers, several choices hold 1.
 * `columns` are those that the file has.
 */
export function readAnswersCsv(
  text: string,
  definition: Definition,
  by: readonly string[],
  weights: string | null = null,
): { rows: AnswersRow[]; columns: readonly string[] } | { faults: Fault[] } {
  const groups = [...new Set([...by, ...variablesOf(definition.groups)])]
  const mean = meanOfFrame(definition)
  const required = weights === null ? by : [...by, weights]
  const weightOf = ({ cells }: CsvRow) =>
    weights === null ? 1 : (readDecimal(cells[weights] ?? '')?.value ?? 0)
  const read = readAnswerRows(text, definition, { required, optional: groups }, (row) => [
    ...withoutGroup([row], mean),
    ...(weightOf(row) > 0
      ? []
      : [{ where: `row ${String(row.row)}, ${weights ?? ''}`, what: 'is not a number above 0' }]),
  ])
  if ('faults' in read) return read
  const rows = read.rows.map(({ row, cells, answers }) => ({
    answers,
    ...(weights === null ? {} : { weight: weightOf({ row, cells }) }),
    groups: groupOf(
      definition,
      Object.fromEntries(groups.map((name) => [name, cells[name] ?? ''])),
      answers,
    ),
  }))
  return { rows, columns: read.columns }
}

/** A row as it stands in the file, and the answers in it. */
export type AnsweredRow = CsvRow & { readonly answers: Answers }

/**
 * Reads a table of answers, with other columns beside those of the items; `alsoWrong` looks at what
 * else a row may have wrong. Every fault is found, in the order of the rows.
 */
export function readAnswerRows(
  text: string,
  definition: Definition,
  beside: CsvColumns,
  alsoWrong: (row: AnsweredRow) => readonly Fault[],
): { rows: AnsweredRow[]; columns: string[] } | { faults: Fault[] } {
  const items = itemsOf(definition)
  const table = readCsv(text, {
    required: beside.required,
    optional: [
      ...items.flatMap((item) => kindOfItem(item).cells(item)),
      ...(beside.optional ?? []),
    ],
  })
  if ('faults' in table) return table
  const faults: Fault[] = []
  const rows = table.rows.map(({ row, cells }) => {
    const answers: Record<string, Answer> = {}
    for (const item of items) {
      const read = readCells(item, definition, cells)
      if ('refused' in read) faults.push(faultIn(row, item, definition, cells, read.refused))
      else if (read.answer !== null) answers[item.key] = read.answer
    }
    const read = { row, cells, answers }
    faults.push(...alsoWrong(read))
    return read
  })
  return faults.length > 0 ? { faults } : { rows, columns: table.columns }
}

type Cells = CsvRow['cells']

function readCells(item: Item, { scales }: Definition, cells: Cells) {
  return kindOfItem(item).fromCells(item, scales, (column) => cells[column] ?? '')
}

/** What is wrong with the answer to an item, in which of its columns, and never what it was. */
export function faultIn(
  row: number,
  item: Item,
  definition: Definition,
  cells: Cells,
  refused: AnswerFaultCode,
): Fault {
  const filled = kindOfItem(item)
    .cells(item)
    .filter((column) => (cells[column] ?? '') !== '')
  // A column that is wrong by itself is the one to look at; else they do not go together.
  const wrong = filled.filter((column) => {
    const alone = readCells(item, definition, { [column]: cells[column] ?? '' })
    return 'refused' in alone && alone.refused === refused
  })
  return {
    where: `row ${String(row)}, ${(wrong.length > 0 ? wrong : filled).join(', ')}`,
    what: `is not an answer to the question, DK or empty: ${answerFaultWords[refused]}`,
  }
}

/**
 * The rows of people who are in no group of a variable; where the whole is the mean of its groups,
 * they would not count.
 */
export function withoutGroup(rows: readonly CsvRow[], variable: string | null): Fault[] {
  if (variable === null) return []
  return rows
    .filter(({ cells }) => cells[variable] === '')
    .map(({ row }) => ({
      where: `row ${String(row)}, ${variable}`,
      what: 'is empty, and the whole of this survey is the mean of its groups',
    }))
}
