import { z } from 'zod'
import { type Group, group } from './group.ts'

/**
 * All answers of a closed round as columns: one small whole number a person and item (0 blank,
 * 1 don't know, 2 … the points), and of each person only the number of an atom.
 */
export interface Block {
  readonly rows: number
  readonly atoms: readonly Group[]
  /** How many were asked in each atom; null when nobody was listed (an open link). */
  readonly asked: readonly number[] | null
  readonly atomOf: Uint16Array
  readonly columns: ReadonlyMap<string, Uint8Array>
}

const head = z.strictObject({
  rows: z.int(),
  atoms: z.array(group),
  asked: z.array(z.int()).nullable(),
  columns: z.array(z.string()),
})

/**
 * Writes a block as bytes: the length of the head (4 bytes), the head as JSON, two bytes a person
 * for the atom, then one byte a person for each column. Little-endian throughout.
 */
export function encodeBlock(block: Block): Uint8Array {
  const { rows, atoms, asked } = block
  const text = JSON.stringify({ rows, atoms, asked, columns: [...block.columns.keys()] })
  const headBytes = new TextEncoder().encode(text)
  const bytes = new Uint8Array(4 + headBytes.length + block.rows * (2 + block.columns.size))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, headBytes.length, true)
  bytes.set(headBytes, 4)
  let at = 4 + headBytes.length
  block.atomOf.forEach((atom, row) => {
    view.setUint16(at + 2 * row, atom, true)
  })
  at += 2 * block.rows
  for (const column of block.columns.values()) {
    bytes.set(column, at)
    at += block.rows
  }
  return bytes
}

/** Reads what `encodeBlock` wrote. Anything else is a bug or a damaged file: it throws. */
export function decodeBlock(bytes: Uint8Array): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headLength = view.getUint32(0, true)
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + headLength))
  const { rows, atoms, asked, columns: names } = head.parse(JSON.parse(text))
  const size = 4 + headLength + rows * (2 + names.length)
  if (bytes.length !== size)
    throw new Error(`decodeBlock: ${String(size)} bytes expected, ${String(bytes.length)} found`)
  let at = 4 + headLength
  const atomOf = new Uint16Array(rows)
  for (let row = 0; row < rows; row++) {
    const atom = view.getUint16(at + 2 * row, true)
    if (atom >= atoms.length) throw new Error(`decodeBlock: there is no atom ${String(atom)}`)
    atomOf[row] = atom
  }
  at += 2 * rows
  const columns = new Map<string, Uint8Array>()
  for (const name of names) {
    columns.set(name, bytes.subarray(at, at + rows))
    at += rows
  }
  return { rows, atoms, asked, atomOf, columns }
}

/** Cuts bytes into pieces of at most `size`, at least one, for stores with small rows. */
export function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces = Math.max(1, Math.ceil(bytes.length / size))
  return Array.from({ length: pieces }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
}
