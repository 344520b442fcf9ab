import { type Event, eventKind } from '../core/event.ts'
import type { Change, Db } from './database.ts'
import { putRows } from './queries.ts'

/** What happened around a series, by date. */
export async function listEvents(db: Db, series: string): Promise<Event[]> {
  const rows = await db.all(
    db.build
      .selectFrom('event')
      .select(['unit', 'date', 'kind', 'text'])
      .where('series', '=', series)
      .orderBy('date')
      .orderBy('unit')
      .orderBy('kind')
      .orderBy('text'),
  )
  return rows.map((row) => ({ ...row, kind: eventKind.parse(row.kind) }))
}

/** Adds events; one that is there already stays as it is. */
export function putEvents(
  db: Db,
  events: readonly { readonly series: string; readonly event: Event }[],
): Change[] {
  const rows = events.map(({ series, event: { unit, date, kind, text } }) => ({
    ...{ series, unit, date, kind, text },
  }))
  return putRows(db, 'event', ['series', 'unit', 'date', 'kind', 'text'], rows)
}
