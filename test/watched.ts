import type { Change, Db } from '../src/db/database.ts'
import type { World } from '../src/world.ts'

/** What was asked of a database so far. */
export interface Asked {
  queries: number
  mostParameters: number
  longestSql: number
  largestValue: number
}

/** A world that counts what is asked of its database; each query of a unit of work is one. */
export function counting(world: World): { world: World; asked: Asked } {
  const asked: Asked = { queries: 0, mostParameters: 0, longestSql: 0, largestValue: 0 }
  const count = (query: Change) => {
    const { sql, parameters } = query.compile()
    asked.queries += 1
    asked.mostParameters = Math.max(asked.mostParameters, parameters.length)
    asked.longestSql = Math.max(asked.longestSql, sql.length)
    asked.largestValue = Math.max(asked.largestValue, ...parameters.map(bytesOf))
  }
  const db: Db = {
    ...world.db,
    all(query) {
      count(query)
      return world.db.all(query)
    },
    work(changes) {
      changes.forEach(count)
      return world.db.work(changes)
    },
  }
  return { world: { ...world, db }, asked }
}

function bytesOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length
  return typeof value === 'string' ? new TextEncoder().encode(value).length : 8
}

/**
 * A world whose platform cuts it off at its call to the outside with this number (0 the first):
 * `before` the call is made, or `after` it was done, so that nobody hears of it. From then on
 * nothing answers any more.
 */
export function cutOff(world: World, at: number, when: 'before' | 'after'): World {
  let calls = 0
  const through = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    const number = calls++
    if (number > at || (number === at && when === 'before')) throw new Error('cut off')
    const result = await call()
    if (number === at) throw new Error('cut off')
    return result
  }
  return {
    ...world,
    db: {
      ...world.db,
      all: (query) => through(() => world.db.all(query)),
      work: (changes) => through(() => world.db.work(changes)),
      settle: () => through(() => world.db.settle()),
    },
    keys: {
      ...world.keys,
      get: (name) => through(() => world.keys.get(name)),
      remove: (name) => through(() => world.keys.remove(name)),
    },
  }
}
