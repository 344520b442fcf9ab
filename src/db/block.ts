import { type Block, chunksOf, decodeBlock, encodeBlock } from '../core/block.ts'
import type { RoundKey } from '../core/round.ts'
import type { Change, Db } from './database.ts'
import { roundIn } from './round.ts'

/** Below the largest value that any engine takes in a row. */
const chunkSize = 480_000

/** Stores the answers of a round that is closing; nothing happens in another state. */
export function addBlock(db: Db, key: RoundKey, block: Block): Change[] {
  return chunksOf(encodeBlock(block), chunkSize).map((bytes, part) =>
    db.build
      .insertInto('block')
      .columns(['series', 'period', 'part', 'bytes'])
      .expression(
        roundIn(db, key, ['closing']).select((eb) => [
          'round.series',
          'round.period',
          eb.val(part).as('part'),
          eb.val(bytes).as('bytes'),
        ]),
      ),
  )
}

/** The answers of a closed round. */
export async function findBlock(db: Db, key: RoundKey): Promise<Block | undefined> {
  const rows = await db.all(
    db.build
      .selectFrom('block')
      .select('bytes')
      .where('series', '=', key.series)
      .where('period', '=', key.period)
      .orderBy('part'),
  )
  if (rows.length === 0) return undefined
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.bytes.length, 0))
  let at = 0
  for (const row of rows) {
    bytes.set(row.bytes, at)
    at += row.bytes.length
  }
  return decodeBlock(bytes)
}
