/**
 * JSON as ECMAScript writes it, keys sorted by code unit, no spaces: the text that is hashed.
 *
 * @example canonical({ b: 1, a: [null] }) // => '{"a":[null],"b":1}'
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  // Written here and not by sorting an object: objects put keys that look like numbers first.
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
