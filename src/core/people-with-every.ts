import type { Block } from './block.ts'
import type { Column } from './items/item-kind.ts'
import { columnOf } from './tally.ts'

/** How many people of a block answered every one of the columns with a point; no columns: nobody. */
export function peopleWithEvery(block: Block, columns: readonly Column[]): number {
  const cells = columns.map(({ name }) => columnOf(block, name))
  if (cells.length === 0) return 0
  return block.atomOf.reduce(
    (people, _, row) => (cells.every((column) => (column[row] ?? 0) >= 2) ? people + 1 : people),
    0,
  )
}
