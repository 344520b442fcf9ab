import { z } from 'zod'
import { type Change, type Db, first } from './database.ts'

/** What a key may do. `read` publications and series; `manage` series, rounds, imports; `people` frames and links; `admin` keys and users. */
export const scope = z.enum(['read', 'manage', 'people', 'admin'])
export type Scope = z.infer<typeof scope>

/** The scopes of a key, found by the hash of what the caller sent. */
export async function findApiKey(
  db: Db,
  hash: string,
): Promise<{ name: string; scopes: Scope[] } | undefined> {
  const row = await first(
    db,
    db.build.selectFrom('api_key').select(['name', 'scopes']).where('hash', '=', hash),
  )
  return row && { name: row.name, scopes: row.scopes.split(',').map((one) => scope.parse(one)) }
}

/** Adds a key by its hash, unless the name is taken. */
export function addApiKey(
  db: Db,
  key: { name: string; hash: string; scopes: readonly Scope[]; now: string },
): Change {
  return db.build
    .insertInto('api_key')
    .values({ name: key.name, hash: key.hash, scopes: key.scopes.join(','), created_at: key.now })
    .onConflict((conflict) => conflict.column('name').doNothing())
}

export function removeApiKey(db: Db, name: string): Change {
  return db.build.deleteFrom('api_key').where('name', '=', name)
}
