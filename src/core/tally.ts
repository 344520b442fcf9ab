import type { Block } from './block.ts'
import type { Scale } from './definition/scale.ts'
import { pointCount } from './definition/scale.ts'
import type { Distribution } from './statistics/distribution.ts'

/** How many gave each answer, item by item and atom by atom, counted once a block. */
export interface Tallies {
  readonly block: Block
  /** The answers to an item in a union of atoms. */
  distribution(item: string, scale: Scale, atoms: readonly number[]): Distribution
}

/** Counts lazily: an item is counted the first time a measure asks for it. */
export function talliesOf(block: Block): Tallies {
  const counted = new Map<string, Uint32Array>()
  return {
    block,
    distribution(item, scale, atoms) {
      const codes = pointCount(scale) + 2
      let counts = counted.get(item)
      if (counts === undefined) counted.set(item, (counts = countCodes(block, item, codes)))
      const sums = Array.from({ length: codes }, () => 0)
      for (const atom of atoms)
        for (let code = 0; code < codes; code++)
          sums[code] = (sums[code] ?? 0) + (counts[atom * codes + code] ?? 0)
      const [blank = 0, dontKnow = 0, ...points] = sums
      return { min: scale.min, counts: points, dontKnow, blank }
    },
  }
}

function countCodes(block: Block, item: string, codes: number): Uint32Array {
  const counts = new Uint32Array(block.atoms.length * codes)
  const column = block.columns.get(item)
  if (column === undefined) throw new Error(`the block has no column for item ${item}`)
  const { atomOf } = block
  for (let row = 0; row < block.rows; row++) {
    const cell = (atomOf[row] ?? 0) * codes + (column[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}
