import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRefusal, refuse } from '../core/refusal.ts'
import { isDemo } from '../db/migrate.ts'
import { listBallots } from '../db/ballot.ts'
import { findRound } from '../db/round.ts'
import { findSeries } from '../db/series.ts'
import { countStaff } from '../db/staff.ts'
import { organisation } from '../demo/organisation.ts'
import { openDemoRound, seedDemo } from '../demo/seed-demo.ts'
import { nodeWorld } from '../node/node-world.ts'
import { type Listening, listen, PortTaken } from '../node/server.ts'
import { atPort, type ServerSettings } from '../settings.ts'
import { addUser, newSignInLink } from '../work/sign-in.ts'
import { roundLinks } from '../work/round-links.ts'
import { hashOfToken } from '../work/token.ts'
import type { World } from '../world.ts'
import type { Call, Command } from './command.ts'
import { operatorLog } from './log.ts'
import { untilStopped } from './until-stopped.ts'

export const demo: Command = {
  name: 'demo',
  takes: '',
  summary: 'a fictitious group on a temporary database; NOJD_DATABASE keeps one',
  example: 'nojd demo',
  words: [0, 0],
  async run(call) {
    // From the first moment: what is stopped while it is being made cleans up too.
    const stopped = untilStopped()
    const kept = call.settings.databaseGiven
    const folder = kept
      ? dirname(call.settings.database)
      : mkdtempSync(join(tmpdir(), 'nojd-demo-'))
    const settings: ServerSettings = {
      ...call.settings,
      organisation: process.env['NOJD_ORGANISATION'] ?? organisation,
      ...(kept ? {} : { database: join(folder, 'nojd.db'), keys: join(folder, 'nojd-keys') }),
    }
    try {
      const world = await nodeWorld(call.root, settings, operatorLog('warn'), 'demo')
      try {
        if (!(await isDemo(world.db)))
          return refuse('wrong-state', `${settings.database} is not a demo; name another file.`)
        if ((await findSeries(world.db, openDemoRound.series)) === undefined) await seedDemo(world)
        else if ((await findRound(world.db, openDemoRound)) === undefined)
          return refuse(
            'wrong-state',
            `${settings.database} was never finished; delete it and its keys, and start again.`,
          )
        const server = await listenSomewhere(call, (port) => ({
          ...world,
          settings: atPort(settings, port),
        }))
        await introduce(call, { ...world, settings: atPort(settings, server.port) }, settings)
        await stopped
        await server.stop()
      } finally {
        world.close()
      }
    } finally {
      if (!kept) rmSync(folder, { recursive: true, force: true })
    }
    return { text: '', data: null }
  },
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
  const user =
    (await countStaff(world.db)) === 0
      ? await addUser(world, 'demo')
      : await newSignInLink(world, 'demo')
  const round = `${openDemoRound.series}/${openDemoRound.period}`
  const keys = process.env['NOJD_KEYS'] === undefined ? '' : ` NOJD_KEYS=${settings.keys}`
  const variables = `NOJD_DATABASE=${settings.database}${keys} NOJD_BASE_URL=${baseUrl}`
  call.print(`Answer a survey:  ${await unanswered(world)}`)
  call.print(`Staff home:       ${isRefusal(user) ? user.because : user.address}`)
  call.print(`API document:     ${baseUrl}/api/openapi.json`)
  call.print(`Database:         ${settings.database}`)
  call.print(`Close the round:  ${variables} npx nojd round close ${round}`)
  call.print(`See its figure:   ${variables} npx nojd round publish ${round}`)
  call.print(
    `                  then ${baseUrl}/serie/${openDemoRound.series} (or the buttons at ${baseUrl}/omgang/${round})`,
  )
  call.print('Stop:             Ctrl-C')
}

/** The personal link of somebody who has not answered yet; the round itself when it is closed. */
async function unanswered(world: World): Promise<string> {
  const links = await roundLinks(world, openDemoRound)
  if (isRefusal(links)) return `${world.settings.baseUrl}/ (the demo's round is closed)`
  const answered = new Set((await listBallots(world.db, openDemoRound)).map(({ key }) => key))
  for (const { address } of links) {
    const token = address.split('/').at(-1) ?? ''
    if (!answered.has(await hashOfToken(token))) return address
  }
  return links[0]?.address ?? ''
}
