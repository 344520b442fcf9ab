import {
  DummyDriver,
  type Insertable,
  Kysely,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Change, Db } from './database.ts'
import { inParts } from './rows.ts'
import type { Tables } from './tables.ts'

// What is said in SQLite's words, which D1 speaks too; another engine would have a file like this.

/** Makes queries and never runs one. */
export function sqliteQueries(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

/** A text of `inParts` as rows to select from, in its order. */
export function rowsOf(part: string) {
  return sql<{ value: string }>`json_each(${part})`.as('one')
}

/** A field of such a row, under its name. Numbers come out as numbers, exactly as they were. */
export function field<Type, Name extends string = string>(name: Name) {
  return valueOf<Type>(name).as(name)
}

/** A text of such a row as the bytes it was made of. */
export function fieldAsBytes<Name extends string>(name: Name) {
  return sql<Uint8Array>`cast(${valueOf(name)} as blob)`.as(name)
}

/**
 * Adds rows, or replaces what was known under the same key. Where every column is of the key, what
 * is known stays.
 */
export function putRows<Table extends keyof Tables>(
  db: Db,
  table: Table,
  key: readonly (keyof Tables[Table] & string)[],
  rows: readonly Insertable<Tables[Table]>[],
): Change[] {
  const columns = Object.keys(rows[0] ?? {})
  const known = columns.filter((name) => !key.some((one) => one === name))
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const replaced = known.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`)
  const then = known.length === 0 ? sql`nothing` : sql`update set ${sql.join(replaced)}`
  return inParts(rows).map((part) => {
    // Between SELECT and ON CONFLICT the grammar asks for a condition.
    const put = sql`insert into ${sql.table(table)} (${list(columns)})
      select ${sql.join(columns.map(valueOf))} from ${rowsOf(part)} where true
      on conflict (${list(key)}) do ${then}`
    return { compile: () => put.compile(db.build) }
  })
}

function valueOf<Type>(name: string) {
  return sql<Type>`one.value ->> ${sql.lit(name)}`
}
