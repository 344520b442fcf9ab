import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, chunksOf, decodeBlock, encodeBlock } from './block.ts'

const small: Block = {
  rows: 3,
  atoms: [{ unit: 'hr' }, { unit: 'it' }],
  asked: [1, 4],
  atomOf: Uint16Array.of(1, 0, 1),
  columns: new Map([
    ['larande', Uint8Array.of(0, 6, 1)],
    ['ansvar', Uint8Array.of(2, 2, 5)],
  ]),
}

test('a block that was written is read back as it was', () => {
  expect(decodeBlock(encodeBlock(small))).toEqual(small)
  expect(decodeBlock(encodeBlock({ ...small, asked: null }))).toEqual({ ...small, asked: null })
})

test('any block survives being written, cut into pieces, joined and read', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 50 }), (block, size) => {
      const pieces = chunksOf(encodeBlock(block), size)
      expect(pieces.every((piece) => piece.length <= size)).toBe(true)
      expect(decodeBlock(Uint8Array.from(pieces.flatMap((piece) => [...piece])))).toEqual(block)
    }),
  )
})

test('a block is read from the middle of a larger buffer too', () => {
  const bytes = encodeBlock(small)
  const larger = new Uint8Array(bytes.length + 7)
  larger.set(bytes, 5)
  expect(decodeBlock(larger.subarray(5, 5 + bytes.length))).toEqual(small)
})

test('damaged bytes are not read as answers', () => {
  const bytes = encodeBlock(small)
  for (let length = 0; length < bytes.length; length++)
    expect(() => decodeBlock(bytes.subarray(0, length)), String(length)).toThrow()
  expect(() => decodeBlock(Uint8Array.of(...bytes, 0))).toThrow('bytes expected')
  // The first byte after the head is the first person's atom; there is no atom 9.
  const firstAtom = bytes.length - small.rows * (2 + small.columns.size)
  expect(() => decodeBlock(bytes.with(firstAtom, 9))).toThrow('no atom 9')
  expect(() => decodeBlock(bytes.with(4, 0))).toThrow()
})

test('pieces are as large as they may be, and an empty text is one empty piece', () => {
  const sizes = (length: number, size: number) =>
    chunksOf(new Uint8Array(length), size).map((piece) => piece.length)
  expect(sizes(10, 4)).toEqual([4, 4, 2])
  expect(sizes(8, 4)).toEqual([4, 4])
  expect(sizes(0, 4)).toEqual([0])
})

/** Blocks of up to twenty people, five columns and four atoms. */
const blocks: fc.Arbitrary<Block> = fc
  .record({
    rows: fc.nat(20),
    atoms: fc.array(fc.record({ unit: fc.stringMatching(/^[a-zåäö/]{1,9}$/) }), {
      ...{ minLength: 1, maxLength: 4 },
    }),
    names: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,9}$/), { maxLength: 5 }),
  })
  .chain(({ rows, atoms, names }) => {
    const exactly = (length: number) => ({ minLength: length, maxLength: length })
    return fc.record({
      rows: fc.constant(rows),
      atoms: fc.constant(atoms),
      asked: fc.option(fc.array(fc.nat(999), exactly(atoms.length))),
      atomOf: fc.uint16Array({ ...exactly(rows), max: atoms.length - 1 }),
      columns: fc
        .tuple(...names.map(() => fc.uint8Array(exactly(rows))))
        .map((columns) => new Map(columns.map((column, i) => [names[i] ?? '', column]))),
    })
  })
