/** A value of a document; an object or array is only the way to one. */
export type Leaf = number | string | boolean | null

/** Every number, word and null of a document by its path. */
export function leavesOf(value: unknown, at = ''): Map<string, Leaf> {
  if (value === null) return new Map([[at, null]])
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return new Map([[at, value]])
  if (typeof value !== 'object') throw new Error(`${at} is a ${typeof value}`)
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, at === '' ? name : `${at}.${name}`),
    ]),
  )
}

/** Whether a value is the one expected, a number within 1e-9; a null or a word must be the same. */
export function agrees(got: Leaf, expected: Leaf): boolean {
  if (typeof got !== 'number' || typeof expected !== 'number') return got === expected
  return Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}
