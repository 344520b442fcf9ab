import { z } from 'zod'
import { unknownName } from './nearest.ts'

/**
 * What a fault of shape means for the person who wrote the file; zod asks for it while it reads. A
 * message that a schema gives itself (of a key, say) comes before these.
 */
export function shapeFault(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `missing: ${nounOf(issue.expected)} belongs here`
        : `${nounOf(issue.expected)} belongs here`
    case 'too_small':
      return `at least ${countOf(issue.minimum, issue.origin)}`
    case 'too_big':
      return `at most ${countOf(issue.maximum, issue.origin)}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownName('field', name, fieldsOf(issue.inst))).join('; ')
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : inEach(issue.errors.flat())
    case 'invalid_key':
    case 'invalid_element':
      return inEach(issue.issues)
    case 'invalid_format':
    case 'not_multiple_of':
    case 'custom':
      return undefined
  }
}

function fieldsOf(shape: unknown): string[] {
  if (shape instanceof z.ZodObject) return Object.keys(shape.shape)
  const names = shape instanceof z.ZodRecord ? shape.keyType : null
  return names instanceof z.ZodEnum ? names.options.map(String) : []
}

const nouns = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
])

function nounOf(expected: string): string {
  return nouns.get(expected) ?? expected
}

function countOf(limit: number | bigint, origin: string): string {
  const things = new Map([
    ['string', 'character'],
    ['array', 'item'],
  ])
  const thing = things.get(origin)
  if (thing === undefined) return String(limit)
  return `${String(limit)} ${limit === 1 ? thing : `${thing}s`}`
}

function oneOf(values: readonly unknown[]): string {
  return `${either(values.map((value) => JSON.stringify(value)))} belongs here`
}

/** What each way of reading it asks for. */
function inEach(issues: readonly z.core.$ZodIssue[]): string {
  const asked = [...new Set(issues.map(({ message }) => message))]
  const tail = ' belongs here'
  return asked.every((one) => one.endsWith(tail))
    ? `${either(asked.map((one) => one.slice(0, -tail.length)))}${tail}`
    : asked.join(', or ')
}

/** `a, b or c`. */
function either(things: readonly string[]): string {
  const last = things.at(-1) ?? ''
  return things.length > 1 ? `${things.slice(0, -1).join(', ')} or ${last}` : last
}
