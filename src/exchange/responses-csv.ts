import { type Answers, readAnswers } from '../core/answer.ts'
import { type Definition, itemNamed } from '../core/definition/definition.ts'
import type { Fault } from '../core/refusal.ts'
import { answerFaultWords } from '../core/words/answer-faults.ts'
import { type AnsweredRow, faultIn, readAnswerRows } from './answers-csv.ts'

/** A row of answers that somebody else wrote down; `person` is '' where nobody in particular is asked. */
export interface ResponseRow {
  readonly person: string
  readonly answers: Answers
}

/**
 * Reads answers.csv as responses to a round: what the round's form takes, and of whom where people are
 * asked by name: `person` is the organisation's own id, one of the `frame`. DK is taken only where the
 * form offers it.
 */
export function readResponsesCsv(
  text: string,
  definition: Definition,
  frame: ReadonlySet<string> | null,
): { responses: ResponseRow[] } | { faults: Fault[] } {
  const seen = new Map<string, number>()
  const required = frame === null ? [] : ['person']
  const read = readAnswerRows(text, definition, { required }, (row) => [
    ...(frame === null ? [] : personFaults(row, frame, seen)),
    ...formFaults(row, definition),
  ])
  if ('faults' in read) return read
  return {
    responses: read.rows.map(({ cells, answers }) => ({ person: cells['person'] ?? '', answers })),
  }
}

/** What is wrong with the person of a row; `seen` holds those of the rows before. */
function personFaults(
  { row, cells: { person = '' } }: AnsweredRow,
  frame: ReadonlySet<string>,
  seen: Map<string, number>,
): Fault[] {
  const where = `row ${String(row)}, person`
  const first = seen.get(person)
  if (person === '') return [{ where, what: 'is empty: whose answer is it?' }]
  if (first !== undefined) return [{ where, what: `is the same person as in row ${String(first)}` }]
  seen.set(person, row)
  return frame.has(person) ? [] : [{ where, what: 'is nobody who is asked in the round' }]
}

/** What a file may say and the form does not take. */
function formFaults({ row, cells, answers }: AnsweredRow, definition: Definition): Fault[] {
  const read = readAnswers(definition, answers)
  if ('answers' in read) return []
  return read.faults.flatMap(({ item, code }) =>
    item === null
      ? []
      : {
          ...faultIn(row, itemNamed(definition, item), definition, cells, code),
          what: answerFaultWords[code],
        },
  )
}
