import { sql } from 'kysely'

/** Below the largest value that any engine takes, with room for what escaping adds. */
const largest = 480_000

/**
 * Many rows as few parameters: JSON texts, each below what an engine takes as a value. Ten thousand
 * people are a handful of queries then, also where parameters and queries are counted.
 */
export function inParts(rows: readonly object[]): string[] {
  const parts: string[] = []
  let part: string[] = []
  let bytes = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    const size = new TextEncoder().encode(text).length + 1
    if (part.length > 0 && bytes + size > largest) {
      parts.push(`[${part.join(',')}]`)
      part = []
      bytes = 0
    }
    part.push(text)
    bytes += size
  }
  if (part.length > 0) parts.push(`[${part.join(',')}]`)
  return parts
}

/** One of those texts as rows of a query, in its order. */
export function rowsOf(part: string) {
  return sql<{ value: string }>`json_each(${part})`.as('one')
}

/** A field of such a row. Numbers come out as numbers, exactly as they were. */
export function field<Type>(name: string) {
  return sql<Type>`one.value ->> ${sql.lit(name)}`
}

/** A condition that always holds: between SELECT and ON CONFLICT the grammar asks for one. */
export const always = sql<boolean>`true`
