import { type Definition, itemsOf } from './definition/definition.ts'
import type { Answer, AnswerFaultCode } from './items/item-kind.ts'
import { kindOfItem } from './items/item-kinds.ts'

/** What one person answered, by item. A blank item is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** Which item was answered wrongly and how; never what was answered. `item` is null for one the
 * questionnaire does not have: its name is the sender's own text and is not repeated. */
export interface AnswerFault {
  readonly item: string | null
  readonly code: AnswerFaultCode
}

/**
 * Reads the answers of one person as a program sends them. Every fault is found, in the order of
 * the questionnaire; with any fault nothing is accepted.
 *
 * @example readAnswers(hme, { meningsfullt: 4, larande: null }) // => { answers: { meningsfullt: 4 } }
 * @example readAnswers(hme, { meningsfullt: 9 }) // => { faults: [{ item: 'meningsfullt', code: 'off-scale' }] }
 */
export function readAnswers(
  definition: Definition,
  sent: Readonly<Record<string, unknown>>,
): { answers: Answers } | { faults: AnswerFault[] } {
  const answers: Record<string, Answer> = {}
  const faults: AnswerFault[] = []
  const items = itemsOf(definition)
  for (const item of items) {
    const raw = Object.hasOwn(sent, item.key) ? sent[item.key] : null
    const read = kindOfItem(item).read(item, definition.scales, raw)
    if ('refused' in read) faults.push({ item: item.key, code: read.refused })
    else if (read.answer !== null) answers[item.key] = read.answer
  }
  const known = new Set(items.map(({ key }) => key))
  if (Object.keys(sent).some((key) => !known.has(key)))
    faults.push({ item: null, code: 'unknown-item' })
  return faults.length > 0 ? { faults } : { answers }
}

/** A ballot's bytes: the answers as JSON, in the order of the questionnaire. */
export function encodeBallot(definition: Definition, answers: Answers): Uint8Array {
  const ordered: Record<string, Answer> = {}
  for (const { key } of itemsOf(definition)) {
    const answer = answers[key]
    if (answer !== undefined) ordered[key] = answer
  }
  return encoder.encode(JSON.stringify(ordered))
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Reads a ballot back. It was checked before it was stored, so a fault now is a bug: it throws. */
export function decodeBallot(definition: Definition, bytes: Uint8Array): Answers {
  const sent = parsed(decoder.decode(bytes))
  if (typeof sent !== 'object' || sent === null) throw new Error('decodeBallot: not an object')
  const read = readAnswers(definition, { ...sent })
  if ('faults' in read) throw new Error('decodeBallot: a stored ballot does not fit its definition')
  return read.answers
}

/** The parser's own message may repeat a piece of the text, and reaches a log. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('decodeBallot: a stored ballot is no JSON')
  }
}
