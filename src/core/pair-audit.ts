import type { Block } from './block.ts'
import type { Values } from './measures/estimator.ts'

/** A value that people may have, and the columns of the block that it is made of. */
export interface Source {
  readonly values: Values
  readonly columns: readonly Uint8Array[]
}

/** Two values of the same people, such as what they gave each of two objects in an area. */
export type SourcePair = readonly [Source, Source]

/** Whether the differences of some pairs may be told beside those that were told before. */
export type PairAudit = (pairs: readonly SourcePair[]) => boolean

/**
 * Holds differences within people against the means that are printed beside them. The means of two
 * and the mean difference of those who have both give away what the others said: those who have only
 * one of the two. So they must be none, or at least `fewest` whatever is added or taken away of what
 * was told before: counted are those with an answer that stands in no other difference that was told.
 * With that, no combination of differences and means, of any size, is about fewer.
 */
export function pairAudit({ rows }: Block, fewest: number): PairAudit {
  const told: SourcePair[] = []
  const isTold = ([a, b]: SourcePair) =>
    told.some(([c, d]) => (isSame(a, c) && isSame(b, d)) || (isSame(a, d) && isSame(b, c)))
  return (pairs) => {
    const isSafe = pairs.every((pair) => {
      if (isTold(pair)) return true
      const { alone, kept } = leftOut(pair, told, rows)
      return alone === 0 || kept >= fewest
    })
    if (isSafe) told.push(...pairs)
    return isSafe
  }
}

/** How many have one of two alone, and how many of them with an answer that nothing told has used. */
function leftOut(pair: SourcePair, told: readonly SourcePair[], rows: number) {
  let [alone, kept] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const own = aloneIn(pair, row)
    if (own === null) continue
    alone++
    // Who left some of it blank is told apart by the means alone.
    if (!own.columns.every((column) => (column[row] ?? 0) >= 2)) continue
    const used = told.flatMap((one) => aloneIn(one, row)?.columns ?? [])
    if (own.columns.some((column) => !used.includes(column))) kept++
  }
  return { alone, kept }
}

/** Which of two a person has, where it is only one. */
function aloneIn([a, b]: SourcePair, row: number): Source | null {
  if (has(a, row) === has(b, row)) return null
  return has(a, row) ? a : b
}

function has({ values: { codes, values } }: Source, row: number): boolean {
  return (values[codes[row] ?? 0] ?? null) !== null
}

/** Whether one says what the other does: they are one, or both made of the same single answer. */
function isSame(a: Source, b: Source): boolean {
  if (a.values.codes === b.values.codes) return true
  const [column, ...more] = [...new Set([...a.columns, ...b.columns])]
  return column !== undefined && more.length === 0
}
