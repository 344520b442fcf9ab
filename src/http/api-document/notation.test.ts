import { describe, expect, test } from 'vitest'
import type { TypePart } from '../../../web/staff/api-fields.tsx'
import { fieldsOf, limitsOf, typeOf } from './notation.ts'
import type { Schema } from './shape.ts'

/** A type as one reads it, names of shapes in angle brackets. */
const read = (schema: Schema) => written(typeOf(schema))
const written = (type: readonly TypePart[]) =>
  type.map((part) => (typeof part === 'string' ? part : `<${part.shape}>`)).join('')
const ref = { $ref: '#/components/schemas/Round' }

describe('a type is written as TypeScript would', () => {
  test.each<[string, Schema]>([
    ['string', { type: 'string' }],
    ['date | null', { type: ['string', 'null'], format: 'date' }],
    ['"sv" | "en"', { type: 'string', enum: ['sv', 'en'] }],
    ['true', { const: true }],
    ['<Round>[]', { type: 'array', items: ref }],
    ['("a" | "b")[]', { type: 'array', items: { enum: ['a', 'b'] } }],
    ['(<Round> | null)[]', { type: 'array', items: { anyOf: [ref, { type: 'null' }] } }],
    [
      '[string, integer]',
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] },
    ],
    ['{ [key]: integer }', { type: 'object', additionalProperties: { type: 'integer' } }],
    ['{ [key]: any }', { type: 'object', additionalProperties: {} }],
    [
      '"people" | { meanOf: string; n?: number }',
      {
        oneOf: [
          { const: 'people' },
          {
            type: 'object',
            properties: { meanOf: { type: 'string' }, n: { type: 'number' } },
            required: ['meanOf'],
          },
        ],
      },
    ],
    ['any', {}],
  ])('%s', (expected, schema) => {
    expect(read(schema)).toBe(expected)
  })
})

test('the fields of objects within lists and maps stand by their path', () => {
  const person = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }
  const fields = fieldsOf({
    type: 'object',
    required: ['links'],
    properties: {
      links: { type: 'array', items: person, description: 'all' },
      of: { type: 'object', additionalProperties: { type: 'array', items: person } },
    },
  })
  expect(fields.map(({ name, type, required }) => [name, written(type), required])).toEqual([
    ['links', '{ … }[]', true],
    ['links[].id', 'string', true],
    ['of', '{ [key]: { … }[] }', false],
    ['of.*[].id', 'string', true],
  ])
  expect(fields[0]?.description).toBe('all')
})

test('what has a value of its own need not be sent, and never misses from what comes back', () => {
  const word: Schema = { type: 'string' }
  const properties = { key: word, theme: { ...word, default: 'light' }, note: word }
  const fields = fieldsOf({ type: 'object', properties, required: ['key'] })
  expect(fields.map(({ required, mayMiss }) => [required, mayMiss])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ])
})

test('limits are told in signs, so that they need no language', () => {
  expect(limitsOf({ type: 'string', minLength: 1, maxLength: 200 })).toBe('1–200')
  expect(limitsOf({ type: 'string', maxLength: 64, pattern: '^a$' })).toBe('≤ 64, /^a$/')
  expect(limitsOf({ type: 'integer', minimum: 1, default: 1 })).toBe('≥ 1, = 1')
  expect(limitsOf({ enum: ['light'], default: 'light' })).toBe('= "light"')
  expect(limitsOf({ type: 'boolean' })).toBe('')
})
