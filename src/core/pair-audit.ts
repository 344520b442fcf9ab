import type { Block } from './block.ts'
import type { Values } from './measures/estimator.ts'

/** Two values that people may have, such as what they gave each of two objects in an area. */
export type ValuePair = readonly [Values, Values]

/** Whether the differences of some pairs may be told beside those that were told before. */
export type PairAudit = (pairs: readonly ValuePair[]) => boolean

/**
 * Holds differences within people against the means that are printed beside them. The mean of each
 * of two and the mean difference of those who have both give away what the others said: those who
 * have only one of the two. So they must be none, or at least `fewest`, and so many must be left
 * whatever is added or taken away of what was told before: counted are only those whose answer
 * stands in no other difference that was told. With that, no combination of any size is about
 * fewer. A value that is itself made of several answers is told only where nobody has one alone.
 */
export function pairAudit(block: Block, fewest: number): PairAudit {
  const asked = new Set<Values['codes']>(block.columns.values())
  const told: ValuePair[] = []
  const isTold = ([a, b]: ValuePair) =>
    told.some(([c, d]) => (isSame(a, c) && isSame(b, d)) || (isSame(a, d) && isSame(b, c)))
  return (pairs) => {
    const isSafe = pairs.every((pair) => {
      if (isTold(pair)) return true
      const { alone, kept } = leftOut(pair, told, block.rows)
      return alone === 0 || (kept >= fewest && pair.every(({ codes }) => asked.has(codes)))
    })
    if (isSafe) told.push(...pairs)
    return isSafe
  }
}

/** How many have one of two alone, and of how many of them nothing that was told says the same. */
function leftOut([a, b]: ValuePair, told: readonly ValuePair[], rows: number) {
  const [besideA, besideB] = [partnersOf(a, told), partnersOf(b, told)]
  let [alone, kept] = [0, 0]
  for (let row = 0; row < rows; row++) {
    if (has(a, row) === has(b, row)) continue
    alone++
    const partners = has(a, row) ? besideA : besideB
    if (partners.every((one) => has(one, row))) kept++
  }
  return { alone, kept }
}

function partnersOf(one: Values, told: readonly ValuePair[]): Values[] {
  return told.flatMap(([a, b]) => (isSame(a, one) ? [b] : isSame(b, one) ? [a] : []))
}

function has({ codes, values }: Values, row: number): boolean {
  return (values[codes[row] ?? 0] ?? null) !== null
}

/** A column of a block is always the same list of codes, whatever its points stand for. */
function isSame(a: Values, b: Values): boolean {
  return a.codes === b.codes
}
