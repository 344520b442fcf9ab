import type { Compilable } from 'kysely'
import type { Db } from './database.ts'

/** Rows a page: few enough for the memory and the answers of any engine. */
const size = 2000

/**
 * All rows of a query, read a page at a time. The query is told after which row to go on and how
 * many to take, and must be in that order; `before` stands before every row.
 */
export async function inPages<Row extends Before, Before>(
  db: Db,
  query: (after: Before, size: number) => Compilable<Row>,
  before: Before,
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await db.all(query(rows.at(-1) ?? before, size))
    for (const row of page) rows.push(row)
    if (page.length < size) return rows
  }
}
