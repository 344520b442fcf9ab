import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blockOf } from '../src/core/block-of.ts'
import type { Definition } from '../src/core/definition/definition.ts'
import { readDefinition } from '../src/core/definition/lint.ts'
import type { Figure } from '../src/core/figure.ts'
import type { HistoryPoint } from '../src/core/history.ts'
import type { Publication } from '../src/core/publication.ts'
import type { Round } from '../src/core/round.ts'
import * as apiKey from '../src/db/api-key.ts'
import * as askedTrend from '../src/db/asked-trend.ts'
import * as ballot from '../src/db/ballot.ts'
import * as benchmark from '../src/db/benchmark.ts'
import * as block from '../src/db/block.ts'
import * as countRound from '../src/db/count-round.ts'
import type { Change, Db } from '../src/db/database.ts'
import * as definition from '../src/db/definition.ts'
import * as event from '../src/db/event.ts'
import * as history from '../src/db/history.ts'
import * as indicator from '../src/db/indicator.ts'
import * as installation from '../src/db/installation.ts'
import * as invitation from '../src/db/invitation.ts'
import * as migrate from '../src/db/migrate.ts'
import * as person from '../src/db/person.ts'
import * as publication from '../src/db/publication.ts'
import * as round from '../src/db/round.ts'
import * as roundResult from '../src/db/round-result.ts'
import * as series from '../src/db/series.ts'
import * as staff from '../src/db/staff.ts'
import * as target from '../src/db/target.ts'
import * as trend from '../src/db/trend.ts'
import * as unit from '../src/db/unit.ts'
import { sqliteQueries } from '../src/db/queries.ts'
import { readCatalogue } from '../src/node/catalogue-folder.ts'
import { hme } from './fielded.ts'
import { root } from './world-node.ts'

/** A query, several, or a function that runs queries itself. */
type Outcome = Change | readonly Change[] | Promise<unknown>
type Calls = Readonly<Record<string, ((db: Db & migrate.Migratable) => Outcome) | null>>

const key = { series: 'hme', period: '2025' }
const unitGroup = { unit: 'stad/it' }

