import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Refusal, refuse } from '../core/refusal.ts'
import { isDemo } from '../db/installation.ts'
import { findRound, listRounds } from '../db/round.ts'
import { findSeries } from '../db/series.ts'
import { scriptOf } from '../db/sqlite-script.ts'
import { organisation } from '../demo/organisation.ts'
import { demoSeries, openDemoRound, seedDemo } from '../demo/seed-demo.ts'
import { type NodeWorld, nodeWorld } from '../node/node-world.ts'
import { type Listening, listen, PortTaken } from '../node/server.ts'
import { atPort, type ServerSettings } from '../node/server-settings.ts'
import { secretName } from '../work/token.ts'
import type { World } from '../world.ts'
import { type Call, type Command, type Done, option } from './command.ts'
import { demoAddresses, otherSurveys } from './demo-addresses.ts'
import { writeSecret } from './files.ts'
import { operatorLog } from './log.ts'
import { settingsElsewhere } from './sql-file.ts'
import { untilStopped } from './until-stopped.ts'

export const demo: Command = {
  name: 'demo',
  takes: '[--only KEY,KEY] [--sql FOLDER]',
  summary:
    'a fictitious group on a temporary database; NOJD_DATABASE keeps one. ' +
    '--only takes some of its series beside hme. ' +
    '--sql writes it for a database elsewhere instead of serving it',
  example: 'nojd demo --only nki,evenemang',
  options: { only: { type: 'string' }, sql: { type: 'string' } },
  words: [0, 0],
  async run(call) {
    // From the first moment: what is stopped while it is being made cleans up too.
    const stopped = untilStopped()
    const out = option(call, 'sql')
    const { settings, remove } = place(out === undefined ? call.settings : settingsElsewhere(call))
    try {
      const world = await nodeWorld(call.root, settings, operatorLog('warn'), 'demo')
      try {
        const refusal = await furnish(world, settings, {
          only: option(call, 'only')?.split(/ *, */),
          isOver: () => isOver(stopped),
        })
        if (refusal !== null) return refusal
        if (await isOver(stopped)) return nothing
        if (out !== undefined) return await writeDemo(world, settings, out)
        const server = await listenSomewhere(call, (port) => ({
          ...world,
          settings: atPort(settings, port),
        }))
        world.draw.warm()
        await introduce(call, { ...world, settings: atPort(settings, server.port) }, settings)
        await stopped
        await server.stop()
      } finally {
        world.close()
      }
    } finally {
      remove()
    }
    return nothing
  },
}

const nothing: Done = { text: '', data: null }

/** Whether something came about by now; signals are heard between two turns of the event loop. */
function isOver(something: Promise<unknown>): Promise<boolean> {
  return Promise.race([something.then(() => true), setImmediate(false)])
}

/** Where the demo lives: the database that was named, or a folder that is removed afterwards. */
function place(wished: ServerSettings) {
  const organised = { ...wished, organisation: process.env['NOJD_ORGANISATION'] ?? organisation }
  if (wished.databaseGiven) return { settings: organised, remove: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'nojd-demo-'))
  return {
    settings: {
      ...organised,
      database: join(folder, 'nojd.db'),
      keys: join(folder, 'nojd-keys'),
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Fills the demo if it is empty; refuses a database that is no demo, or half of one. */
async function furnish(
  world: NodeWorld,
  { database }: ServerSettings,
  {
    only,
    isOver,
  }: { readonly only: readonly string[] | undefined; readonly isOver: () => Promise<boolean> },
): Promise<Refusal | null> {
  const unknown = only?.filter((key) => !demoSeries.includes(key)) ?? []
  if (unknown.length > 0)
    return refuse(
      'invalid',
      `The demo has no series ${unknown.join(', ')}; it has ${demoSeries.join(', ')}.`,
    )
  if (!(await isDemo(world.db)))
    return refuse('wrong-state', `${database} is not a demo; name another file.`)
  if ((await findSeries(world.db, openDemoRound.series)) === undefined)
    await world.db.unsynced(() => seedDemo(world, { only, isOver }))
  else if ((await findRound(world.db, openDemoRound)) === undefined)
    return refuse(
      'wrong-state',
      `${database} was never finished; delete it and its keys, and start again.`,
    )
  return null
}

/** The demo as files: its rows as SQL, the secrets of its rounds, and the list that uploads them. */
async function writeDemo(
  world: World,
  { database }: ServerSettings,
  folder: string,
): Promise<Done> {
  const addresses = await demoAddresses(world)
  const list: { key: string; file: string }[] = []
  // Of this database alone: the key store may hold another's as well.
  for (const name of (await listRounds(world.db)).map(secretName)) {
    const secret = await world.keys.get(name)
    if (secret === undefined) continue
    const file = resolve(folder, name)
    writeSecret(file, secret)
    list.push({ key: name, file })
  }
  writeSecret(join(folder, 'keys.json'), JSON.stringify(list))
  writeSecret(join(folder, 'demo.sql'), scriptOf(database))
  return {
    text: [
      `Answer a survey:  ${addresses.survey}`,
      ...otherSurveys(addresses),
      `Staff home:       ${addresses.staff}`,
      `Files:            ${join(folder, 'demo.sql')} and ${join(folder, 'keys.json')}`,
    ].join('\n'),
    data: { folder, ...addresses },
  }
}

/** The wished port, or a free one when somebody has it. */
async function listenSomewhere(call: Call, worldAt: (port: number) => World): Promise<Listening> {
  const at = call.settings.listen
  try {
    return await listen(call.root, at, worldAt)
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error
    return listen(call.root, { host: at.host, port: 0 }, worldAt)
  }
}

/** Where to go and what to do, one a line with a label. */
async function introduce(call: Call, world: World, settings: ServerSettings): Promise<void> {
  const { baseUrl } = world.settings
  const addresses = await demoAddresses(world)
  const round = `${openDemoRound.series}/${openDemoRound.period}`
  const keys = process.env['NOJD_KEYS'] === undefined ? '' : ` NOJD_KEYS=${settings.keys}`
  const variables = `NOJD_DATABASE=${settings.database}${keys} NOJD_BASE_URL=${baseUrl}`
  call.print(`Answer a survey:  ${addresses.survey}`)
  call.print(`Staff home:       ${addresses.staff}`)
  call.print(`API document:     ${baseUrl}/api/openapi.json`)
  call.print(`Database:         ${settings.database}`)
  call.print(`Close the round:  ${variables} npx nojd round close ${round}`)
  call.print(`See its figure:   ${variables} npx nojd round publish ${round}`)
  call.print(
    `                  then ${baseUrl}/serie/${openDemoRound.series} (or the buttons at ${baseUrl}/omgang/${round})`,
  )
  for (const line of otherSurveys(addresses)) call.print(line)
  call.print('Stop:             Ctrl-C')
}
