import { z } from 'zod'
import type { RoundKey } from '../core/round.ts'
import type { Change, Db } from './database.ts'
import { inPages } from './pages.ts'
import { field, rowsOf } from './queries.ts'
import { beforeOpen, roundIn } from './round.ts'
import { inParts } from './rows.ts'

/** Somebody who is asked in a round. `person` is the organisation's own id. */
export interface Person {
  readonly person: string
  readonly unit: string
  readonly language: string
  readonly email: string
  readonly background: Readonly<Record<string, string>>
}

/** The frame of a round, by the organisation's own ids. */
export async function listPeople(db: Db, key: RoundKey): Promise<Person[]> {
  const rows = await inPages(
    db,
    ({ person }, size) =>
      db.build
        .selectFrom('person')
        .select(['person', 'unit', 'language', 'email', 'background'])
        .where('series', '=', key.series)
        .where('period', '=', key.period)
        .where('person', '>', person)
        .orderBy('person')
        .limit(size),
    { person: '' },
  )
  // Ten thousand people have a few backgrounds between them.
  const read = new Map<string, Person['background']>()
  return rows.map((row) => {
    const known = read.get(row.background) ?? background.parse(JSON.parse(row.background))
    read.set(row.background, known)
    return { ...row, background: known }
  })
}

export async function countPeople(db: Db, key: RoundKey): Promise<number> {
  const rows = await db.all(
    db.build
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number | string>().as('people'))
      .where('series', '=', key.series)
      .where('period', '=', key.period),
  )
  return Number(rows[0]?.people ?? 0)
}

/** Empties the frame of a round that has not opened. */
export function removePeople(db: Db, key: RoundKey): Change {
  return db.build
    .deleteFrom('person')
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where((eb) => eb.exists(roundIn(db, key, beforeOpen).select('round.tag')))
}

/** Adds people to the frame of a round that has not opened; 0 rows otherwise. */
export function addPeople(db: Db, key: RoundKey, people: readonly Person[]): Change[] {
  const rows = people.map(({ person, unit, language, email, background }) => ({
    ...{ person, unit, language, email },
    background: JSON.stringify(background),
  }))
  return inParts(rows).map((part) =>
    db.build
      .insertInto('person')
      .columns(['series', 'period', 'person', 'unit', 'language', 'email', 'background'])
      .expression(
        roundIn(db, key, beforeOpen)
          .innerJoin(rowsOf(part), (join) => join.onTrue())
          .select([
            'round.series',
            'round.period',
            field('person'),
            field('unit'),
            field('language'),
            field('email'),
            field('background'),
          ]),
      ),
  )
}

const background = z.record(z.string(), z.string())
