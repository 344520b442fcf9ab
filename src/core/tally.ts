import type { Block } from './block.ts'
import type { Column } from './items/item-kind.ts'
import type { Distribution } from './statistics/distribution.ts'

/** How many gave each answer, column by column and atom by atom, counted once a block. */
export interface Tallies {
  readonly block: Block
  /** The rows of the block that belong to a union of atoms. */
  rowsIn(atoms: readonly number[]): readonly number[]
  /** The answers in a column of a union of atoms. */
  distribution(column: Column, atoms: readonly number[]): Distribution
  /** How many in a union of atoms gave one point of a column. */
  count(one: { readonly column: Column; readonly point: number }, atoms: readonly number[]): number
}

/** Counts lazily: a column is counted the first time a measure asks for it. */
export function talliesOf(block: Block): Tallies {
  const counted = new Map<string, Uint32Array>()
  const countsOf = ({ name }: Column, codes: number) => {
    const known = counted.get(name)
    if (known !== undefined) return known
    const counts = countCodes(block, name, codes)
    counted.set(name, counts)
    return counts
  }
  let rows: readonly (readonly number[])[] | undefined
  return {
    block,
    rowsIn(atoms) {
      rows ??= rowsByAtom(block)
      return atoms.flatMap((atom) => rows?.[atom] ?? [])
    },
    distribution(column, atoms) {
      const codes = codesOf(column)
      const counts = countsOf(column, codes)
      const sums = Array.from({ length: codes }, () => 0)
      for (const atom of atoms)
        for (let code = 0; code < codes; code++)
          sums[code] = (sums[code] ?? 0) + (counts[atom * codes + code] ?? 0)
      const [blank = 0, dontKnow = 0, ...points] = sums
      return { min: column.min, counts: points, dontKnow, blank }
    },
    count({ column, point }, atoms) {
      const codes = codesOf(column)
      const counts = countsOf(column, codes)
      const code = point - column.min + 2
      return atoms.reduce((sum, atom) => sum + (counts[atom * codes + code] ?? 0), 0)
    },
  }
}

function rowsByAtom({ atoms, atomOf, rows }: Block): number[][] {
  const byAtom = atoms.map((): number[] => [])
  for (let row = 0; row < rows; row++) byAtom[atomOf[row] ?? 0]?.push(row)
  return byAtom
}

/** How many people of a union of atoms answered at least one of the columns with a point. */
export function peopleWith(
  block: Block,
  columns: readonly Column[],
): (atoms: readonly number[]) => number {
  const cells = columns.map(({ name }) => columnOf(block, name))
  const people = Array.from({ length: block.atoms.length }, () => 0)
  for (let row = 0; row < block.rows; row++) {
    if (!cells.some((column) => (column[row] ?? 0) >= 2)) continue
    const atom = block.atomOf[row] ?? 0
    people[atom] = (people[atom] ?? 0) + 1
  }
  return (atoms) => atoms.reduce((sum, atom) => sum + (people[atom] ?? 0), 0)
}

/** A column of a block. It was made with the definition that asks for it, so a missing one is a bug. */
export function columnOf(block: Block, name: string): Uint8Array {
  const column = block.columns.get(name)
  if (column === undefined) throw new Error(`the block has no column ${name}`)
  return column
}

/** Blank, don't know, and each point. */
function codesOf({ min, max }: Column): number {
  return max - min + 3
}

function countCodes(block: Block, name: string, codes: number): Uint32Array {
  const counts = new Uint32Array(block.atoms.length * codes)
  const column = columnOf(block, name)
  const { atomOf } = block
  for (let row = 0; row < block.rows; row++) {
    const cell = (atomOf[row] ?? 0) * codes + (column[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}
