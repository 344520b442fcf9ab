import type { Selectable } from 'kysely'
import type { Plan } from '../core/group.ts'
import { type Round, round, type RoundKey, type RoundState } from '../core/round.ts'
import type { Thresholds } from '../core/thresholds.ts'
import { type Change, type Db, first } from './database.ts'
import type { Tables } from './tables.ts'

export async function findRound(db: Db, key: RoundKey): Promise<Round | undefined> {
  return readFirst(
    db,
    db.build
      .selectFrom('round')
      .selectAll()
      .where('series', '=', key.series)
      .where('period', '=', key.period),
  )
}

/** The round of an open link. */
export async function findRoundByLink(db: Db, link: string): Promise<Round | undefined> {
  return readFirst(db, db.build.selectFrom('round').selectAll().where('link', '=', link))
}

/** The round whose personal links begin with this tag. */
export async function findRoundByTag(db: Db, tag: string): Promise<Round | undefined> {
  return readFirst(db, db.build.selectFrom('round').selectAll().where('tag', '=', tag))
}

/** All rounds, or those of one series, by series and period. */
export async function listRounds(db: Db, series?: string): Promise<Round[]> {
  let query = db.build.selectFrom('round').selectAll().orderBy('series').orderBy('period')
  if (series !== undefined) query = query.where('series', '=', series)
  return (await db.all(query)).map(read)
}

/** Adds a round, unless there is one of that series and period. */
export function addRound(db: Db, fresh: Round): Change {
  const { definition, plan, thresholds, population, simulated, destroyed, ...rest } = fresh
  const [key = '', version = ''] = definition.split('@')
  return db.build
    .insertInto('round')
    .values({
      ...rest,
      definition_key: key,
      definition_version: Number(version),
      plan: JSON.stringify(plan),
      thresholds: JSON.stringify(thresholds),
      population: population && JSON.stringify(population),
      simulated: simulated ? 1 : 0,
      destroyed: destroyed ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['series', 'period']).doNothing())
}

/** Opens a round with the plan and thresholds that hold from now on; 0 rows from another state. */
export function openRound(
  db: Db,
  key: RoundKey,
  frozen: { plan: Plan; thresholds: Thresholds },
): Change {
  return db.build
    .updateTable('round')
    .set({
      state: 'open' satisfies RoundState,
      plan: JSON.stringify(frozen.plan),
      thresholds: JSON.stringify(frozen.thresholds),
    })
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where('state', 'in', beforeOpen)
}

/** Stops a round from taking answers; 0 rows if it did not take any. */
export function beginClosing(db: Db, key: RoundKey): Change {
  return db.build
    .updateTable('round')
    .set({ state: 'closing' satisfies RoundState })
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where('state', 'in', ['open', 'paused'] satisfies RoundState[])
}

/** The last step of closing; 0 rows if another closed it first. */
export function endClosing(
  db: Db,
  key: RoundKey,
  counts: { invited: number | null; submitted: number; destroyed: boolean },
): Change {
  return db.build
    .updateTable('round')
    .set({
      state: 'closed' satisfies RoundState,
      ...counts,
      destroyed: counts.destroyed ? 1 : 0,
    })
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where('state', '=', 'closing' satisfies RoundState)
}

/** Marks a round as published; a published one stays so. */
export function markPublished(db: Db, key: RoundKey): Change {
  return db.build
    .updateTable('round')
    .set({ state: 'published' satisfies RoundState })
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .where('state', 'in', ['closed', 'published'] satisfies RoundState[])
}

/** The round if it is in one of these states: the condition that goes into a change. */
export function roundIn(db: Db, key: RoundKey, states: readonly RoundState[]) {
  return db.build
    .selectFrom('round')
    .where('round.series', '=', key.series)
    .where('round.period', '=', key.period)
    .where('round.state', 'in', states)
}

/** The states of a round that has not opened yet. */
export const beforeOpen = ['draft', 'scheduled'] as const satisfies RoundState[]

async function readFirst(db: Db, query: Parameters<typeof first<Row>>[1]) {
  const row = await first(db, query)
  return row && read(row)
}

type Row = Selectable<Tables['round']>

function read(row: Row): Round {
  const { definition_key, definition_version, ...rest } = row
  return round.parse({
    ...rest,
    definition: `${definition_key}@${String(definition_version)}`,
    plan: JSON.parse(row.plan) as unknown,
    thresholds: JSON.parse(row.thresholds) as unknown,
    population: row.population === null ? null : (JSON.parse(row.population) as unknown),
    simulated: row.simulated !== 0,
    destroyed: row.destroyed !== 0,
  })
}