/** Every function of `src/db` with example arguments; null for what asks the database nothing. */
const calls = {
  'api-key.ts': {
    findApiKey: (db) => apiKey.findApiKey(db, 'HASH'),
    addApiKey: (db) =>
      apiKey.addApiKey(db, { name: 'report', hash: 'HASH', scopes: ['read'], now: 'NOW' }),
    removeApiKey: (db) => apiKey.removeApiKey(db, 'report'),
    scope: null,
  } satisfies Table<typeof apiKey>,
  'asked-trend.ts': {
    listAskedTrends: (db) => askedTrend.listAskedTrends(db, 'hme', { unit: 'stad' }, 'sv'),
    findTrendsWith: (db) =>
      askedTrend.findTrendsWith(
        db,
        {
          round: { ...key, simulated: false, definition: 'hme@1', audience: '' },
          ...{ status: 'final', figures: [] },
        },
        'sv',
      ),
  } satisfies Table<typeof askedTrend>,
  'ballot.ts': {
    putBallot: (db) => ballot.putBallot(db, key, { key: 'HASH', answers: new Uint8Array(1) }),
    addBallots: (db) =>
      ballot.addBallots(db, key, [{ key: 'HASH', answers: new TextEncoder().encode('{}') }]),
    findBallot: (db) => ballot.findBallot(db, key, 'HASH'),
    countBallots: (db) => ballot.countBallots(db, key),
    countBallotsUnder: (db) => ballot.countBallotsUnder(db, key, ['HASH', 'OTHER']),
    removeBallotsUnder: (db) => ballot.removeBallotsUnder(db, key, ['HASH', 'OTHER']),
    listBallots: (db) => ballot.listBallots(db, key),
    removeBallots: (db) => ballot.removeBallots(db, key),
  } satisfies Table<typeof ballot>,
  'benchmark.ts': {
    listBenchmarks: (db) => benchmark.listBenchmarks(db, 'hme'),
    putBenchmarks: (db) =>
      benchmark.putBenchmarks(db, [
        {
          ...{ series: 'hme', concept: 'hme' },
          benchmark: {
            ...{ name: 'Riket', period: '2022', value: 80, low: null, high: null },
            ...{ place: 6, of: 48, source: 'Rapport' },
          },
        },
      ]),
  } satisfies Table<typeof benchmark>,
  'block.ts': {
    addBlock: (db) =>
      block.addBlock(db, key, blockOf(shipped(), { values: [{}], of: [] }, [], null)),
    addApart: (db) => block.addApart(db, key, 'text_block', { fritext: ['Bra!'] }),
    findBlock: (db) => block.findBlock(db, key),
  } satisfies Table<typeof block>,
  'count-round.ts': {
    countRound: (db) => countRound.countRound(db, exampleRound),
  } satisfies Table<typeof countRound>,
  'definition.ts': {
    findDefinition: (db) => definition.findDefinition(db, 'hme@1'),
    listDefinitions: (db) => definition.listDefinitions(db),
    listBandSets: definition.listBandSets,
    addDefinition: (db) =>
      definition.addDefinition(db, {
        ...{ key: 'hme', version: 1, hash: 'HASH', content: '{}' },
        ...{ bands: [], publishedAt: 'NOW' },
      }),
  } satisfies Table<typeof definition>,
  'event.ts': {
    listEvents: (db) => event.listEvents(db, 'hme'),
    putEvents: (db) =>
      event.putEvents(db, [
        {
          series: 'hme',
          event: { unit: '', date: '2022-05-01', kind: 'action', text: 'Nya chefer' },
        },
      ]),
  } satisfies Table<typeof event>,
  'history.ts': {
    listHistory: (db) => history.listHistory(db, 'hme'),
    putHistory: (db) => history.putHistory(db, [{ series: 'hme', point: exampleHistory }]),
  } satisfies Table<typeof history>,
  'indicator.ts': {
    listIndicatorValues: (db) => indicator.listIndicatorValues(db, 'franvaro'),
    putIndicatorValues: (db) =>
      indicator.putIndicatorValues(db, [
        {
          series: 'franvaro',
          value: {
            ...{ unit: '', period: '2017', value: null, decimals: 0 },
            ...{ status: 'final', source: '' },
          },
        },
      ]),
  } satisfies Table<typeof indicator>,
  'invitation.ts': {
    isInvited: (db) => invitation.isInvited(db, key, 'HASH'),
    addInvitations: (db) => invitation.addInvitations(db, key, ['HASH']),
    removeInvitations: (db) => invitation.removeInvitations(db, key),
  } satisfies Table<typeof invitation>,
  'installation.ts': {
    markInstallation: (db) => installation.markInstallation(db, 'demo', 'NOW'),
    isDemo: (db) => installation.isDemo(db),
  } satisfies Table<typeof installation>,
  'migrate.ts': {
    migrate: (db) =>
      migrate.migrate(db, [{ name: '0001_example.sql', text: 'SELECT 1;' }], {
        kind: 'real',
        now: 'NOW',
      }),
  } satisfies Table<typeof migrate>,
  'person.ts': {
    listPeople: (db) => person.listPeople(db, key),
    countPeople: (db) => person.countPeople(db, key),
    removePeople: (db) => person.removePeople(db, key),
    addPeople: (db) =>
      person.addPeople(db, key, [
        { person: 'anna', unit: 'stad/it', language: 'sv', email: '', background: {} },
      ]),
  } satisfies Table<typeof person>,
  'publication.ts': {
    addPublication: (db) => publication.addPublication(db, key, examplePublication),
    countPublications: (db) => publication.countPublications(db, key),
    findPublication: (db) => publication.findPublication(db, key),
    listPublishedFigures: (db) => publication.listPublishedFigures(db, 'hme', unitGroup),
    listPublishedGroups: (db) => publication.listPublishedGroups(db, 'hme'),
  } satisfies Table<typeof publication>,
  'round.ts': {
    findRound: (db) => round.findRound(db, key),
    findRoundByLink: (db) => round.findRoundByLink(db, 'LINK'),
    findRoundByTag: (db) => round.findRoundByTag(db, 'TAG'),
    listRounds: (db) => round.listRounds(db, 'hme'),
    addRound: (db) => round.addRound(db, exampleRound),
    openRound: (db) => round.openRound(db, key, exampleRound),
    beginClosing: (db) => round.beginClosing(db, key),
    endClosing: (db) => round.endClosing(db, key, { invited: 10, submitted: 7, destroyed: false }),
    markPublished: (db) => round.markPublished(db, key),
    roundIn: (db) => round.roundIn(db, key, ['open']).select('round.tag'),
    beforeOpen: null,
  } satisfies Table<typeof round>,
  'round-result.ts': {
    findRoundResult: (db) => roundResult.findRoundResult(db, key),
  } satisfies Table<typeof roundResult>,
  'series.ts': {
    findSeries: (db) => series.findSeries(db, 'hme'),
    listSeries: (db) => series.listSeries(db),
    addSeries: (db) =>
      series.addSeries(db, {
        ...{ key: 'hme', title: 'HME', audience: '', visibility: 'private' },
        ...{ cadence: 'yearly', indicator: null },
      }),
  } satisfies Table<typeof series>,
  'staff.ts': {
    findStaff: (db) => staff.findStaff(db, 'anna'),
    countStaff: (db) => staff.countStaff(db),
    addStaff: (db) => staff.addStaff(db, 'anna', 'NOW'),
    replaceSignInLink: (db) =>
      staff.replaceSignInLink(db, { hash: 'HASH', staff: 'anna', expiresAt: 'LATER' }),
    findSignInLink: (db) => staff.findSignInLink(db, 'HASH', 'NOW'),
    useSignInLink: (db) =>
      staff.useSignInLink(db, 'HASH', { hash: 'HASH', now: 'NOW', expiresAt: 'LATER' }),
    findSession: (db) => staff.findSession(db, 'HASH', { now: 'NOW', idleSince: 'EARLIER' }),
    touchSession: (db) => staff.touchSession(db, 'HASH', 'NOW'),
    removeSession: (db) => staff.removeSession(db, 'HASH'),
  } satisfies Table<typeof staff>,
  'target.ts': {
    listTargets: (db) => target.listTargets(db, 'hme'),
    putTargets: (db) =>
      target.putTargets(db, [
        {
          ...{ series: 'hme', concept: 'hme', unit: '' },
          target: { from: '2022', to: null, direction: 'at-least', value: 81 },
        },
      ]),
  } satisfies Table<typeof target>,
  'trend.ts': {
    listTrends: (db) => trend.listTrends(db, 'hme', unitGroup, 'sv'),
    findHeadline: (db) => trend.findHeadline(db, 'hme', []),
    listTrendGroups: (db) => trend.listTrendGroups(db, 'hme'),
  } satisfies Table<typeof trend>,
  'unit.ts': {
    listUnits: (db) => unit.listUnits(db),
    putUnits: (db) =>
      unit.putUnits(db, [{ path: 'stad', name: 'Staden', from: null, to: null, replaces: [] }]),
    freezeUnits: (db) => unit.freezeUnits(db, key),
    listRoundUnits: (db) => unit.listRoundUnits(db, key),
  } satisfies Table<typeof unit>,
} satisfies Record<string, Calls>

