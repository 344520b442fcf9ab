import type { Apart } from '../core/apart.ts'
import { type Block, chunksOf, decodeBlock, encodeBlock } from '../core/block.ts'
import type { RoundKey } from '../core/round.ts'
import type { Change, Db } from './database.ts'
import { inPages } from './pages.ts'
import { roundIn } from './round.ts'
import { largestValue } from './rows.ts'

/** Stores the answers of a round that is closing; nothing happens in another state. */
export function addBlock(db: Db, key: RoundKey, block: Block): Change[] {
  return chunksOf(encodeBlock(block), largestValue).map((bytes, part) =>
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

/** Stores what people wrote, or where they may be reached, beside the block and without a way to it. */
export function addApart(
  db: Db,
  key: RoundKey,
  table: 'text_block' | 'contact_block',
  apart: Apart,
): Change[] {
  return chunksOf(new TextEncoder().encode(JSON.stringify(apart)), largestValue).map(
    (bytes, part) =>
      db.build
        .insertInto(table)
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
  // Four parts are two megabytes, and several times that where bytes come as lists of numbers.
  const rows = await inPages(
    db,
    ({ part }, size) =>
      db.build
        .selectFrom('block')
        .select(['part', 'bytes'])
        .where('series', '=', key.series)
        .where('period', '=', key.period)
        .where('part', '>', part)
        .orderBy('part')
        .limit(size),
    { part: -1 },
    4,
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
