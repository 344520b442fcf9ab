import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal, type Refusal } from '../../src/core/refusal.ts'
import { putUnits } from '../../src/db/unit.ts'
import { type NodeWorld, nodeWorld } from '../../src/node/node-world.ts'
import { readServerSettings } from '../../src/node/server-settings.ts'
import { addSeries } from '../../src/work/add-series.ts'
import { importPeople } from '../../src/work/import-people.ts'
import { openRound } from '../../src/work/open-round.ts'
import { planRound } from '../../src/work/plan-round.ts'
import { publishDefinition } from '../../src/work/publish-definition.ts'
import { roundLinks } from '../../src/work/round-links.ts'
import { freePort, program, root, start, type Started } from '../started.ts'

/** A folder with a database of its own, where HME is asked. */
export interface Place {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** The database as the program opens it; close it before a server is measured. */
  open(): Promise<NodeWorld>
  /** `nojd serve` on this database, once it answers. */
  serve(): Promise<Started>
  readonly address: string
  remove(): void
}

export const round = { series: 'hme', period: '2026' }

/** Twenty units, so that results are computed for 23 groups: all, two above, twenty. */
export const units = Array.from(
  { length: 20 },
  (_, i) => `${i % 2 === 0 ? 'norr' : 'soder'}/enhet-${String(i + 1)}`,
)

/** A demo database, because HME is anonymous and opens nowhere else yet. */
export async function makePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'nojd-bench-'))
  const port = await freePort()
  const env = {
    NOJD_DATABASE: join(folder, 'nojd.db'),
    NOJD_LISTEN: `127.0.0.1:${String(port)}`,
    NOJD_LOG_LEVEL: 'error',
  }
  const read = readServerSettings(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const log = { info: () => undefined, warn: () => undefined, error: console.error }
  const open = () => nodeWorld(root, read.settings, log, 'demo')
  return {
    folder,
    env,
    open,
    async serve() {
      const server = start(process.execPath, [program, 'serve'], { env })
      await server.says(/answers at/)
      return server
    },
    address: read.settings.baseUrl,
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Publishes HME, opens a round of it to so many people, and makes the tokens of their links. */
export async function askPeople(world: NodeWorld, people: number) {
  const hme = must(await publishDefinition(world, world.catalogue.definitions.get('hme/1.json')))
  const paths = [...new Set(units.flatMap((path) => [path.split('/')[0] ?? '', path]))]
  await world.db.work(
    putUnits(
      world.db,
      paths.map((path) => ({ path, name: path, from: null, to: null, replaces: [] })),
    ),
  )
  must(await addSeries(world, { key: 'hme', title: 'HME', audience: '', visibility: 'private' }))
  must(await planRound(world, { ...round, definition: 'hme@1' }))
  const rows = Array.from(
    { length: people },
    (_, i) => `p${String(i)},${units[i % units.length] ?? ''},sv,`,
  )
  must(
    await importPeople(world, round, {
      people: ['person,unit,language,email', ...rows].join('\n'),
    }),
  )
  must(await openRound(world, round))
  const links = must(await roundLinks(world, round))
  return {
    definition: hme.definition,
    tokens: links.map(({ address }) => address.split('/').at(-1) ?? ''),
  }
}

/** The bench's own steps cannot be refused; if one is, the bench is broken. */
export function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`bench: ${outcome.because}`)
  return outcome
}