/** Every export of a file has its place in the table; a forgotten one does not compile. */
type Table<File> = Record<keyof File, Calls[string]>

/** Files of `src/db` that hold no query: the engines, what queries are made of, the tables. */
const withoutQueries = [
  'd1.ts',
  'database.ts',
  'pages.ts',
  'rows.ts',
  'sqlite.ts',
  'queries.ts',
  'sqlite-script.ts',
  'tables.ts',
]

test('a reviewer reads all SQL of the program in one file', async () => {
  const parts: string[] = []
  for (const [file, functions] of Object.entries<Calls>(calls))
    for (const [name, call] of Object.entries(functions)) {
      if (call === null) continue
      const said = await sqlOf(call)
      expect([file, name, said.length]).not.toEqual([file, name, 0])
      parts.push(`-- ${file} ${name}\n${said.map((sql) => `${sql};`).join('\n')}\n`)
    }
  await expect(parts.join('\n')).toMatchFileSnapshot('sql.snapshot.sql')
})

test('no file of queries and no function in one is left out', async () => {
  const files = readdirSync(join(root, 'src/db')).filter((name) => !name.endsWith('.test.ts'))
  expect([...Object.keys(calls), ...withoutQueries].sort()).toEqual(files.sort())
  for (const [file, functions] of Object.entries<Calls>(calls)) {
    const exported: unknown = await import(join(root, 'src/db', file))
    expect([file, Object.keys(Object(exported) as object).sort()]).toEqual([
      file,
      Object.keys(functions).sort(),
    ])
  }
})

