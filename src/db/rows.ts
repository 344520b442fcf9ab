/** Below the largest value that any engine takes, with room for what escaping adds. */
export const largestValue = 480_000

/**
 * Many rows as few parameters: JSON texts, each below what an engine takes as a value. Ten thousand
 * people are a handful of queries then, also where parameters and queries are counted.
 */
const ascii = /^[\x20-\x7e]*$/
export function inParts(rows: readonly object[]): string[] {
  const parts: string[] = []
  const encoder = new TextEncoder()
  let part: string[] = []
  let bytes = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    const size = (ascii.test(text) ? text.length : encoder.encode(text).length) + 1
    if (part.length > 0 && bytes + size > largestValue) {
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
