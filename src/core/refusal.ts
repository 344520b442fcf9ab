/** One thing that is wrong, where it stands, and what to do. */
export interface Fault {
  /** A path in a document (`measures.3.items.1`), or a row and column (`row 3, value`). */
  readonly where: string
  readonly what: string
}

/** Why something was not done. The code word is for programs, the sentence for people. */
export type RefusalCode =
  | 'not-found'
  | 'already-exists'
  | 'invalid'
  | 'changed-version'
  | 'wrong-state'
  | 'not-open'
  | 'needs-sealing'
  | 'nobody-asked'
  | 'key-missing'
  | 'unknown-link'
  | 'not-signed-in'
  | 'not-allowed'

/**
 * A refusal is data: `core` and `work` return it, the API turns it into a problem, the command
 * line into a sentence and exit code 1. It never repeats an answer.
 */
export interface Refusal {
  readonly refused: RefusalCode
  readonly because: string
  readonly faults?: readonly Fault[]
}

/**
 * Something the program was given to work with cannot be used: a file, a folder, a port. The message
 * is a sentence for whoever started it, with what to do.
 */
export class Unusable extends Error {}

export function refuse(refused: RefusalCode, because: string, faults?: readonly Fault[]): Refusal {
  return faults === undefined ? { refused, because } : { refused, because, faults }
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome
}