test('SQL is written by nobody else: outside src/db there is no query', () => {
  // `build` is the only way to a query, and it hangs on the database.
  const others = ['core', 'http', 'work', 'exchange', 'charts', 'cli', 'demo', 'node']
  for (const floor of others)
    for (const file of readdirSync(join(root, 'src', floor), { recursive: true })) {
      const name = String(file)
      if (!/\.tsx?$/.test(name) || name.endsWith('.test.ts')) continue
      expect([name, /\bdb\.build\b|\bsql`|from 'kysely'/.test(text('src', floor, name))]).toEqual([
        name,
        false,
      ])
    }
})

/** The SQL a call runs or hands back; a query finds nothing. */
async function sqlOf(call: (db: Db & migrate.Migratable) => Outcome): Promise<string[]> {
  const said: string[] = []
  const recording: Db & migrate.Migratable = {
    build: sqliteQueries(),
    async all(query) {
      said.push(query.compile().sql)
      return []
    },
    async work(changes) {
      said.push(...changes.map((change) => change.compile().sql))
      return changes.map(() => 1)
    },
    async settle() {
      return 'gone'
    },
    async script(script) {
      said.push(script)
    },
  }
  const outcome = call(recording)
  if (outcome instanceof Promise) await outcome
  else if ('compile' in outcome) said.push(outcome.compile().sql)
  else said.push(...outcome.map((change) => change.compile().sql))
  return said
}

function text(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8')
}

function shipped(): Definition {
  const read = readDefinition(hme(), readCatalogue([join(root, 'surveys')]).bands)
  if ('faults' in read) throw new Error('the questionnaire that ships has faults')
  return read.definition
}

const exampleRound: Round = {
  ...key,
  definition: 'hme@1',
  state: 'open',
  mode: 'anonymous',
  plan: { by: ['unit'], cross: [], whole: 'people' },
  thresholds: { mean: 7, share: 10, spread: 20, text: 20 },
  opens: null,
  closes: null,
  simulated: false,
  tag: 'TAG',
  link: null,
  invited: null,
  submitted: null,
  destroyed: false,
  population: [{ group: { unit: 'stad' }, N: 900 }],
  audience: '',
}

const exampleHistory: HistoryPoint = {
  concept: 'hme',
  unit: '',
  period: '2022',
  value: 77,
  decimals: 0,
  n: null,
  status: 'final',
  source: 'Årsrapport 2022',
}

const exampleFigure: Figure = {
  ...{ measure: 'hme', concept: 'hme', group: unitGroup },
  ...{ is: 'withheld', withheld: 'too-few' },
}

const examplePublication: Publication = {
  round: 'hme/2025',
  number: 1,
  state: 'final',
  definition: 'hme@1',
  reason: null,
  publishedAt: 'NOW',
  plan: exampleRound.plan,
  thresholds: exampleRound.thresholds,
  response: { invited: 10, ineligible: 0, eligible: 10, submitted: 7, rate: 70 },
  figures: [exampleFigure],
  hash: 'HASH',
}
