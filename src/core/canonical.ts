/**
 * JSON as ECMAScript writes it, keys sorted by code unit, no spaces: the text that is hashed.
 *
 * @example canonical({ b: 1, a: [null] }) // => '{"a":[null],"b":1}'
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
