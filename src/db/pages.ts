import type { Compilable } from 'kysely'
import type { Db } from './database.ts'

/**
 * All rows of a query, read a page at a time. The query is told after which row to go on and how
 * many to take, and must be in that order; `before` stands before every row. `size` rows are few
 * enough for the memory and the answers of any engine. Rows that change meanwhile may be missed:
 * it is for what is frozen, or what the caller looks at again.
 */
export async function inPages<Row extends Before, Before>(
  db: Db,
  query: (after: Before, size: number) => Compilable<Row>,
  before: Before,
  size = 2000,
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await db.all(query(rows.at(-1) ?? before, size))
    for (const row of page) rows.push(row)
    if (page.length < size) return rows
  }
}
