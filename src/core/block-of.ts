import type { Answers } from './answer.ts'
import type { Block } from './block.ts'
import { type Definition, itemsOf } from './definition/definition.ts'
import type { Atoms } from './group.ts'
import { kindOfItem } from './items/item-kinds.ts'

/**
 * Makes the columns of a block from people's answers; `atoms.of[i]` is the atom of `answers[i]`.
 * Nothing else of a person goes in, and no text they wrote. The caller shuffles people first.
 */
export function blockOf(
  definition: Definition,
  atoms: Atoms,
  answers: readonly Answers[],
  asked: readonly number[] | null,
): Block {
  if (atoms.values.length > 65_536) throw new Error('blockOf: more atoms than a block can number')
  const columns = new Map<string, Uint8Array>()
  for (const item of itemsOf(definition)) {
    const kind = kindOfItem(item)
    const own = kind.columns(item, definition.scales).map(({ name }) => {
      const column = new Uint8Array(answers.length)
      columns.set(name, column)
      return column
    })
    if (own.length === 0) continue
    answers.forEach((one, row) => {
      const codes = kind.encode(item, definition.scales, one[item.key] ?? null)
      own.forEach((column, i) => (column[row] = codes[i] ?? 0))
    })
  }
  return {
    rows: answers.length,
    atoms: atoms.values,
    asked,
    atomOf: Uint16Array.from(atoms.of),
    columns,
  }
}

/** How many people answered anything at all; a wholly blank form does not count. */
export function respondedIn(block: Block): number {
  const columns = [...block.columns.values()]
  let people = 0
  for (let row = 0; row < block.rows; row++)
    if (columns.some((column) => column[row] !== 0)) people++
  return people
}
