import type { ApiField, TypePart } from '../../../web/staff/api-fields.tsx'
import type { Schema } from './shape.ts'

/**
 * A type as TypeScript would write it, which is the same in every language: `Round[]`,
 * `"sv" | "en"`, `string | null`, `{ [key]: integer }`. A shape with a name stands by its name; an
 * object whose fields are told elsewhere is `{ … }`.
 */
export function typeOf(schema: Schema, elsewhere = false): TypePart[] {
  const { $ref, enum: values, oneOf, anyOf } = schema
  if ($ref !== undefined) return [{ shape: shapeName($ref) }]
  if ('const' in schema) return [JSON.stringify(schema.const)]
  if (values !== undefined) return [values.map((value) => JSON.stringify(value)).join(' | ')]
  const union = oneOf ?? anyOf
  if (union !== undefined)
    return joined(
      union.map((one) => typeOf(one)),
      ' | ',
    )
  const types = [schema.type ?? 'any'].flat()
  return joined(
    types.map((type) => writers.get(type)?.(schema, elsewhere) ?? [type]),
    ' | ',
  )
}

type Writer = (schema: Schema, elsewhere: boolean) => TypePart[]

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['string', ({ format }) => [format ?? 'string']],
  ['array', listType],
  ['object', objectType],
])

function listType({ prefixItems, items }: Schema, elsewhere: boolean): TypePart[] {
  if (prefixItems !== undefined) {
    const types = prefixItems.map((one) => typeOf(one))
    return ['[', ...joined(types, ', '), ']']
  }
  if (typeof items !== 'object') return ['any[]']
  const type = typeOf(items, elsewhere)
  const several = type.some((part) => typeof part === 'string' && part.includes(' | '))
  return several ? ['(', ...type, ')[]'] : [...type, '[]']
}

function objectType(schema: Schema, elsewhere: boolean): TypePart[] {
  const { properties, required, additionalProperties: values } = schema
  if (properties === undefined) {
    const type = typeof values === 'object' ? typeOf(values, elsewhere) : ['any']
    return ['{ [key]: ', ...type, ' }']
  }
  const fields = Object.entries(properties).map(([name, own]): TypePart[] => [
    `${name}${required?.includes(name) === true ? '' : '?'}: `,
    ...typeOf(own),
  ])
  return elsewhere ? ['{ … }'] : ['{ ', ...joined(fields, '; '), ' }']
}

/** The fields of an object, those of objects within it by their path: `links[].person`. */
export function fieldsOf(schema: Schema, path = ''): ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const required = schema.required?.includes(name) === true
    const field = {
      ...{ name: `${path}${name}`, type: typeOf(own, true), limits: limitsOf(own) },
      ...{ required, mayMiss: !required && !('default' in own) },
      description: own.description ?? '',
    }
    const [inner, step] = within(own)
    return [field, ...fieldsOf(inner, `${path}${name}${step}.`)]
  })
}

/** What a list or a map holds, and how a path says so. */
function within(schema: Schema): [Schema, string] {
  const { items, additionalProperties } = schema
  if (typeof items === 'object') {
    const [inner, step] = within(items)
    return [inner, `[]${step}`]
  }
  if (typeof additionalProperties === 'object') {
    const [inner, step] = within(additionalProperties)
    return [inner, `.*${step}`]
  }
  return [schema, '']
}

/** Lengths, ranges, patterns and what holds where nothing is sent: `1–200`, `≤ 50`, `= "light"`. */
export function limitsOf(schema: Schema): string {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, pattern } = schema
  return [
    range(minLength, maxLength),
    range(minimum, maximum),
    range(minItems, maxItems),
    pattern === undefined ? '' : `/${pattern}/`,
    'default' in schema ? `= ${JSON.stringify(schema.default)}` : '',
  ]
    .filter((limit) => limit !== '')
    .join(', ')
}

function range(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return least === undefined ? '' : `≥ ${String(least)}`
  return least === undefined ? `≤ ${String(most)}` : `${String(least)}–${String(most)}`
}

/** `#/components/schemas/Round` → `Round`. */
export function shapeName($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1)
}

function joined(lists: readonly TypePart[][], between: string): TypePart[] {
  return lists.flatMap((list, i) => (i === 0 ? list : [between, ...list]))
}
