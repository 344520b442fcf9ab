import { z } from 'zod'
import { figure, type Figure } from '../core/figure.ts'
import { byGroup, type Group, groupKey, readGroupKey } from '../core/group.ts'
import { type Publication, publication } from '../core/publication.ts'
import { type Round, type RoundKey } from '../core/round.ts'
import { type Change, type Db, first } from './database.ts'
import { field, rowsOf } from './queries.ts'
import { roundIn } from './round.ts'
import { inParts } from './rows.ts'

/**
 * Freezes a publication of a closed round: its head, and its figures a row a group. The first
 * change has 0 rows if the round is not closed or another took the number first.
 */
export function addPublication(db: Db, key: RoundKey, fresh: Publication): Change[] {
  const { figures, ...head } = fresh
  const rows = [...byGroup(figures)].map(([name, own], position) => ({
    ...{ position, group_key: name },
    figures: JSON.stringify(own),
  }))
  const closed = ['closed', 'published'] as const
  return [
    db.build
      .insertInto('publication')
      .columns(['series', 'period', 'number', 'hash', 'head'])
      .expression(
        roundIn(db, key, closed).select((eb) => [
          'round.series',
          'round.period',
          eb.val(fresh.number).as('number'),
          eb.val(fresh.hash).as('hash'),
          eb.val(JSON.stringify(head)).as('head'),
        ]),
      )
      .onConflict((conflict) => conflict.doNothing()),
    ...inParts(rows).map((part) =>
      db.build
        .insertInto('published_group')
        .columns(['series', 'period', 'number', 'position', 'group_key', 'figures'])
        .expression(
          roundIn(db, key, closed)
            .innerJoin(rowsOf(part), (join) => join.onTrue())
            .select((eb) => [
              'round.series',
              'round.period',
              eb.val(fresh.number).as('number'),
              field('position'),
              field('group_key'),
              field('figures'),
            ]),
        )
        .onConflict((conflict) => conflict.doNothing()),
    ),
  ]
}

/** How many times a round has been published. */
export async function countPublications(db: Db, key: RoundKey): Promise<number> {
  const row = await first(db, heads(db, key).select('number'))
  return row?.number ?? 0
}

/** The newest publication of a round, with every figure. */
export async function findPublication(db: Db, key: RoundKey): Promise<Publication | undefined> {
  const row = await first(db, heads(db, key).select(['number', 'head']))
  if (row === undefined) return undefined
  const groups = await db.all(
    db.build
      .selectFrom('published_group')
      .select('figures')
      .where('series', '=', key.series)
      .where('period', '=', key.period)
      .where('number', '=', row.number)
      .orderBy('position'),
  )
  const head = z.record(z.string(), z.unknown()).parse(JSON.parse(row.head))
  return publication.parse({ ...head, figures: groups.flatMap((g) => readFigures(g.figures)) })
}

/** What a round published of one group, newest publication. */
export interface PublishedRound {
  readonly round: Pick<Round, 'series' | 'period' | 'simulated' | 'definition' | 'audience'>
  readonly status: 'preliminary' | 'final'
  readonly group: Group
  readonly figures: readonly Figure[]
}

/**
 * What each published round of a series says of a group, or of each of its groups (null): the
 * computed points of its trends.
 */
export async function listPublishedFigures(
  db: Db,
  series: string,
  group: Group | null,
): Promise<PublishedRound[]> {
  const rows = await db.all(
    db.build
      .selectFrom('published_group')
      .innerJoin('round', (join) =>
        join
          .onRef('round.series', '=', 'published_group.series')
          .onRef('round.period', '=', 'published_group.period'),
      )
      .innerJoin('publication', (join) =>
        join
          .onRef('publication.series', '=', 'published_group.series')
          .onRef('publication.period', '=', 'published_group.period')
          .onRef('publication.number', '=', 'published_group.number'),
      )
      .select([
        'round.series',
        'round.period',
        'round.simulated',
        'round.audience',
        'round.definition_key',
        'round.definition_version',
        'published_group.group_key',
        'published_group.figures',
        'publication.head',
      ])
      .where('published_group.series', '=', series)
      .$if(group !== null, (query) =>
        query.where('published_group.group_key', '=', groupKey(group ?? {})),
      )
      .where((eb) =>
        eb(
          'published_group.number',
          '=',
          eb
            .selectFrom('publication as other')
            .select((inner) => inner.fn.max('other.number').as('newest'))
            .whereRef('other.series', '=', 'published_group.series')
            .whereRef('other.period', '=', 'published_group.period'),
        ),
      )
      .orderBy('round.period'),
  )
  return rows.map((row) => ({
    round: {
      series: row.series,
      period: row.period,
      simulated: row.simulated !== 0,
      audience: row.audience,
      definition: `${row.definition_key}@${String(row.definition_version)}`,
    },
    status: stateOnly.parse(JSON.parse(row.head)).state,
    group: readGroupKey(row.group_key),
    figures: readFigures(row.figures),
  }))
}

/** Of the head a trend needs this alone. */
const stateOnly = z.object({ state: publication.shape.state })

/** The groups that some publication of a series speaks about, by their stored names. */
export async function listPublishedGroups(db: Db, series: string): Promise<Group[]> {
  const rows = await db.all(
    db.build
      .selectFrom('published_group')
      .select('group_key')
      .distinct()
      .where('series', '=', series)
      .orderBy('group_key'),
  )
  return rows.map(({ group_key }) => readGroupKey(group_key))
}

function heads(db: Db, key: RoundKey) {
  return db.build
    .selectFrom('publication')
    .where('series', '=', key.series)
    .where('period', '=', key.period)
    .orderBy('number', 'desc')
    .limit(1)
}

function readFigures(text: string): Figure[] {
  return z.array(figure).parse(JSON.parse(text))
}
