/** What comparing an answer of ours with an expected one comes to. */
export interface Comparison {
  /** Numbers that agree, and other values (nulls, words, true and false, empty lists) that are the same. */
  readonly numbers: number
  readonly others: number
  /** The largest difference of a number that agrees, relative to max(1, |expected|). */
  readonly worst: number
  /** Of each value that does not agree, is missing, or was not expected: where, and what stands there. */
  readonly faults: readonly string[]
}

/**
 * Holds an answer to the expected one, value by value: a number may differ by 1e-9 relative to
 * max(1, |expected|), everything else must be the same, and nothing may be missing or too much. A
 * list is no object with numbered fields.
 */
export function compare(got: unknown, expected: unknown, at = ''): Comparison {
  if (typeof expected === 'number' && typeof got === 'number') {
    const apart = Math.abs(got - expected) / Math.max(1, Math.abs(expected))
    return apart <= tolerance ? { ...nothing, numbers: 1, worst: apart } : fault(at, got, expected)
  }
  if (!isFolder(expected)) {
    return got === expected ? { ...nothing, others: 1 } : fault(at, got, expected)
  }
  if (!isFolder(got) || Array.isArray(got) !== Array.isArray(expected))
    return { ...nothing, faults: namesOf(expected, at).map((path) => told(path, got, 'something')) }
  if (Object.keys(expected).length + Object.keys(got).length === 0) return { ...nothing, others: 1 }
  const theirs = new Map(Object.entries(got).filter(([, value]) => value !== undefined))
  const parts = Object.entries(expected).map(([name, value]) =>
    compare(theirs.get(name), value, under(at, name)),
  )
  const tooMuch = [...theirs]
    .filter(([name]) => !Object.hasOwn(expected, name))
    .flatMap(([name, value]) => namesOf(value, under(at, name)))
    .map((path) => `${path}: not expected`)
  return summed([...parts, { ...nothing, faults: tooMuch }])
}

/** How many values there are, counted as they are compared. */
export function valuesIn(value: unknown): number {
  return namesOf(value, '').length
}

export function summed(all: readonly Comparison[]): Comparison {
  return {
    numbers: all.reduce((sum, one) => sum + one.numbers, 0),
    others: all.reduce((sum, one) => sum + one.others, 0),
    worst: all.reduce((most, one) => Math.max(most, one.worst), 0),
    faults: all.flatMap((one) => one.faults),
  }
}

/** Not what a file says of itself: this is what the program is held to. */
const tolerance = 1e-9

const nothing: Comparison = { numbers: 0, others: 0, worst: 0, faults: [] }

function fault(at: string, got: unknown, expected: unknown): Comparison {
  return { ...nothing, faults: [told(at, got, JSON.stringify(expected))] }
}

function told(at: string, got: unknown, expected: string): string {
  return `${at}: expected ${expected}, got ${written(got)}`
}

function written(got: unknown): string {
  // A number that JSON cannot hold is the news.
  if (typeof got === 'number') return String(got)
  return got === undefined ? 'nothing' : isFolder(got) ? 'several values' : JSON.stringify(got)
}

/** Where the values of a document stand; an empty list or object is a value itself. */
function namesOf(value: unknown, at: string): string[] {
  if (!isFolder(value)) return [at]
  const inner = Object.entries(value)
  return inner.length === 0 ? [at] : inner.flatMap(([name, one]) => namesOf(one, under(at, name)))
}

function isFolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function under(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`
}
